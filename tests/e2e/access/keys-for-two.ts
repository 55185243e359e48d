import type { Page } from 'playwright-core'
import type { CueLevel } from '../../../shared/model/jar.ts'
import * as debriefs from '../acts/debriefs.ts'
import { goTo, hasFocus, press, typeHere, write } from '../acts/keyboard.ts'
import { t } from '../acts/words.ts'
import { turnTo } from './keys-in-rooms.ts'
import { spoken } from './keys-with-pages.ts'

/** What one does that the other comes upon, or both do together, where nobody has a mouse. */

/** To the jar, from anywhere. */
export async function goToJar(page: Page): Promise<void> {
  await press(page, t('rituals.title'))
  await turnTo(page, 'rituals.title', 'jar.page')
  await page.getByText(t('jar.lead')).waitFor()
}

/** Puts an idea of one's own in, where it stays. */
export async function putIn(page: Page, idea: string): Promise<void> {
  await write(page, t('jar.put-in-label'), idea)
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: t('jar.take-out-one', { idea }) }).waitFor()
}

/** Says yes to the idea that lies open, which has to be this one. */
export async function sayYes(page: Page, idea: string): Promise<void> {
  const open = page.getByRole('region', { name: t('jar.private') })
  await open.getByText(idea, { exact: true }).waitFor()
  await goTo(page, t('jar.yes'), 'Shift+Tab')
  await page.keyboard.press('Enter')
  await open.getByText(idea, { exact: true }).waitFor({ state: 'detached' })
}

/** To the cues from another page of their room. */
export async function goToCues(page: Page): Promise<void> {
  await press(page, t('rituals.title'))
  await turnTo(page, 'rituals.title', 'cues.page')
  await page.getByText(t('cues.lead')).waitFor()
}

/** Opts in to one level. */
export async function optIn(page: Page, level: CueLevel): Promise<void> {
  const name = t(`cues.level-${level}`)
  await goTo(page, t('cues.read-one', { level: name }))
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await page.getByRole('checkbox', { checked: true, name }).first().waitFor({ state: 'attached' })
}

/** Presses what asks one question first: thinks twice by Esc, is back where it was, and then says yes. */
export async function sayTwice(page: Page, act: string, now: string): Promise<void> {
  await press(page, act)
  await page.getByRole('alertdialog').waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('alertdialog').waitFor({ state: 'detached' })
  await hasFocus(page, act)
  await page.keyboard.press('Enter')
  await page.getByRole('alertdialog').waitFor()
  await press(page, now)
  await page.getByRole('alertdialog').waitFor({ state: 'detached' })
}

/** Answers the promise of the other that has been told of. */
export async function replyTo(page: Page, name: string, words: string): Promise<void> {
  await press(page, t('rituals.title'))
  await turnTo(page, 'rituals.title', 'rituals.page-promises')
  await press(page, t('agreements.reply'))
  await hasFocus(page, t('agreements.reply-label', { name }))
  await press(page, t('common.cancel'))
  await hasFocus(page, t('agreements.reply'))
  await page.keyboard.press('Enter')
  await typeHere(page, words)
  await press(page, t('agreements.reply-save'))
  await page.getByRole('form').waitFor({ state: 'detached' })
  await page.getByText(words, { exact: true }).first().waitFor()
}

/** From the list of conflicts into one of them, by the one thing that its line offers. */
export async function openDebrief(page: Page, title: string): Promise<void> {
  await press(page, t('debriefs.title'))
  const way = debriefs.line(page, title).getByRole('button').first()
  await way.waitFor()
  await press(page, await spoken(way))
}

/** Pauses by the key for it, for as long as the second choice says. */
export async function pause(page: Page): Promise<void> {
  await page.keyboard.press('F8')
  await hasFocus(page, t('debriefs.pause-now'))
  await goTo(page, 'radio', 'Shift+Tab')
  await page.keyboard.press('ArrowDown')
  await press(page, t('debriefs.pause-now'))
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}
