import { expect, test } from 'vitest'
import { evening, jonasSide } from './acts/debrief-couple.ts'
import * as stages from './acts/debrief-stages.ts'
import * as debriefs from './acts/debriefs.ts'
import { lock, unlock } from './acts/door.ts'
import { pressEscapeTwice } from './acts/keyboard.ts'
import { unlockTogether } from './acts/together.ts'
import { fill } from './acts/typing.ts'
import { t } from './acts/words.ts'
import { moveIn } from './home.ts'
import type { RunningHearth } from './host/launch.ts'
import { oneSealedSide, twoOpenSides } from './shelf.ts'
import { makeStage } from './stage.ts'

const stage = makeStage()

/** Esc twice, in the middle of whatever is being typed: Hearth ends. */
async function exitQuickly(hearth: RunningHearth): Promise<void> {
  await pressEscapeTwice(hearth.page)
  expect(await hearth.exited).toBe(0)
}

test('a quick exit in the middle of one’s own side loses no word, and asks nothing again', async () => {
  const home = await moveIn(stage, await oneSealedSide(stage))
  const { jonas, look } = home
  let hearth = await home.open()
  await unlock(hearth, jonas)
  await debriefs.goToDebriefs(hearth.page)
  await debriefs.openMySide(hearth.page, evening)
  await debriefs.writeSide(hearth.page, jonasSide)
  await exitQuickly(hearth)
  hearth = await home.open()

  await unlock(hearth, jonas)
  const { page } = hearth
  await debriefs.goToDebriefs(page)
  expect(await debriefs.standing(page, evening)).toBe(t('debriefs.is-draft'))
  await look('list, own side begun')
  await debriefs.openDebrief(page, evening)
  const field = (name: string) => page.getByRole('textbox', { name, exact: true })
  await field(t('debriefs.happened')).waitFor()
  expect(await field(t('debriefs.happened')).inputValue()).toBe(jonasSide.happened)
  expect(await field(t('debriefs.say')).inputValue()).toBe(jonasSide.say)
  expect(await field(t('debriefs.when')).inputValue()).toBe(jonasSide.statement?.when)
  expect(await field(t('debriefs.would-you')).inputValue()).toBe(jonasSide.statement?.ask)
  for (const word of [...(jonasSide.felt ?? []), ...(jonasSide.needed ?? [])]) {
    await page.getByRole('button', { name: word, exact: true, pressed: true }).waitFor()
  }
  await look('own side, again')
  await home.isWell()
})

test('words that were half written in a stage are there again for whoever wrote them', async () => {
  const home = await moveIn(stage, await twoOpenSides(stage))
  const { mara, jonas } = home
  let hearth = await home.open()
  const label = t('stage.mirror-label')
  const half = 'I heard that the lid, and then the'

  // Together, and somebody locks in the middle of a sentence.
  await unlockTogether(hearth, [mara, jonas])
  await debriefs.openDebrief(hearth.page, evening)
  await stages.sidesAreRead(hearth.page)
  const listener = await stages.whoIsAsked(hearth.page, [mara, jonas], label)
  const speaker = listener === mara ? jonas : mara
  await fill(stages.box(hearth.page, label), half)
  await lock(hearth)

  // Whoever wrote them finds them alone; a quick exit in the next sentence loses none either.
  await unlock(hearth, listener)
  await debriefs.goToDebriefs(hearth.page)
  await debriefs.openDebrief(hearth.page, evening)
  await stages.sidesAreRead(hearth.page)
  await expect.poll(() => stages.box(hearth.page, label).inputValue()).toBe(half)
  await fill(stages.box(hearth.page, label), `${half} silence after it.`)
  await exitQuickly(hearth)
  hearth = await home.open()

  // The other is shown nothing of a sentence that was not sent.
  await unlock(hearth, speaker)
  await debriefs.goToDebriefs(hearth.page)
  await debriefs.openDebrief(hearth.page, evening)
  await stages.sidesAreRead(hearth.page)
  await hearth.page.getByText(t('stage.their-turn', { name: listener.name })).waitFor()
  expect(await hearth.page.getByText(half).count()).toBe(0)
  await lock(hearth)

  await unlockTogether(hearth, [mara, jonas])
  await debriefs.openDebrief(hearth.page, evening)
  await stages.sidesAreRead(hearth.page)
  expect(await stages.whoIsAsked(hearth.page, [mara, jonas], label)).toBe(listener)
  await expect
    .poll(() => stages.box(hearth.page, label).inputValue())
    .toBe(`${half} silence after it.`)
  await home.isWell()
})
