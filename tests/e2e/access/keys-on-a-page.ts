import type { Page } from 'playwright-core'
import { goTo, hasFocus, press, typeHere } from '../acts/keyboard.ts'
import * as pages from '../acts/pages.ts'
import { t } from '../acts/words.ts'
import { choose, isClosed, typeDay } from './keys-in-rooms.ts'

/** What is done on a page that is being written, where nobody has a mouse. Each begins where the last one ends. */

/** Begins the first page of the journal, from its title to its text. */
export async function beginAPage(page: Page, title: string, words: string): Promise<void> {
  await press(page, t('journal.title'))
  await press(page, t('journal.empty-action'))
  await hasFocus(page, t('journal.page-title'))
  await typeHere(page, title)
  await page.keyboard.press('Enter')
  await hasFocus(page, t('journal.page-text'))
  await typeHere(page, words)
}

/** Writes a heading and a bold word by keys of their own, and a quotation by the bar below the text. */
export async function giveForm(page: Page, heading: string, bold: string, quote: string) {
  const paper = pages.paper(page)
  await page.keyboard.press('Enter')
  await page.keyboard.press('ControlOrMeta+Alt+2')
  await typeHere(page, heading)
  await paper.locator('h2').filter({ hasText: heading }).waitFor()
  await page.keyboard.press('Enter')
  await page.keyboard.press('ControlOrMeta+b')
  await typeHere(page, bold)
  await page.keyboard.press('ControlOrMeta+b')
  await paper.locator('strong').filter({ hasText: bold }).waitFor()
  await page.keyboard.press('Enter')
  await goTo(page, t('journal.heading'))
  await goTo(page, t('journal.quote'), 'ArrowRight')
  await page.keyboard.press('Enter')
  await hasFocus(page, t('journal.page-text'))
  await typeHere(page, quote)
  await paper.locator('blockquote').filter({ hasText: quote }).waitFor()
}

/** Gives the page another day. The fields fold up again behind the line that says it. */
export async function setDay(page: Page, day: Date): Promise<void> {
  const line = page.getByTitle(t('journal.page-day'))
  await goTo(page, (await line.textContent()) ?? '', 'Shift+Tab')
  await page.keyboard.press('Enter')
  await goTo(page, t('journal.day'))
  await typeDay(page, day)
  await press(page, t('journal.set-day'))
  await page.getByLabel(t('journal.time'), { exact: true }).waitFor({ state: 'hidden' })
  await hasFocus(page, (await line.textContent()) ?? '')
}

/** Gives it two tags, and takes the second one off again. */
export async function tag(page: Page, kept: string, dropped: string): Promise<void> {
  await press(page, t('journal.tag'))
  await hasFocus(page, t('journal.new-tag'))
  for (const each of [kept, dropped]) {
    await typeHere(page, each)
    await page.keyboard.press('Enter')
  }
  await page.keyboard.press('Tab')
  await goTo(page, t('journal.drop-tag', { tag: dropped }), 'Shift+Tab')
  await page.keyboard.press('Enter')
  await hasFocus(page, t('journal.tag'))
}

/** Looks for a word that stands twice on the page, from the text and back into it. */
export async function findTwice(page: Page, word: string): Promise<void> {
  await goTo(page, t('journal.page-text'), 'Shift+Tab')
  await page.keyboard.press('ControlOrMeta+f')
  await hasFocus(page, t('find.title'))
  await typeHere(page, word)
  await page.getByText(t('find.which', { at: 1, count: 2 }), { exact: true }).waitFor()
  await page.keyboard.press('Enter')
  await page.getByText(t('find.which', { at: 2, count: 2 }), { exact: true }).waitFor()
  await page.keyboard.press('Escape')
  await hasFocus(page, t('journal.page-text'))
}

/** Only the page, and everything back. */
export async function writeCalmly(page: Page): Promise<void> {
  await press(page, t('calm.on'))
  await hasFocus(page, t('calm.off'))
  await goTo(page, t('journal.page-text'), 'Shift+Tab')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: t('calm.on') }).waitFor()
  await hasFocus(page, t('journal.page-text'))
}

/** Done, by its key. */
export async function isDone(page: Page, title: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+Enter')
  await page.getByRole('heading', { name: title, level: 2 }).waitFor()
}

/** Shares the page that is being read, and says how to be answered. */
export async function share(page: Page, names: string): Promise<void> {
  const words = t('journal.share-with', { names })
  await choose(page, t('common.more'), words)
  await page.getByRole('alertdialog').waitFor()
  await choose(page, t('answer.field'), t('answer.listen'))
  await press(page, words)
  await isClosed(page)
  await page.getByText(t('answer.listen').toLowerCase(), { exact: true }).waitFor()
}
