import { expect, test } from 'vitest'
import { goTo, hasFocus, press, write } from '../acts/keyboard.ts'
import { t } from '../acts/words.ts'
import { makeStage } from '../stage.ts'
import * as byKeys from './by-keys.ts'
import * as inRooms from './keys-in-rooms.ts'

const stage = makeStage()

test('a first ritual leaves the keyboard in the room, however slow the computer is', async () => {
  const { hearth, page } = await byKeys.maraIsIn(stage)
  expect(await page.getByRole('main').count()).toBe(1)
  const session = await page.context().newCDPSession(page)
  await press(page, t('rituals.title'))
  await press(page, t('rituals.new'))
  await write(page, t('rituals.form-name'), 'Tea at the gate')
  await goTo(page, t('rhythm.weekly'))
  await goTo(page, t('rhythm.daily'), 'ArrowLeft')
  await goTo(page, t('rituals.form-begin'))
  await session.send('Emulation.setCPUThrottlingRate', { rate: 8 })
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.getByRole('table').waitFor()
  await hasFocus(page, t('rituals.new'))
  await hearth.close()
})

test('rituals and promises need no mouse', async () => {
  const { hearth, page } = await byKeys.maraIsIn(stage)
  const name = 'A walk to the weir'
  await byKeys.beginARitual(page, name)
  await inRooms.lookAtOtherWeeks(page)
  await inRooms.sayNotThisTime(page, name)
  await inRooms.restAndEnd(page, name)
  await inRooms.promise(page, 'I ring before I come home late', 'I bring the oil for the hinge')
  await hearth.close()
})

test('the jar and the cues of closeness need no mouse', async () => {
  const { hearth, page } = await byKeys.maraIsIn(stage)
  await inRooms.markIdeas(page)
  await inRooms.putAnIdeaIn(page, 'Sleep on the balcony')
  await inRooms.optIn(page, 'near')
  await hearth.close()
})

test('dreams and time for oneself need no mouse', async () => {
  const { hearth, house } = await byKeys.maraIsIn(stage)
  await inRooms.dreamWithSteps(hearth.page, 'A bench by the water', house.jonas.name)
  await inRooms.askForTime(hearth.page, 'two hours')
  await byKeys.lock(hearth)
  await byKeys.comeIn(hearth, house.jonas)
  await inRooms.answerTime(hearth.page, house.mara.name)
  await hearth.close()
})

test('two talk by turns without a mouse, from a question to the end', async () => {
  const { hearth, page, house } = await byKeys.maraIsIn(stage)
  await inRooms.readTheCards(page)
  await inRooms.drawAQuestion(page)
  await inRooms.talkByTurns(page, house.jonas.name, house.mara.name)
  await hearth.close()
})

test('a chapter begins, is changed, ends and is taken away without a mouse', async () => {
  const { hearth, page } = await byKeys.maraIsIn(stage)
  await inRooms.chapter(page, 'The house by the river')
  await hearth.close()
})
