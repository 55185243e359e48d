import type { Locator, Page } from 'playwright-core'
import * as history from '../acts/history.ts'
import { goTo, hasFocus, press } from '../acts/keyboard.ts'
import { isSaved } from '../acts/pages.ts'
import { typed } from '../acts/typing.ts'
import { t } from '../acts/words.ts'
import { choose } from './keys-in-rooms.ts'

/** What is done with pages that are there already where nobody has a mouse. */

/** Changes the page that is open for reading: other words in the place of all that stand. */
export async function rewrite(page: Page, words: string): Promise<void> {
  await press(page, t('journal.edit'))
  await page.getByRole('heading', { name: t('journal.changing') }).waitFor()
  await goTo(page, t('journal.page-text'))
  await page.keyboard.press('ControlOrMeta+a')
  typed.add(words)
  await page.keyboard.insertText(words)
  await isSaved(page)
  await press(page, t('common.done'))
  await page
    .getByRole('article', { name: t('journal.page-text') })
    .getByText(words, { exact: true })
    .waitFor()
}

/** From the page that is open for reading to its history, the keyboard on the way back. */
export async function openHistory(page: Page): Promise<void> {
  await press(page, t('history.open'))
  await history.versions(page).first().waitFor()
  await hasFocus(page, t('history.back'))
}

/** Chooses a version, counted from the newest. */
export async function chooseVersion(page: Page, at: number): Promise<void> {
  const version = history.versions(page).nth(at)
  await goTo(page, await spoken(version))
  await page.keyboard.press('Enter')
  await page.locator(':focus[aria-current]').waitFor()
}

/** Puts the one page of the journal, which is open for reading, in the bin. */
export async function putInBin(page: Page): Promise<void> {
  await choose(page, t('common.more'), t('journal.to-bin'))
  await page.getByRole('heading', { name: t('journal.empty-title') }).waitFor()
}

/** From the list of pages to the bin, the keyboard on the way back. */
export async function goToBin(page: Page): Promise<void> {
  await press(page, t('journal.bin'))
  await hasFocus(page, t('journal.bin-back'))
}

/** What a control is to somebody who listens, as `goTo` hears it. */
export async function spoken(control: Locator): Promise<string> {
  const [line = ''] = (await control.ariaSnapshot()).split('\n')
  return line.replace(/^- '?/, '')
}
