import type { Locator, Page } from 'playwright-core'

/** Every secret and every word of their own that people typed, for the scan of what lies on the disk. */
export const typed = new Set<string>()

/** Fills a field at one go with something that nobody may find on the disk. */
export async function fill(field: Locator, text: string): Promise<void> {
  typed.add(text)
  await field.fill(text)
}

/** Types paragraphs where the cursor is, as fast as a keyboard can. */
export async function type(page: Page, paragraphs: readonly string[]): Promise<void> {
  for (const [index, paragraph] of paragraphs.entries()) {
    typed.add(paragraph)
    if (index > 0) await page.keyboard.press('Enter')
    await page.keyboard.insertText(paragraph)
  }
}
