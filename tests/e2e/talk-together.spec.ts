import { beforeAll, expect, test } from 'vitest'
import { unlock } from './acts/door.ts'
import * as talk from './acts/talk.ts'
import { unlockTogether } from './acts/together.ts'
import { t } from './acts/words.ts'
import { until } from './host/until.ts'
import { aHousehold, type Household, makeStage } from './stage.ts'
import { violationsOn } from './tour/violations.ts'

const stage = makeStage()
let house: Household

beforeAll(async () => {
  house = await aHousehold(stage)
})

test('two talk by turns, take up a question, and are handed back to each other', async () => {
  const hearth = await stage.openCopy(house.userData)
  await unlockTogether(hearth, [house.mara, house.jonas])
  const { page } = hearth
  await talk.goToTalk(page)
  expect(await violationsOn(page)).toEqual([])
  await talk.openDeck(page)
  const card = page.getByRole('region', { name: t('talk.question') })
  await card.getByText(/\S/).waitFor()
  const unwanted = await card.textContent()
  await talk.press(page, 'talk.not-for-us')
  await until('another question', async () => {
    const shown = await card.textContent()
    return shown && shown !== unwanted ? shown : null
  })
  expect(await violationsOn(page)).toEqual([])
  const question = (await card.textContent()) ?? ''
  await talk.press(page, 'talk.take-to-table')
  await talk.sitDown(page, house.jonas.name)
  await page.getByText(question).waitFor()
  await talk.takeTurn(page, house.jonas.name, house.mara.name)
  expect(await violationsOn(page)).toEqual([])
  await talk.takeTurn(page, house.mara.name, house.jonas.name)
  await page.getByRole('heading', { name: t('talk.round') }).waitFor()
  await talk.press(page, 'talk.finish')
  await page.getByRole('dialog', { name: t('talk.end') }).waitFor()
  expect(await violationsOn(page)).toEqual([])
  await talk.press(page, 'talk.end-back')
  await page.getByRole('button', { name: t('talk.sit-down') }).waitFor()
})

test('a turn goes on while nobody touches a key, and where it was when somebody looked elsewhere', async () => {
  const hearth = await stage.openCopy(house.userData)
  await unlock(hearth, house.mara)
  const { page } = hearth
  await talk.goToTalk(page)
  await talk.sitDown(page, house.mara.name)
  await talk.press(page, 'talk.begin')
  const seconds = async () => {
    const [minute = '', second = ''] = ((await page.getByRole('timer').textContent()) ?? '').split(
      ':',
    )
    return Number(minute) * 60 + Number(second)
  }
  const before = await seconds()
  // Auto-lock looks once a second, and would have locked at the first look.
  await hearth.pretendIdle(100_000)
  await until('four seconds of the turn', async () =>
    (await seconds()) < before - 4 ? true : null,
  )
  await page.getByRole('button', { name: t('journal.title'), exact: true }).click()
  await hearth.pretendIdle(null)
  await page.getByRole('button', { name: t('talk.title'), exact: true }).click()
  const names = { speaker: house.mara.name, listener: house.jonas.name }
  await talk.isAsked(page, 'talk.speak', names)
  expect(await seconds()).toBeLessThan(before - 3)
})
