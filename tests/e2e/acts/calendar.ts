import type { Page } from 'playwright-core'
import { t } from './words.ts'

/** Opens the calendar beside the list. */
export async function openCalendar(page: Page): Promise<void> {
  await page.getByRole('button', { name: t('journal.calendar'), exact: true }).click()
  await month(page).waitFor()
}

/** The month that is shown. */
function month(page: Page) {
  return page.getByRole('grid')
}

/** A day of the month that is shown, as `YYYY-MM-DD`. */
export function dayOf(page: Page, day: string) {
  return month(page).locator(`[data-day="${day}"]`)
}

/** The days of the month that have a mark. */
export function written(page: Page): Promise<string[]> {
  return month(page)
    .locator('[data-written]')
    .evaluateAll((days) => days.map((day) => (day as HTMLElement).dataset.day ?? ''))
}

/** Goes to a day by its date. */
export async function jumpTo(page: Page, day: string): Promise<void> {
  await page.getByLabel(t('journal.jump'), { exact: true }).fill(day)
  await page.getByRole('button', { name: t('journal.jump-go') }).click()
  await dayOf(page, day).waitFor()
}
