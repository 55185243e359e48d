import { beforeAll, expect, test } from 'vitest'
import * as door from './acts/door.ts'
import * as pages from './acts/pages.ts'
import * as search from './acts/search.ts'
import { backToSolo, comeTogether } from './acts/together.ts'
import * as wall from './acts/wall.ts'
import { t } from './acts/words.ts'
import { moveIn } from './home.ts'
import { until } from './host/until.ts'
import { aHousehold, type Household, makeStage } from './stage.ts'

const stage = makeStage()
let household: Household

beforeAll(async () => {
  household = await aHousehold(stage)
})

/** A page so long that its last words are out of sight. */
const long = Array.from(
  { length: 40 },
  (_, count) => `Paragraph ${count} about nothing in particular, written to take its time.`,
)

test('words find pages while they are typed, lead to their place, and follow what is changed, shared and put away', async () => {
  const home = await moveIn(stage, household)
  const hearth = await home.open()
  const { page } = hearth
  await door.unlock(hearth, household.mara)
  await pages.writePage(page, {
    title: 'The long way',
    text: [...long, 'And at the end the heron stood in the crème brûlée light.'],
    zone: 'mine',
    tags: ['river'],
  })
  await pages.writePage(page, {
    title: 'Сегодня снег',
    text: ['We saw the HERON again; 我们在海边散步。'],
    zone: 'ours',
  })
  await wall.goToWall(page)
  await wall.beginWall(page)
  await wall.pinNote(page, { text: 'For spotting the heron before I did.' })

  await search.goToSearch(page)
  await home.look('search-begin')
  await search.searchFor(page, 'heron')
  await until('three finds', async () =>
    (await search.list(page).getByRole('option').count()) === 3 ? true : null,
  )
  await home.look('search-found')
  // The newest is open; by the keys to the long page, whose last words come into sight.
  await search.searchFor(page, 'creme bru')
  await search.find(page, 'The long way').waitFor()
  await page.getByRole('heading', { name: 'The long way', level: 2 }).waitFor()
  await until('the place in sight', async () =>
    (await search.isFirstMarkInSight(page)) ? true : null,
  )
  expect(await search.markedBeside(page)).toEqual(['crème', 'brûlée'])
  await page.keyboard.press('Enter')
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('ARTICLE')
  await search.goToSearch(page)
  for (const [words, title] of [
    ['海边', 'Сегодня снег'],
    ['СНЕГ', 'Сегодня снег'],
    ['"the heron stood"', 'The long way'],
    ['riv', 'The long way'],
  ] as const) {
    await search.searchFor(page, words)
    await search.find(page, title).waitFor()
  }
  await search.searchFor(page, '"heron the"')
  await search.findsNothing(page)
  await home.look('search-nothing')
  await search.searchFor(page, 'heron')
  await search.narrow(page, t('search.where'), t('common.mine'))
  await search.find(page, 'The long way').waitFor()
  await search.find(page, 'Сегодня').waitFor({ state: 'detached' })
  await home.look('search-narrowed')
  await page.getByRole('button', { name: t('search.take-off') }).click()

  // What is changed is found by its new words alone; what is in the bin is not found.
  await search.find(page, 'Сегодня').click()
  await page.getByRole('heading', { name: 'Сегодня снег', level: 2 }).waitFor()
  await page.getByRole('button', { name: t('journal.edit') }).click()
  await pages.paper(page).click()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.insertText('We saw an egret, and that was all.')
  await pages.finishPage(page)
  await search.goToSearch(page)
  await search.searchFor(page, 'egret')
  await search.find(page, 'Сегодня').waitFor()
  await search.searchFor(page, 'heron')
  await search.find(page, 'The long way').waitFor()
  expect(await search.find(page, 'Сегодня').count()).toBe(0)
  await search.find(page, 'The long way').click()
  await page.getByRole('heading', { name: 'The long way', level: 2 }).waitFor()
  await page.getByRole('button', { name: t('common.more') }).click()
  await page.getByRole('menuitem', { name: t('journal.to-bin') }).click()
  await search.find(page, 'The long way').waitFor({ state: 'detached' })
  await door.lock(hearth)
  await home.isWell()
})

test('nobody finds what another keeps to themselves, alone or together', async () => {
  const home = await moveIn(stage, household)
  const hearth = await home.open()
  await door.unlock(hearth, household.mara)
  for (const zone of ['mine', 'ours'] as const) {
    const title = zone === 'mine' ? 'Kept back' : 'Said aloud'
    await pages.writePage(hearth.page, { title, text: ['A walnut on the sill.'], zone })
  }
  await door.lock(hearth)
  await door.unlock(hearth, household.jonas)
  await search.goToSearch(hearth.page)
  await search.searchFor(hearth.page, 'walnut')
  await search.find(hearth.page, 'Said aloud').waitFor()
  expect(await search.list(hearth.page).getByRole('option').count()).toBe(1)
  await search.searchFor(hearth.page, 'kept back')
  await search.findsNothing(hearth.page)
  await comeTogether(hearth, [household.mara, household.jonas])
  await search.goToSearch(hearth.page)
  await home.look('search-together')
  await search.searchFor(hearth.page, 'walnut')
  await search.find(hearth.page, 'Said aloud').waitFor()
  expect(await search.list(hearth.page).getByRole('option').count()).toBe(1)
  await backToSolo(hearth)
  await home.isWell()
})
