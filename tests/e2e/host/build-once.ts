import { bundle } from '../../../build/bundle.ts'
import { anyChromium } from '../../../build/find-chromium.ts'
import { hostOfStories } from './launch.ts'

/** Before the first story: builds what the stories run, as it stands now. */
export async function setup(): Promise<void> {
  const host = hostOfStories()
  await bundle({ withChromiumHost: host === 'chromium' })
  const chromium = anyChromium()
  if (host === 'chromium' && chromium !== null) process.env.CHROMIUM_PATH = chromium
}
