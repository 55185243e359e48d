import type { Page } from 'playwright-core'
import { finishPage, paper } from './pages.ts'
import { type } from './typing.ts'
import { t } from './words.ts'

/** Changes the page that is open for reading: other paragraphs in the place of those that stand. */
export async function rewritePage(page: Page, text: readonly string[]): Promise<void> {
  await page.getByRole('button', { name: t('journal.edit'), exact: true }).click()
  await page.getByRole('heading', { name: t('journal.changing') }).waitFor()
  await paper(page).click()
  await page.keyboard.press('ControlOrMeta+a')
  await type(page, text)
  await finishPage(page)
}

/** From the page that is open for reading to its history. */
export async function openHistory(page: Page): Promise<void> {
  await page.getByText(t('history.open'), { exact: true }).click()
  await versions(page).first().waitFor()
}

/** The lines of the list of versions, the newest first. */
export function versions(page: Page) {
  return page.getByRole('list', { name: t('history.versions') }).getByRole('button')
}

/** What is shown of the version that is chosen. */
export function version(page: Page) {
  return page.getByRole('region', { name: t('history.this-version') })
}

/** Back from the history to the page. */
export async function leaveHistory(page: Page): Promise<void> {
  await page.getByRole('button', { name: t('history.back') }).click()
  await page.getByText(t('journal.who-reads')).waitFor()
}
