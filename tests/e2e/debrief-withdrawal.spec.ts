import { expect, test } from 'vitest'
import { heard, listen } from './acts/answers.ts'
import { evening, jonasSide, marasSide, wordsOf } from './acts/debrief-couple.ts'
import * as stages from './acts/debrief-stages.ts'
import * as debriefs from './acts/debriefs.ts'
import { atTheDoor, lock, unlock } from './acts/door.ts'
import type { Person } from './acts/people.ts'
import { backToSolo, takeTurn, unlockTogether } from './acts/together.ts'
import { t, textOf } from './acts/words.ts'
import { moveIn } from './home.ts'
import type { RunningHearth } from './host/launch.ts'
import { twoPeople } from './shelf.ts'
import { makeStage } from './stage.ts'

const stage = makeStage()

const regretted = {
  happened: 'You dropped the kettle on purpose, and hummed while I swept.',
  say: 'Your humming was worse than the crash.',
  felt: ['like the cleaning lady'],
}

test('a side that was taken back and sealed anew is seen in its new words, and never in its first', async () => {
  const home = await moveIn(stage, await twoPeople(stage))
  const { mara, jonas, look } = home
  const hearth = await home.open()
  await atTheDoor(hearth)
  /** All that Jonas's pages are told and show, whoever sits beside him. */
  const his: string[] = []
  const listenIn = async (person: Person) => {
    await atTheDoor(hearth)
    await listen(hearth.page)
    await unlock(hearth, person)
    await debriefs.goToDebriefs(hearth.page)
  }
  const note = async ({ page }: RunningHearth) => {
    his.push(...(await heard(page)), await textOf(page))
  }

  await unlock(hearth, mara)
  await debriefs.goToDebriefs(hearth.page)
  await look('list, empty')
  await debriefs.startDebrief(hearth.page, { title: evening }, look)
  await debriefs.writeSide(hearth.page, regretted, look)
  await debriefs.sealSide(hearth.page, look)
  await look('waiting for the other')
  await lock(hearth)

  await listenIn(jonas)
  await debriefs.line(hearth.page, evening).waitFor()
  await look('list, own side not begun')
  await note(hearth)
  await debriefs.writeAndSeal(hearth.page, evening, jonasSide)
  await hearth.page
    .getByRole('heading', { name: t('debriefs.all-title', { members: 2 }) })
    .waitFor()
  await look('all sides sealed')
  await note(hearth)
  await lock(hearth)

  await unlock(hearth, mara)
  await debriefs.goToDebriefs(hearth.page)
  await debriefs.openDebrief(hearth.page, evening)
  await debriefs.takeBack(hearth.page, look)
  // Her words are there to be changed.
  const happened = hearth.page.getByRole('textbox', { name: t('debriefs.happened'), exact: true })
  expect(await happened.inputValue()).toBe(regretted.happened)
  for (const word of regretted.felt) {
    await hearth.page.getByRole('button', { name: word, exact: true }).click()
  }
  await debriefs.writeSide(hearth.page, marasSide)
  await debriefs.sideIsSaved(hearth.page)
  await lock(hearth)

  await listenIn(jonas)
  await debriefs
    .line(hearth.page, evening)
    .getByText(t('debriefs.is-waiting', { names: 'Mara' }))
    .waitFor()
  await debriefs.openDebrief(hearth.page, evening)
  await hearth.page.getByRole('heading', { name: t('debriefs.wait-title') }).waitFor()
  await note(hearth)
  await lock(hearth)

  await unlock(hearth, mara)
  await debriefs.goToDebriefs(hearth.page)
  await debriefs.openMySide(hearth.page, evening)
  await debriefs.sealSide(hearth.page)
  await lock(hearth)

  await listen(hearth.page)
  await unlockTogether(hearth, [mara, jonas])
  await debriefs.openDebrief(hearth.page, evening)
  await debriefs.openSides(hearth.page)
  await debriefs.openSide(hearth.page, 'Mara').getByText(marasSide.happened).waitFor()
  await note(hearth)
  // One of them closes it here; both keep all there is.
  await debriefs.closeDebrief(hearth.page, look)
  await stages.keep(hearth.page, 'everything', look)
  await takeTurn(hearth.page, jonas)
  await stages.keep(hearth.page, 'everything')
  await stages.isOver(hearth.page, 'everything')
  await stages.openKept(hearth.page, evening)
  await note(hearth)
  await backToSolo(hearth)
  await listenIn(jonas)
  await stages.openKept(hearth.page, evening)
  await hearth.page.getByText(marasSide.happened).waitFor()
  await note(hearth)

  const all = his.join('\n')
  for (const words of wordsOf(marasSide)) expect(all).toContain(words)
  for (const words of [...wordsOf(regretted), ...regretted.felt]) expect(all).not.toContain(words)
  await home.isWell()
})
