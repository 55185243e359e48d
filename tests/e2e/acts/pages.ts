import type { Page } from 'playwright-core'
import type { Mood, Zone } from '../../../shared/model/entry.ts'
import type { Look } from './door.ts'
import { fill, type, typed } from './typing.ts'
import { t } from './words.ts'

/** A page as somebody writes it. */
export interface PageToWrite {
  title: string
  /** Paragraphs. */
  text: readonly string[]
  zone: Zone
  /** How many days ago it was; today where it is not said. */
  daysAgo?: number
  time?: string
  mood?: Mood
  tags?: readonly string[]
}

/** Goes to the journal by the sidebar. */
export async function goToJournal(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: t('journal.title'), exact: true })
    .first()
    .click()
  await page.getByRole('heading', { name: t('journal.title'), level: 1 }).waitFor()
}

/** Begins a new page, from the list or from the empty journal. */
export async function beginPage(page: Page): Promise<void> {
  const fresh = page.getByRole('button', { name: t('journal.new-page') })
  const first = page.getByRole('button', { name: t('journal.empty-action') })
  await fresh.or(first).click()
  await page.getByRole('heading', { name: t('journal.writing') }).waitFor()
}

/** Fills in a page that has been begun, all but Done. */
export async function fillPage(page: Page, toWrite: PageToWrite, look?: Look): Promise<void> {
  const { title, text, zone, daysAgo = 0, time, mood, tags = [] } = toWrite
  await fill(page.getByLabel(t('journal.page-title'), { exact: true }), title)
  await paper(page).click()
  await type(page, text)
  if (daysAgo > 0 || time) await setDay(page, daysAgo, time)
  if (mood) {
    await page.getByRole('button', { name: t('journal.mood'), exact: true }).click()
    await page.getByRole('menuitem', { name: t(`mood.${mood}`), exact: true }).click()
  }
  if (tags.length > 0) await tag(page, tags)
  if (zone === 'ours') await moveToShared(page, look)
}

/** The field with the text of the page. */
export function paper(page: Page) {
  return page.getByRole('textbox', { name: t('journal.page-text') })
}

async function setDay(page: Page, daysAgo: number, time?: string): Promise<void> {
  const when = page.getByTitle(t('journal.page-day'))
  await when.click()
  await page.getByLabel(t('journal.day'), { exact: true }).fill(dayAgo(daysAgo))
  if (time) await page.getByLabel(t('journal.time'), { exact: true }).fill(time)
  await page.getByRole('button', { name: t('journal.set-day') }).click()
}

/** The day so many days ago, as the computer's own calendar has it. */
export function dayAgo(days: number): string {
  const day = new Date()
  day.setDate(day.getDate() - days)
  return [day.getFullYear(), day.getMonth() + 1, day.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-')
}

async function tag(page: Page, tags: readonly string[]): Promise<void> {
  await page.getByRole('button', { name: t('journal.tag'), exact: true }).click()
  const field = page.getByLabel(t('journal.new-tag'))
  for (const each of tags) {
    typed.add(each)
    await field.pressSequentially(each)
    await field.press('Enter')
  }
  await field.blur()
}

/** Moves the switch to shared; the first time it asks. */
export async function moveToShared(page: Page, look?: Look): Promise<void> {
  const group = page.getByRole('radiogroup', { name: t('journal.where') })
  await group.locator('[data-value="ours"]').click()
  const yes = page.getByRole('button', { name: t('journal.ask-yes') })
  await yes.waitFor()
  await look?.('editor-share-question')
  await yes.click()
}

/** The screen says that what was typed is on the disk. */
export async function isSaved(page: Page): Promise<void> {
  await page
    .getByRole('status')
    .filter({ hasText: t('journal.saved') })
    .waitFor()
}

/**
 * Presses Done, and waits for the page to stand in the list, chosen. Before that the rows are the ones of
 * a moment ago, and the next press could meet another page than the one it was meant for.
 */
export async function finishPage(page: Page): Promise<void> {
  await page.getByRole('button', { name: t('common.done'), exact: true }).click()
  const list = page.getByRole('listbox', { name: t('journal.all-pages') })
  await list.getByRole('option', { selected: true }).waitFor()
}

/** Leaves the editor without Done: the page stays a draft. */
export async function leavePage(page: Page): Promise<void> {
  await page
    .getByRole('main')
    .getByRole('button', { name: t('journal.title') })
    .click()
  await page.getByRole('listbox', { name: t('journal.all-pages') }).waitFor()
}

/** Writes a page from the first word to Done. */
export async function writePage(page: Page, toWrite: PageToWrite): Promise<void> {
  await beginPage(page)
  await fillPage(page, toWrite)
  await finishPage(page)
}

/** Chooses a page in the list, and waits until it is open for reading. */
export async function openPage(page: Page, title: string): Promise<void> {
  await row(page, title).click()
  await page.getByRole('heading', { name: title, level: 2 }).waitFor()
}

/** One line of the list. */
export function row(page: Page, words: string) {
  return page.getByRole('option').filter({ hasText: words })
}

/** Shares the page that is open for reading, after the preview. */
export async function sharePage(page: Page, withName: string, look?: Look): Promise<void> {
  const words = t('journal.share-with', { names: withName })
  await page.getByRole('button', { name: t('common.more') }).click()
  await page.getByRole('menuitem', { name: words }).click()
  const dialog = page.getByRole('alertdialog')
  await dialog.getByText(t('journal.share-preview')).waitFor()
  await look?.('share-preview')
  await dialog.getByRole('button', { name: words }).click()
  await dialog.waitFor({ state: 'detached' })
}

/** Every title that the list holds, from its top to its end. */
export async function allRows(page: Page): Promise<string[]> {
  const list = page.getByRole('listbox', { name: t('journal.all-pages') })
  if ((await list.count()) === 0) return []
  return list.getByRole('option').allTextContents()
}

/** How many pages the list holds in all, drawn or not. */
export async function countRows(page: Page): Promise<number> {
  const first = page.getByRole('option').first()
  await first.waitFor()
  return Number(await first.getAttribute('aria-setsize'))
}
