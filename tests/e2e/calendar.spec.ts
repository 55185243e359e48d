import { beforeAll, expect, test } from 'vitest'
import * as calendar from './acts/calendar.ts'
import * as door from './acts/door.ts'
import * as pages from './acts/pages.ts'
import * as search from './acts/search.ts'
import { comeTogether } from './acts/together.ts'
import { fill, type } from './acts/typing.ts'
import { t } from './acts/words.ts'
import { moveIn } from './home.ts'
import { until } from './host/until.ts'
import { aHousehold, type Household, makeStage } from './stage.ts'

const stage = makeStage()
let household: Household

beforeAll(async () => {
  household = await aHousehold(stage)
})

test('days are found, written about, remembered and hidden by the calendar, and the list is narrowed down', async () => {
  const home = await moveIn(stage, household)
  const hearth = await home.open()
  let { page } = hearth
  const memories = () => page.getByRole('button', { name: t('journal.hide-memory') })
  await door.unlock(hearth, household.mara)
  await pages.writePage(page, {
    title: 'Two mugs, no plans',
    text: ['The radiator did its knocking.'],
    zone: 'ours',
    mood: 'quiet',
    tags: ['mornings'],
  })
  await home.look('journal-list')
  // A page about a day of long ago begins where the day is.
  for (const [day, title, zone] of [
    ['2019-11-07', 'First evening in this flat', 'ours'],
    ['2022-11-07', 'The year of the roof', 'mine'],
  ] as const) {
    await calendar.openCalendar(page)
    await calendar.jumpTo(page, day)
    await page.getByRole('button', { name: t('journal.day-write') }).click()
    await page.getByRole('heading', { name: t('journal.writing') }).waitFor()
    await fill(page.getByLabel(t('journal.page-title'), { exact: true }), title)
    await pages.paper(page).click()
    await type(page, ['Boxes, and soup from the pan.'])
    if (zone === 'ours') await pages.moveToShared(page)
    await pages.finishPage(page)
    await page.getByRole('heading', { name: title, level: 2 }).waitFor()
  }

  // From the page that is read, by keys: two years on, and back to a day with a page.
  await calendar.openCalendar(page)
  await until('its day', async () =>
    (await calendar.written(page)).join() === '2022-11-07' ? true : null,
  )
  await memories().waitFor()
  await home.look('calendar')
  await calendar.dayOf(page, '2022-11-07').focus()
  for (const key of [
    'Shift+PageDown',
    'Shift+PageDown',
    'PageUp',
    'PageDown',
    'ArrowLeft',
    'ArrowRight',
  ])
    await page.keyboard.press(key)
  await until('both memories', async () => ((await memories().count()) === 2 ? true : null))
  expect(await page.evaluate(() => (document.activeElement as HTMLElement).dataset.day)).toBe(
    '2024-11-07',
  )
  await memories().first().click()
  await page.getByText(t('journal.memory-hidden')).waitFor()
  await home.look('memory-hidden')
  await page.getByRole('button', { name: t('journal.bring-back') }).click()
  await until('both again', async () => ((await memories().count()) === 2 ? true : null))
  await memories().first().click()
  await page.getByText(t('journal.memory-hidden')).waitFor()
  await page
    .getByRole('listitem')
    .filter({ hasText: 'First evening' })
    .getByRole('button')
    .first()
    .click()
  await page.getByRole('heading', { name: 'First evening in this flat', level: 2 }).waitFor()

  // Hidden for good is hidden after a lock; the page itself is where it was.
  await door.lock(hearth)
  await door.unlock(hearth, household.mara)
  page = hearth.page
  await calendar.openCalendar(page)
  await calendar.jumpTo(page, '2024-11-07')
  await until('one memory', async () => ((await memories().count()) === 1 ? true : null))
  await page.getByRole('button', { name: t('journal.close-calendar') }).click()
  expect(await pages.countRows(page)).toBe(3)

  await search.narrow(page, t('search.where'), t('common.mine'))
  await until('one page', async () => ((await pages.countRows(page)) === 1 ? true : null))
  expect(await pages.row(page, 'Two mugs').count()).toBe(0)
  await home.look('journal-narrowed')
  await search.narrow(page, t('search.mood'), t('mood.quiet'))
  await page.getByText(t('journal.passing-none')).waitFor()
  await home.look('journal-narrowed-none')
  await page.getByRole('button', { name: t('search.take-off') }).click()
  await until('all pages', async () => ((await pages.countRows(page)) === 3 ? true : null))

  // Words typed above the list are looked for among what it shows.
  await search.narrow(page, t('search.where'), t('common.ours'))
  await fill(page.getByRole('textbox', { name: t('journal.find') }), 'soup from')
  await page.keyboard.press('Enter')
  await search.find(page, 'First evening').waitFor()
  expect(await search.list(page).getByRole('option').count()).toBe(1)
  await door.lock(hearth)
  await home.isWell()
})

test('the calendar of one has nothing of what the other keeps to themselves, alone or together', async () => {
  const home = await moveIn(stage, household)
  const hearth = await home.open()
  await door.unlock(hearth, household.mara)
  for (const zone of ['mine', 'ours'] as const) {
    const title = zone === 'mine' ? 'Kept back' : 'Said aloud'
    const daysAgo = zone === 'mine' ? 400 : 800
    await pages.writePage(hearth.page, { title, text: ['A walnut on the sill.'], zone, daysAgo })
  }
  const looks = async () => {
    const { page } = hearth
    await calendar.openCalendar(page)
    await calendar.jumpTo(page, pages.dayAgo(800))
    await until('the shared day', async () =>
      (await calendar.written(page)).join() === pages.dayAgo(800) ? true : null,
    )
    await calendar.jumpTo(page, pages.dayAgo(400))
    await page.getByText(t('journal.day-none')).waitFor()
    expect(await calendar.written(page)).toEqual([])
  }
  await door.lock(hearth)
  await door.unlock(hearth, household.jonas)
  await looks()
  await comeTogether(hearth, [household.mara, household.jonas])
  await pages.goToJournal(hearth.page)
  await looks()
  await home.look('calendar-together')
  await home.isWell()
})
