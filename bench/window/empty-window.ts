import { chromium } from 'playwright-core'
import { anyChromium } from '../../build/find-chromium.ts'

/** Milliseconds until a window of the same browser with nothing in it stands. */
export async function emptyWindow(): Promise<number> {
  const executablePath = anyChromium()
  if (executablePath === null) throw new Error('there is no Chromium')
  const begun = performance.now()
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  const page = await browser.newPage()
  await page.setContent('<h1>Nothing</h1>')
  const took = performance.now() - begun
  await browser.close()
  return took
}
