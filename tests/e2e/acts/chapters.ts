import type { Page } from 'playwright-core'
import type { ChapterKind } from '../../../shared/model/chapter.ts'
import type { Look } from './door.ts'
import { fill } from './typing.ts'
import { t } from './words.ts'

const nothing: Look = async () => undefined

/** Goes to the chapters by way of the check-ins. */
export async function goToChapters(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: t('check-ins.title'), exact: true })
    .first()
    .click()
  await page.getByRole('button', { name: t('check-ins.chapters') }).click()
  await page.getByRole('heading', { name: t('chapters.title'), level: 1 }).waitFor()
}

/** Begins a chapter, today, in which Hearth goes more slowly. */
export async function beginChapter(
  page: Page,
  { kind, name }: { kind: ChapterKind; name: string },
  look = nothing,
): Promise<void> {
  await page.getByRole('button', { name: t('chapters.begin') }).click()
  await page.getByText(t(`chapters.kind-${kind}`), { exact: true }).click()
  await fill(page.getByLabel(t('chapters.name')), name)
  await look('chapter-writing')
  await page.getByRole('button', { name: t('chapters.keep') }).click()
  await page.getByRole('heading', { name, level: 3 }).waitFor()
}
