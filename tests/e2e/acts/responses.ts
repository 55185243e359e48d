import type { Page } from 'playwright-core'
import type { Answer } from '../../../shared/model/answer.ts'
import { fill, typed } from './typing.ts'
import { t } from './words.ts'

/** What stands under the page that is open. */
export function thread(page: Page) {
  return page.getByRole('region', { name: t('responses.title') })
}

/** In the editor: how the page would like to be answered. */
export async function askToBeAnswered(page: Page, answer: Answer): Promise<void> {
  await page.getByRole('button', { name: t('answer.field'), exact: true }).click()
  await page.getByRole('menuitem', { name: t(`answer.${answer}`), exact: true }).click()
}

/** On one's own shared page: changes how it would like to be answered. */
export async function changeAnswer(page: Page, answer: Answer): Promise<void> {
  const change = page.getByRole('button', { name: t('answer.change'), exact: true })
  await change.or(page.getByRole('button', { name: t('answer.say'), exact: true })).click()
  await page.getByRole('menuitem', { name: t(`answer.${answer}`), exact: true }).click()
  await page.getByText(t(`answer.${answer}`).toLowerCase(), { exact: true }).waitFor()
}

/** Opens the place to respond under the page that is open. */
export async function beginResponse(page: Page): Promise<void> {
  const fresh = page.getByRole('button', { name: t('responses.write'), exact: true })
  const more = page.getByRole('button', { name: t('responses.add'), exact: true })
  const begun = page.getByRole('button', { name: t('responses.carry-on'), exact: true })
  await fresh.or(more).or(begun).click()
  await box(page).waitFor()
}

/** The words being written. */
export function box(page: Page) {
  return page.getByLabel(t('responses.label'), { exact: true })
}

/** Writes into the box, after what stands there. */
export async function addWords(page: Page, text: string): Promise<void> {
  typed.add(text)
  await box(page).press('End')
  await box(page).pressSequentially(text)
}

/** Replaces all that stands in the box. */
export async function rewrite(page: Page, text: string): Promise<void> {
  await fill(box(page), text)
}

/** Done: everyone who reads the page can read it. */
export async function finishResponse(page: Page): Promise<void> {
  await thread(page)
    .getByRole('button', { name: t('common.done'), exact: true })
    .click()
  await box(page).waitFor({ state: 'detached' })
}

/** Does something with one's own response. */
export async function withOwn(
  page: Page,
  words: string,
  act: 'responses.edit' | 'responses.history' | 'responses.to-bin',
): Promise<void> {
  const slip = thread(page).getByRole('listitem').filter({ hasText: words })
  await slip.getByRole('button', { name: t('responses.more') }).click()
  await page.getByRole('menuitem', { name: t(act) }).click()
}
