import type { Page } from 'playwright-core'
import { intlOf } from '../../../shared/language.ts'
import { note } from './wall.ts'
import { language, t } from './words.ts'

/** Puts the page that is open for reading in the bin. */
export async function putInBin(page: Page): Promise<void> {
  await page.getByRole('button', { name: t('common.more') }).click()
  await page.getByRole('menuitem', { name: t('journal.to-bin') }).click()
  await page.getByRole('button', { name: t('journal.take-out') }).waitFor()
}

/** Goes from the list of pages to the bin. */
export async function goToBin(page: Page): Promise<void> {
  await page.getByRole('button', { name: t('journal.bin'), exact: true }).click()
  await page.getByRole('heading', { name: t('journal.bin'), level: 1 }).waitFor()
}

/** One line of the bin, by words of it. */
export function lineOfBin(page: Page, words: string) {
  const list = page.getByRole('region', { name: t('journal.all-pages') })
  return list.getByRole('listitem').filter({ hasText: words })
}

/** Chooses a page in the bin, and waits until it is open for reading. */
export async function openFromBin(page: Page, title: string): Promise<void> {
  await lineOfBin(page, title).getByRole('button').click()
  await page.getByRole('heading', { name: title, level: 2 }).waitFor()
}

/** Back from the bin to all pages. */
export async function leaveBin(page: Page): Promise<void> {
  await page.getByRole('button', { name: t('journal.bin-back') }).click()
  await page.getByRole('heading', { name: t('journal.title'), level: 1 }).waitFor()
}

/** How the bin names the day on which something goes that has so many days left. */
export function dayOfGoing(daysLeft: number): string {
  const then = new Date()
  then.setDate(then.getDate() + daysLeft)
  const isThisYear = then.getFullYear() === new Date().getFullYear()
  const year = isThisYear ? {} : { year: 'numeric' as const }
  const name = new Intl.DateTimeFormat(intlOf(language()), {
    day: 'numeric',
    month: 'long',
    ...year,
  })
  return name.format(then)
}

/** Takes a note off the wall, as the one who wrote it. */
export async function takeOffWall(page: Page, words: string): Promise<void> {
  await note(page, words)
    .getByRole('button', { name: t('bin.note-actions') })
    .click()
  await page.getByRole('menuitem', { name: t('bin.note-in') }).click()
  await note(page, words).waitFor({ state: 'detached' })
}

/** Opens the bin of the wall. */
export async function openWallBin(page: Page) {
  await page.getByRole('button', { name: t('bin.wall'), exact: true }).click()
  const dialog = page.getByRole('dialog', { name: t('bin.wall') })
  await dialog.waitFor()
  return dialog
}
