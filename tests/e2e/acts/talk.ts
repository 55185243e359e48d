import type { Page } from 'playwright-core'
import type { WordId } from '../../../renderer/words/catalogue.ts'
import { t } from './words.ts'

export async function goToTalk(page: Page): Promise<void> {
  await page.getByRole('button', { name: t('talk.title'), exact: true }).click()
  await page.getByRole('heading', { name: t('talk.title'), level: 1 }).waitFor()
}

/** Sits down at the table, with this one as the first to speak. */
export async function sitDown(page: Page, first: string): Promise<void> {
  await page.getByRole('radio', { name: first, exact: true }).check({ force: true })
  await press(page, 'talk.sit-down')
}

export async function press(page: Page, word: WordId): Promise<void> {
  await page.getByRole('button', { name: t(word), exact: true }).click()
}

export async function openDeck(page: Page): Promise<void> {
  await page.getByRole('button', { name: t('talk.deck') }).click()
}

/** Waits for what is asked of somebody at the table. */
export async function isAsked(
  page: Page,
  word: WordId,
  names: { speaker: string; listener: string },
): Promise<void> {
  await page.getByRole('heading', { name: t(word, names), level: 1 }).waitFor()
}

/** One turn, from its beginning until the listener has answered. */
export async function takeTurn(page: Page, speaker: string, listener: string): Promise<void> {
  const names = { speaker, listener }
  await isAsked(page, 'talk.ready', names)
  await press(page, 'talk.begin')
  await page.getByRole('timer').waitFor()
  await press(page, 'talk.said')
  await isAsked(page, 'talk.mirror', names)
  await press(page, 'talk.mirrored')
  await isAsked(page, 'talk.confirm', names)
  await press(page, 'talk.yes')
  await isAsked(page, 'talk.answer', names)
  await press(page, 'talk.answered')
}
