import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import * as calendar from '../acts/calendar.ts'
import * as views from '../acts/day-views.ts'
import { goOnByKeys, goTo, hasFocus, press, typeHere } from '../acts/keyboard.ts'
import * as pages from '../acts/pages.ts'
import { isAtKeyboard } from '../acts/together.ts'
import { type } from '../acts/typing.ts'
import { t } from '../acts/words.ts'
import { until } from '../host/until.ts'
import { makeStage } from '../stage.ts'
import * as byKeys from './by-keys.ts'
import { isClosed, typeDay } from './keys-in-rooms.ts'
import { beginAPage, isDone } from './keys-on-a-page.ts'

const stage = makeStage()
const today = new Date()
const maras = 'I drove us to the harbour so that nobody would mention the boxes.'
const jonass = 'I thought you were angry with me until about four.'
/** A long day: more than a window shows. */
const hours = Array.from({ length: 24 }, (_, hour) => `At ${hour} it rained on the harbour.`)

test('a day of another year is found and written about by the calendar without a mouse', async () => {
  const { hearth, page } = await byKeys.maraIsIn(stage)
  await writeAPage(page, 'Two mugs, no plans')
  await openCalendar(page)
  const lastYear = new Date(today.getFullYear() - 1, today.getMonth(), 10)
  await goToDay(page, 10)
  await page.keyboard.press('Shift+PageUp')
  await isAt(page, isoOf(lastYear))
  await page.keyboard.press('Enter')
  await page.getByText(t('journal.day-none')).waitFor()
  await press(page, t('journal.day-write'))
  await hasFocus(page, t('journal.page-title'))
  await typeHere(page, 'Boxes, and soup')
  await pages.isSaved(page)
  await isDone(page, 'Boxes, and soup')

  // It comes up on its day, and need not.
  await openCalendar(page)
  await goToDay(page, 10)
  await page.keyboard.press('Shift+PageDown')
  await press(page, t('journal.hide-memory'))
  await page.getByText(t('journal.memory-hidden')).waitFor()
  await press(page, t('journal.bring-back'))
  await page.getByRole('button', { name: t('journal.hide-memory') }).waitFor()
  await press(page, t('journal.close-calendar'))
  await page.getByRole('grid').waitFor({ state: 'detached' })
  await hearth.close()
})

test('the calendar goes to a day that is typed, to today, and by months without a mouse', async () => {
  const { hearth, page } = await byKeys.maraIsIn(stage)
  await writeAPage(page, 'Two mugs, no plans')
  await openCalendar(page)
  const typed = new Date(2019, 4, 19)
  await goTo(page, t('journal.jump'))
  await typeDay(page, typed)
  await press(page, t('journal.jump-go'))
  await calendar.dayOf(page, isoOf(typed)).waitFor()
  await hasFocus(page, t('journal.jump-go'))
  // A room has the same name, among the rooms.
  await goTo(page, t('journal.today'), 'Shift+Tab')
  await page.keyboard.press('Enter')
  await calendar.dayOf(page, isoOf(today)).waitFor()
  await hasFocus(page, t('journal.today'))
  await goTo(page, t('journal.month-after'), 'Shift+Tab')
  await page.keyboard.press('Enter')
  await calendar.dayOf(page, isoOf(today)).waitFor({ state: 'detached' })
  await hasFocus(page, t('journal.month-after'))
  await goTo(page, t('journal.month-before'), 'Shift+Tab')
  await page.keyboard.press('Enter')
  await calendar.dayOf(page, isoOf(today)).waitFor()
  await press(page, t('journal.close-calendar'))
  await page.getByRole('grid').waitFor({ state: 'detached' })
  await hasFocus(page, 'Two mugs, no plans')
  await goTo(page, t('journal.calendar'), 'Shift+Tab')
  await hearth.close()
})

test('two write apart about one day, take back, finish, and read side by side without a mouse', async () => {
  const { hearth, house } = await byKeys.maraIsIn(stage)
  await toViews(hearth.page)
  await askAbout(hearth.page, 3)
  await writeView(hearth.page, maras)
  await press(hearth.page, t('views.take-back'))
  await press(hearth.page, t('views.take-back-now'))
  await isClosed(hearth.page)
  await hasFocus(hearth.page, t('journal.page-text'))
  await finish(hearth.page)
  await byKeys.lock(hearth)

  await byKeys.comeIn(hearth, house.jonas)
  await press(hearth.page, t('journal.title'))
  await press(hearth.page, t('views.write-yours'))
  await writeView(hearth.page, jonass)
  expect(await hearth.page.getByText(maras).count()).toBe(0)
  await byKeys.lock(hearth)

  await byKeys.comeIn(hearth, house.mara)
  const { page } = hearth
  await toViews(page)
  await openFirst(page)
  await views.side(page, house.jonas.name).getByText(jonass).waitFor()
  await goTo(page, t('views.back-to-list'), 'Shift+Tab')
  await page.keyboard.press('Enter')
  await hasFocus(page, t('views.title', { members: 2 }))
  await goTo(page, t('views.back'), 'Shift+Tab')
  await hearth.close()
})

test('two views are opened in one sitting, read to their ends and found again without a mouse', async () => {
  const { hearth, house } = await byKeys.maraIsIn(stage)
  const { mara, jonas } = house
  await toViews(hearth.page)
  await askAbout(hearth.page, 1)
  await writeView(hearth.page, ...hours, maras)
  await byKeys.lock(hearth)

  await byKeys.comeIn(hearth, jonas)
  await press(hearth.page, t('journal.title'))
  await press(hearth.page, t('views.write-yours'))
  await writeView(hearth.page, ...hours, jonass)
  await hearth.page.getByText(t('views.wait-open', { names: mara.name, count: 1 })).waitFor()

  // She sits down beside him.
  await goOnByKeys(hearth, () => press(hearth.page, t('together.is-here-too', { name: mara.name })))
  await byKeys.knockTogether(hearth, [mara, jonas])
  const { page } = hearth
  await toViews(page)
  await openFirst(page)
  await page.getByText(t('views.wait-here')).waitFor()
  for (const words of [maras, jonass]) expect(await page.getByText(words).count()).toBe(0)
  await press(page, t('views.open', { members: 2 }))
  for (const { name } of [mara, jonas]) await views.side(page, name).waitFor()
  await isAtItsHead(page)
  // Nothing in them can be pressed: keys alone have to bring their ends into sight.
  await isRead(page, mara.name, maras)
  await isRead(page, jonas.name, jonass)

  await goTo(page, t('views.back-to-list'), 'Shift+Tab')
  await page.keyboard.press('Enter')
  await hasFocus(page, t('views.title', { members: 2 }))
  await openFirst(page)
  await isAtItsHead(page)
  await press(page, t('together.takes-keyboard', { name: jonas.name }))
  await hasFocus(page, t('together.turn', { name: jonas.name }))
  await press(page, t('together.i-am-here'))
  await isAtKeyboard(page, jonas.name)
  await isRead(page, mara.name, maras)
  await hearth.close()
})

test('a day that is let go gives one’s own words back, for a page, without a mouse', async () => {
  const { hearth, page } = await byKeys.maraIsIn(stage)
  await toViews(page)
  await askAbout(page, 2)
  await writeView(page, maras)
  await press(page, t('views.let-go'))
  await press(page, t('views.let-go-now'))
  await isClosed(page)
  await hasFocus(page, t('views.title', { members: 2 }))
  const row = views.days(page).filter({ hasText: t('views.standing-over') })
  await row.waitFor()
  await press(page, (await row.locator('b').textContent()) ?? '')
  await page.getByText(t('views.over')).waitFor()
  await press(page, t('views.over-page'))
  await pages.paper(page).getByText(maras).waitFor()
  await hasFocus(page, t('journal.page-text'))
  await hearth.close()
})

async function toViews(page: Page): Promise<void> {
  await press(page, t('journal.title'))
  await press(page, t('views.title', { members: 2 }))
  await hasFocus(page, t('views.title', { members: 2 }))
}

/** From the list: asks the other about a day some days ago. */
async function askAbout(page: Page, daysAgo: number): Promise<void> {
  const day = new Date()
  day.setDate(day.getDate() - daysAgo)
  await press(page, t('views.ask'))
  await hasFocus(page, t('views.ask-title'))
  await goTo(page, t('views.ask-day'))
  await typeDay(page, day)
  await press(page, t('views.ask-go'))
}

/** From the list: opens the day that was asked about last. */
async function openFirst(page: Page): Promise<void> {
  const row = views.days(page).first()
  await row.waitFor()
  await press(page, (await row.locator('b').textContent()) ?? '')
}

async function writeView(page: Page, ...paragraphs: string[]): Promise<void> {
  await hasFocus(page, t('journal.page-text'))
  await type(page, paragraphs)
  await pages.isSaved(page)
  // Whoever would rather write on is back in the text.
  await page.keyboard.press('ControlOrMeta+Enter')
  await hasFocus(page, t('views.finish-not'))
  await page.keyboard.press('Enter')
  await isClosed(page)
  await hasFocus(page, t('journal.page-text'))
  await page.keyboard.press('ControlOrMeta+Enter')
  await sayFinish(page)
}

/** Finishes one’s own view by its button; the keyboard is then at the head of what waits. */
async function finish(page: Page): Promise<void> {
  await goTo(page, t('views.finish'), 'Shift+Tab')
  await page.keyboard.press('Enter')
  await sayFinish(page)
}

async function sayFinish(page: Page): Promise<void> {
  await hasFocus(page, t('views.finish-not'))
  await press(page, t('views.finish-now'))
  await isClosed(page)
  const button = page.getByRole('button', { name: t('views.finish'), exact: true })
  await button.waitFor({ state: 'detached' })
  await isAtItsHead(page)
}

/** The keyboard is where what has just come begins. */
async function isAtItsHead(page: Page): Promise<void> {
  const heading = page.getByRole('heading', { level: 1 })
  await heading.waitFor()
  await hasFocus(page, (await heading.textContent()) ?? '')
}

/** Goes down in what is open until these words of one member are in sight, and up again. */
async function isRead(page: Page, name: string, words: string): Promise<void> {
  const line = views.side(page, name).getByText(words)
  const isSeen = () => line.evaluate((one) => one.getBoundingClientRect().bottom <= innerHeight)
  expect(await isSeen()).toBe(false)
  await page.keyboard.press('End')
  await until(`the end of what ${name} wrote in sight`, async () => (await isSeen()) || null)
  await page.keyboard.press('Home')
  await until('what is open from its start', async () => ((await isSeen()) ? null : true))
}

async function writeAPage(page: Page, title: string): Promise<void> {
  await beginAPage(page, title, 'The radiator did its knocking.')
  await pages.isSaved(page)
  await isDone(page, title)
}

async function openCalendar(page: Page): Promise<void> {
  await press(page, t('journal.calendar'))
  await page.getByRole('grid').waitFor()
}

/** Goes to the one day of the month that Tab leads to, and from there by arrows to another. */
async function goToDay(page: Page, wanted: number): Promise<void> {
  const stop = page.getByRole('grid').locator('button[tabindex="0"]')
  // A day that was written about is called so as soon as that is known.
  await page.getByRole('grid').locator('[data-written]').first().waitFor()
  await goTo(page, (await stop.getAttribute('aria-label')) ?? '')
  const day = Number(await stop.textContent())
  for (let left = Math.abs(day - wanted); left > 0; left -= 1) {
    await page.keyboard.press(day > wanted ? 'ArrowLeft' : 'ArrowRight')
  }
  await until(`day ${wanted}`, async () =>
    Number(await stop.textContent()) === wanted ? true : null,
  )
}

async function isAt(page: Page, day: string): Promise<void> {
  await until(`the keyboard on ${day}`, async () => {
    const at = await page.evaluate(() => (document.activeElement as HTMLElement).dataset.day)
    return at === day ? true : null
  })
}

function isoOf(day: Date): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`
}
