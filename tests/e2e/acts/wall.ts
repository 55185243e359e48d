import type { Page } from 'playwright-core'
import type { NoteKind } from '../../../shared/model/gratitude.ts'
import type { Look } from './door.ts'
import { fill } from './typing.ts'
import { t } from './words.ts'

export interface NoteToPin {
  text: string
  kind?: NoteKind
}

/** Goes to the wall by the sidebar. */
export async function goToWall(page: Page): Promise<void> {
  await page.getByRole('button', { name: t('gratitude.title') }).click()
  await page.getByRole('heading', { name: t('gratitude.title'), level: 1 }).waitFor()
}

/** From the empty wall to its first slip. */
export async function beginWall(page: Page): Promise<void> {
  await page.getByRole('button', { name: t('gratitude.empty-action') }).click()
}

/** Writes a note and pins it to the wall. */
export async function pinNote(page: Page, { text, kind }: NoteToPin, look?: Look): Promise<void> {
  const slip = page.getByRole('form', { name: t('gratitude.compose') })
  await slip.waitFor()
  if (kind && kind !== 'appreciation') {
    await slip.getByRole('button', { name: t('gratitude.kind-appreciation') }).click()
    await page.getByRole('menuitem', { name: t(`gratitude.kind-${kind}`) }).click()
  }
  await fill(slip.getByPlaceholder(t('gratitude.placeholder')), text)
  await look?.('wall-writing')
  await slip.getByRole('button', { name: t('gratitude.pin') }).click()
  await note(page, text).waitFor()
}

/** One note on the wall, by words of it. */
export function note(page: Page, words: string) {
  return page.getByRole('article').filter({ hasText: words })
}

/** Says, as its receiver, why a note mattered. */
export async function completeNote(
  page: Page,
  { words, why }: { words: string; why: string },
  look?: Look,
): Promise<void> {
  await note(page, words)
    .getByRole('button', { name: t('gratitude.complete') })
    .click()
  await fill(page.getByLabel(t('gratitude.complete-label')), why)
  await look?.('wall-completing')
  await page.getByRole('button', { name: t('gratitude.complete-save') }).click()
  await note(page, why).waitFor()
}
