import type { Page } from 'playwright-core'
import type { DayState } from '../../../shared/model/ritual.ts'
import type { Look } from './door.ts'
import { fill } from './typing.ts'
import { t } from './words.ts'

const nothing: Look = async () => undefined

/** Goes to the room by the sidebar. */
export async function goToRituals(page: Page): Promise<void> {
  await page
    .getByRole('navigation', { name: t('common.hearth') })
    .getByRole('button', { name: t('rituals.title'), exact: true })
    .click()
  await page.getByRole('heading', { name: t('rituals.title'), level: 1 }).waitFor()
}

/** Goes to a page of the room. */
export async function turnTo(page: Page, to: 'week' | 'promises'): Promise<void> {
  await page
    .getByRole('navigation', { name: t('rituals.title') })
    .getByRole('button', { name: t(`rituals.page-${to}`), exact: true })
    .click()
}

/** Begins a ritual that comes round every day, whatever else there is to know. */
export async function beginDaily(
  page: Page,
  { name, words = '' }: { name: string; words?: string },
  look: Look = nothing,
): Promise<void> {
  await page.getByRole('button', { name: t('rituals.new'), exact: true }).click()
  const form = page.getByRole('dialog')
  await fill(form.getByLabel(t('rituals.form-name')), name)
  await look('ritual-weekly')
  await form.getByText(t('rhythm.monthly'), { exact: true }).click()
  await form.getByText(t('rhythm.on-weekday'), { exact: true }).click()
  await look('ritual-monthly')
  await form.getByText(t('rhythm.daily'), { exact: true }).click()
  if (words !== '') await fill(form.getByLabel(t('rituals.form-words')), words)
  await form.getByRole('button', { name: t('rituals.form-begin') }).click()
  await form.waitFor({ state: 'detached' })
  await today(page, name).waitFor()
}

/** Today's mark of a ritual about which nothing is said yet. */
export function today(page: Page, name: string) {
  return marks(page, name, 'today').first()
}

/** The marks of a ritual in the week that is shown. */
export function marks(page: Page, name: string, state: DayState | 'today' | 'planned') {
  const said = t(`rituals.${state}`)
  return page.locator(`button[aria-label^="${name}, "][aria-label$=": ${said}"]`)
}

/** Says what became of the day whose mark was pressed, with a line about it. */
export async function say(
  page: Page,
  state: DayState,
  words: string,
  look: Look = nothing,
): Promise<void> {
  const day = page.getByRole('dialog')
  await day.getByText(t(`rituals.${state}`), { exact: true }).click()
  await fill(day.getByLabel(t('rituals.day-note')), words)
  await look('ritual-day')
  await day.getByRole('button', { name: t('rituals.day-keep') }).click()
  await day.waitFor({ state: 'detached' })
}

/** Opens what can be done with a ritual, and does it. */
export async function choose(page: Page, name: string, action: string): Promise<void> {
  await page
    .getByRole('button', { name: t('rituals.more', { name }) })
    .last()
    .click()
  await page.getByRole('menuitem', { name: action, exact: true }).click()
}

/** Promises something small, to be looked at on a day. */
export async function promise(
  page: Page,
  { text, day }: { text: string; day: string },
  look: Look = nothing,
): Promise<void> {
  await page.getByRole('button', { name: t('agreements.promise'), exact: true }).click()
  await fill(page.getByLabel(t('agreements.promise-label')), text)
  await page.getByLabel(t('stage.agree-day')).fill(day)
  await look('promise-making')
  await page.getByRole('button', { name: t('agreements.promise-save') }).click()
  await page.getByRole('listitem').filter({ hasText: text }).waitFor()
}
