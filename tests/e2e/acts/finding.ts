import type { Page } from 'playwright-core'
import { t } from './words.ts'

/** Opens the way to everything by typing, by its key. */
export async function openPalette(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k')
  await page.getByRole('combobox', { name: t('palette.field') }).waitFor()
}

/** Goes somewhere, or does something, by typing what it is called. */
export async function find(page: Page, words: string): Promise<void> {
  await openPalette(page)
  await page.keyboard.insertText(words)
  await page.keyboard.press('Enter')
}

/** The line of the list that Enter would choose. */
export function chosen(page: Page) {
  return page.getByRole('option', { selected: true })
}

/** Opens the list of all keys. */
export async function openShortcuts(page: Page): Promise<void> {
  await page.keyboard.press('?')
  await page.getByRole('dialog', { name: t('shortcuts.title') }).waitFor()
}
