import { expect, test } from 'vitest'
import { evening } from '../acts/debrief-couple.ts'
import { goTo, hasFocus, press, write } from '../acts/keyboard.ts'
import { t } from '../acts/words.ts'
import { oneSealedSide, twoPeople } from '../shelf.ts'
import { makeStage } from '../stage.ts'
import * as byKeys from './by-keys.ts'
import * as forTwo from './keys-for-two.ts'
import { promise } from './keys-in-rooms.ts'

const stage = makeStage()

test('what both said yes to is put away, and what both opted in to is stopped, without a mouse', async () => {
  const { mara, jonas, userData } = await twoPeople(stage)
  const hearth = await stage.openCopy(userData)
  const idea = 'Sleep on the balcony'
  for (const person of [mara, jonas]) {
    await byKeys.comeIn(hearth, person)
    const { page } = hearth
    await forTwo.goToJar(page)
    if (person === mara) await forTwo.putIn(page, idea)
    await forTwo.sayYes(page, idea)
    await forTwo.goToCues(page)
    await forTwo.optIn(page, 'near')
    await byKeys.lock(hearth)
  }
  await byKeys.comeInTogether(hearth, [mara, jonas])
  const { page } = hearth
  await forTwo.goToJar(page)
  await forTwo.sayTwice(page, t('jar.put-away-one', { idea }), t('jar.put-away-now'))
  await page.getByText(t('jar.found-none')).waitFor()
  await forTwo.goToCues(page)
  const level = t('cues.level-near')
  await page.getByText(t('cue.near-0')).first().waitFor()
  await forTwo.sayTwice(page, t('cues.stop-one', { level }), t('cues.stop-now'))
  await page.getByText(t('cues.none')).waitFor()
  await goTo(page, t('rituals.title'))
  await hearth.close()
})

test('how a promise went is answered by the other without a mouse', async () => {
  const { mara, jonas, userData } = await twoPeople(stage)
  const hearth = await stage.openCopy(userData)
  await byKeys.comeIn(hearth, mara)
  await press(hearth.page, t('rituals.title'))
  await promise(hearth.page, 'I ring before I come home late', 'I bring the oil for the hinge')
  await byKeys.lock(hearth)
  await byKeys.comeIn(hearth, jonas)
  const { page } = hearth
  await forTwo.replyTo(page, mara.name, 'I heard it ring, twice.')
  await goTo(page, t('agreements.promise'))
  await hearth.close()
})

test('a conflict is paused by one, and taken back and closed by the other, without a mouse', async () => {
  const { mara, jonas, userData } = await oneSealedSide(stage)
  const hearth = await stage.openCopy(userData)
  await byKeys.comeIn(hearth, mara)
  await forTwo.openDebrief(hearth.page, evening)
  await hasFocus(hearth.page, evening)
  await forTwo.sayTwice(hearth.page, t('debriefs.take-back'), t('debriefs.take-back-now'))
  await goTo(hearth.page, t('debriefs.happened'))
  await byKeys.lock(hearth)

  await byKeys.comeIn(hearth, jonas)
  await forTwo.openDebrief(hearth.page, evening)
  await byKeys.answerCheck(hearth.page)
  await hasFocus(hearth.page, evening)
  await forTwo.pause(hearth.page)
  await press(hearth.page, t('debriefs.rest-write'))
  await write(hearth.page, t('debriefs.happened'), 'I counted to twenty.')
  await byKeys.lock(hearth)

  await byKeys.comeIn(hearth, mara)
  const { page } = hearth
  await forTwo.openDebrief(page, evening)
  await press(page, t('debriefs.pause-longer'))
  await hasFocus(page, t('debriefs.pause-now'))
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await hasFocus(page, t('debriefs.pause-longer'))
  await forTwo.sayTwice(page, t('debriefs.close'), t('debriefs.close-now'))
  await hasFocus(page, t('debriefs.title'))
  expect(await page.getByRole('list', { name: t('debriefs.in-work') }).count()).toBe(0)
  await hearth.close()
})
