import type { Page } from 'playwright-core'
import type { Look } from './door.ts'
import { fill } from './typing.ts'
import { t } from './words.ts'

const nothing: Look = async () => undefined

export interface DreamToWrite {
  title: string
  text: string
  support: string
  steps: readonly string[]
}

/** Goes to the room by the sidebar. */
export async function goToDreams(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: t('dreams.title'), exact: true })
    .first()
    .click()
  await page.getByRole('heading', { name: t('dreams.title'), level: 1 }).waitFor()
}

/** Begins a dream and writes all of it, without finishing it. */
export async function beginDream(page: Page, dream: DreamToWrite, look = nothing): Promise<void> {
  await page.getByRole('button', { name: t('dreams.write') }).click()
  await fill(page.getByLabel(t('dreams.field-title')), dream.title)
  await fill(page.getByLabel(t('dreams.field-text')), dream.text)
  await fill(page.getByLabel(t('dreams.field-support')), dream.support)
  for (const [at, step] of dream.steps.entries()) {
    await page.getByRole('button', { name: t('dreams.add-step') }).click()
    await fill(page.getByLabel(t('dreams.field-step', { number: at + 1 }), { exact: true }), step)
  }
  await look('dream-writing')
}

/** Presses Done, and reads what stands there. */
export async function finishDream(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: t('common.done'), exact: true }).click()
  await page.getByRole('heading', { name: title, level: 1 }).waitFor()
}

/** Opens one from the list. */
export async function openDream(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: title }).click()
  await page.getByRole('heading', { name: title, level: 1 }).waitFor()
}

/** Shares the dream that is open, and answers with all that its preview showed. */
export async function shareDream(page: Page, names: string, look = nothing): Promise<string> {
  await page.getByRole('button', { name: t('dreams.share'), exact: true }).click()
  const preview = page.getByRole('alertdialog').getByRole('region')
  await preview.waitFor()
  const seen = (await preview.textContent()) ?? ''
  await look('dream-share')
  await page.getByRole('button', { name: t('dreams.share-with', { names }) }).click()
  await page.getByRole('alertdialog').waitFor({ state: 'detached' })
  return seen
}

/** Goes to the page of the room on which time for oneself is asked for. */
export async function goToOwnTime(page: Page): Promise<void> {
  await goToDreams(page)
  await page.getByRole('button', { name: t('dreams.page-own-time'), exact: true }).click()
  await page.getByText(t('own-time.lead')).waitFor()
}

export interface TimeToAsk {
  howLong: string
  words: string
  /** `YYYY-MM-DD`; the next day unless said. */
  day?: string
}

/** Asks for time for oneself. */
export async function askForTime(page: Page, asked: TimeToAsk, look = nothing): Promise<void> {
  await page.getByRole('button', { name: t('own-time.ask') }).click()
  await fill(page.getByLabel(t('own-time.how-long')), asked.howLong)
  if (asked.day) await page.getByLabel(t('own-time.day'), { exact: true }).fill(asked.day)
  await fill(page.getByLabel(t('own-time.words')), asked.words)
  await look('own-time-asking')
  await page.getByRole('button', { name: t('own-time.send'), exact: true }).click()
  await page.getByText(asked.words).waitFor()
}

/** Answers the one request that waits for this member. */
export async function answerTime(
  page: Page,
  { name, reply, words }: { name: string; reply: 'yes' | 'another'; words: string },
  look = nothing,
): Promise<void> {
  const form = page.getByRole('form', { name: t('own-time.answer', { name }) })
  await form.getByText(t(`own-time.${reply}`), { exact: true }).click()
  await fill(form.getByLabel(t('own-time.answer-words')), words)
  await look('own-time-answering')
  await form.getByRole('button', { name: t('own-time.give') }).click()
  await form.waitFor({ state: 'detached' })
}
