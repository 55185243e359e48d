import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** Nothing prints here: what a printer would get stands in the page until it has it. */
export async function listenToPrinter(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.print = () => undefined
  })
}

/** A printer gets these words, and then the screen is as it was. */
export async function isPrinted(page: Page, words: readonly string[]): Promise<void> {
  const paper = page.locator('[data-print-sheet]')
  await paper.waitFor({ state: 'attached' })
  for (const each of words) expect(await paper.textContent()).toContain(each)
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
  await paper.waitFor({ state: 'detached' })
}
