import type { Locator, Page } from 'playwright-core'
import type { Look } from './door.ts'
import { goToJournal, isSaved, paper } from './pages.ts'
import { type } from './typing.ts'
import { t } from './words.ts'

const nothing: Look = async () => {}

/** From anywhere to the list of days that were asked about. */
export async function goToViews(page: Page, members = 2): Promise<void> {
  await goToJournal(page)
  const title = t('views.title', { members })
  await page.getByRole('button', { name: title, exact: true }).click()
  await page.getByRole('heading', { name: title, level: 1 }).waitFor()
}

/** The days that were asked about, the one asked about last first. */
export function days(page: Page): Locator {
  return page.getByRole('list', { name: t('views.list') }).getByRole('button')
}

/** From the list: asks everybody else about a day. */
export async function askAbout(page: Page, day: string, look: Look = nothing): Promise<void> {
  await page.getByRole('button', { name: t('views.ask'), exact: true }).click()
  await page.getByLabel(t('views.ask-day'), { exact: true }).fill(day)
  await look('views-ask')
  await page.getByRole('button', { name: t('views.ask-go'), exact: true }).click()
  await page.getByRole('button', { name: t('views.finish'), exact: true }).waitFor()
}

/** On the paper: writes at the end of what stands there, and waits until it is safe. */
export async function write(page: Page, paragraphs: readonly string[]): Promise<void> {
  const before = (await paper(page).textContent()) ?? ''
  await paper(page).click()
  await page.keyboard.press('Control+End')
  if (before !== '') await page.keyboard.press('Enter')
  await type(page, paragraphs)
  await isSaved(page)
}

/** Finishes what stands on the paper, after the question. */
export async function finish(page: Page, look: Look = nothing): Promise<void> {
  await page.getByRole('button', { name: t('views.finish'), exact: true }).click()
  const question = page.getByRole('alertdialog')
  await question.waitFor()
  await look('views-finish')
  await question.getByRole('button', { name: t('views.finish-now'), exact: true }).click()
  await question.waitFor({ state: 'detached' })
}

/** One member's words, side by side with the others'. */
export function side(page: Page, name: string): Locator {
  return page.getByRole('article', { name: t('views.of-whom', { name }), exact: true })
}

/** Presses a button that asks first, and says yes. */
export async function press(page: Page, label: string, yes: string): Promise<void> {
  await page.getByRole('button', { name: label, exact: true }).click()
  const question = page.getByRole('alertdialog')
  await question.getByRole('button', { name: yes, exact: true }).click()
  await question.waitFor({ state: 'detached' })
}
