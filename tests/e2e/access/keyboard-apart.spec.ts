import type { Locator, Page } from 'playwright-core'
import { test } from 'vitest'
import { goTo, hasFocus, press, typeHere } from '../acts/keyboard.ts'
import * as pages from '../acts/pages.ts'
import * as wall from '../acts/wall.ts'
import { t } from '../acts/words.ts'
import { makeStage } from '../stage.ts'
import * as byKeys from './by-keys.ts'
import { isClosed, typeDay } from './keys-in-rooms.ts'

const stage = makeStage()
const seen = 'A friend would have seen two tired people and one bicycle.'
const lanterns = 'For the lanterns, and for asking me first.'
const someday = 'For every advent calendar.'

test('a quarrel is written anew as a friend would see it, and read again, without a mouse', async () => {
  const { hearth, page } = await byKeys.maraIsIn(stage)
  await press(page, t('debriefs.title'))
  await hasFocus(page, t('debriefs.title'))
  await press(page, t('outside-view.title'))
  await hasFocus(page, t('outside-view.title'))
  await press(page, t('outside-view.begin'))
  await hasFocus(page, t('outside-view.text'))
  await typeHere(page, seen)
  await press(page, t('outside-view.time-start'))
  await hasFocus(page, t('outside-view.time-hide'))
  await page.keyboard.press('Enter')
  await hasFocus(page, t('outside-view.time-start'))
  // Left half-way, it is carried on where the words end.
  await goTo(page, t('outside-view.to-list'), 'Shift+Tab')
  await page.keyboard.press('Enter')
  await hasFocus(page, t('outside-view.title'))
  await press(page, t('outside-view.carry-on'))
  await hasFocus(page, t('outside-view.text'))
  await typeHere(page, ' And a closed cellar.')
  await press(page, t('outside-view.finish'))
  await isRead(page)
  await goTo(page, t('outside-view.to-list'), 'Shift+Tab')
  await page.keyboard.press('Enter')
  await hasFocus(page, t('outside-view.title'))
  const row = page.getByRole('button').filter({ hasText: seen })
  await press(page, (await row.locator('b').textContent()) ?? '')
  await isRead(page)
  await goTo(page, t('outside-view.to-list'), 'Shift+Tab')
  await page.keyboard.press('Enter')
  await goTo(page, t('outside-view.back'), 'Shift+Tab')
  await page.keyboard.press('Enter')
  await hasFocus(page, t('debriefs.title'))
  await hearth.close()
})

test('a question of the day is passed over, set aside and answered without a mouse', async () => {
  const { hearth, page } = await byKeys.maraIsIn(stage)
  const question = page.getByRole('main').locator('h2[aria-live]')
  await passes(t('today.another-question'))
  await passes(t('prompts.not-for-us'))
  const asked = (await question.textContent()) ?? ''
  await press(page, t('today.answer'))
  await hasFocus(page, t('journal.page-text'))
  await pages.paper(page).locator('blockquote').filter({ hasText: asked }).waitFor()
  await typeHere(page, 'It took me a week to see it.')
  await pages.isSaved(page)
  await page.keyboard.press('ControlOrMeta+Enter')
  await page.getByRole('article').getByText('It took me a week to see it.').waitFor()

  // Among all of them: how far in, one that is not for these two, back again, and one to write about.
  await press(page, t('prompts.open'))
  await page.getByRole('dialog').waitFor()
  await goTo(page, t('prompts.depth-light'))
  await goTo(page, t('prompts.depth-deep'), 'ArrowRight')
  const hide = t('prompt.vulnerability-hide')
  const all = page.getByRole('toolbar', { name: t('prompts.list') }).getByRole('button')
  await goTo(page, (await all.first().getAttribute('aria-label')) ?? '')
  await goTo(page, t('prompts.set-aside-one', { prompt: hide }), 'ArrowDown')
  await page.keyboard.press('Enter')
  await page.getByText(hide, { exact: true }).waitFor({ state: 'detached' })
  await press(page, t('prompts.aside-show'))
  const away = page.getByRole('toolbar', { name: t('prompts.aside') }).getByRole('button')
  await goTo(page, (await away.first().getAttribute('aria-label')) ?? '')
  await goTo(page, t('prompts.bring-back-one', { prompt: hide }), 'ArrowDown')
  await page.keyboard.press('Enter')
  await page.getByText(hide, { exact: true }).waitFor({ state: 'detached' })
  await press(page, t('prompts.aside-hide'))
  await goTo(page, (await all.first().getAttribute('aria-label')) ?? '')
  await goTo(page, t('prompts.write', { prompt: hide }), 'ArrowDown')
  await page.keyboard.press('Enter')
  await hasFocus(page, t('journal.page-text'))
  await pages.paper(page).locator('blockquote').filter({ hasText: hide }).waitFor()
  await hearth.close()

  /** Another question comes, and the keyboard stays where the next one can be had. */
  async function passes(button: string): Promise<void> {
    const before = (await question.textContent()) ?? ''
    await press(page, button)
    await question.filter({ hasNotText: before }).waitFor()
    await hasFocus(page, button)
  }
})

test('notes are kept for their time, taken back, and read when it has come without a mouse', async () => {
  const { hearth, page, house } = await byKeys.maraIsIn(stage)
  await press(page, t('gratitude.title'))
  await press(page, t('gratitude.empty-action'))
  await hasFocus(page, 'textbox')
  await typeHere(page, lanterns)
  await press(page, t('gratitude.later'))
  await page.getByRole('dialog').waitFor()
  await goTo(page, t('gratitude.keep-day'))
  await goTo(page, t('gratitude.keep-together'), 'ArrowDown')
  await keep(page)
  await goTo(page, 'textbox', 'Shift+Tab')
  await typeHere(page, someday)
  await press(page, t('gratitude.later'))
  await goTo(page, t('gratitude.keep-date'))
  await typeDay(page, new Date(2999, 11, 24))
  await keep(page)

  await press(page, t('gratitude.sealed-door'))
  const own = page.getByRole('dialog')
  await own.getByText(lanterns).waitFor()
  await press(page, t('common.close'))
  await isClosed(page)
  await hasFocus(page, t('gratitude.sealed-door'))
  await page.keyboard.press('Enter')
  const back = own.getByRole('listitem').filter({ hasText: someday }).getByRole('button')
  await goTo(page, t('gratitude.take-back'))
  if (!(await isFocused(back))) {
    await page.keyboard.press('Tab')
    await goTo(page, t('gratitude.take-back'))
  }
  await page.keyboard.press('Enter')
  await isClosed(page)
  await hasFocus(page, 'textbox')
  await press(page, t('gratitude.pin'))
  await wall.note(page, someday).waitFor()
  await byKeys.lock(hearth)

  await byKeys.comeInTogether(hearth, [house.mara, house.jonas])
  await press(hearth.page, t('gratitude.arrived-read', { count: 1 }))
  await hearth.page.getByRole('dialog').getByText(lanterns).waitFor()
  await press(hearth.page, t('common.close'))
  await isClosed(hearth.page)
  await press(hearth.page, t('gratitude.title'))
  await wall.note(hearth.page, lanterns).waitFor()
  await hearth.close()
})

function isFocused(button: Locator): Promise<boolean> {
  return button.evaluate((one) => one === document.activeElement)
}

async function keep(page: Page): Promise<void> {
  await press(page, t('gratitude.keep-save'))
  await isClosed(page)
  await hasFocus(page, t('gratitude.later'))
}

async function isRead(page: Page): Promise<void> {
  await page.getByRole('article').getByText(seen).waitFor()
  await hasFocus(page, (await page.getByRole('heading', { level: 1 }).textContent()) ?? '')
}
