import { expect, test } from 'vitest'
import { evening, jonasSide, marasSide, wordsOf } from './acts/debrief-couple.ts'
import * as stages from './acts/debrief-stages.ts'
import * as debriefs from './acts/debriefs.ts'
import { foldersOfSpaces } from './acts/disk.ts'
import { lock, unlock } from './acts/door.ts'
import { t, textOf } from './acts/words.ts'
import { moveIn } from './home.ts'
import { twoOpenSides, twoSealedSides } from './shelf.ts'
import { makeStage } from './stage.ts'

const stage = makeStage()

test('closed before the sides are open, no side is ever read, and each keeps their own words', async () => {
  const home = await moveIn(stage, await twoSealedSides(stage))
  const { mara, jonas, look } = home
  const before = await foldersOfSpaces(home.userData)
  const hearth = await home.open()
  await unlock(hearth, mara)
  await debriefs.goToDebriefs(hearth.page)
  await debriefs.openDebrief(hearth.page, evening)
  await debriefs.closeDebrief(hearth.page, look)
  await debriefs.atTheList(hearth.page)
  await stages.openOwnWords(hearth.page, evening)
  await look('own words')
  const hers = await textOf(hearth.page)
  for (const words of wordsOf(marasSide)) expect(hers).toContain(words)
  expect((await foldersOfSpaces(home.userData)).length).toBe(before.length - 1)
  await lock(hearth)

  await unlock(hearth, jonas)
  await debriefs.goToDebriefs(hearth.page)
  expect(await debriefs.line(hearth.page, evening).count()).toBe(0)
  await look('list with one behind')
  await stages.openOwnWords(hearth.page, evening)
  const his = await textOf(hearth.page)
  for (const words of wordsOf(jonasSide)) expect(his).toContain(words)
  for (const words of wordsOf(marasSide)) expect(his).not.toContain(words)
  await home.isWell()
})

test('closed after the sides are open, whoever wants to keep less decides, and nobody says why', async () => {
  const home = await moveIn(stage, await twoOpenSides(stage))
  const { mara, jonas, look } = home
  const before = await foldersOfSpaces(home.userData)
  const hearth = await home.open()
  await unlock(hearth, jonas)
  await debriefs.goToDebriefs(hearth.page)
  await debriefs.openDebrief(hearth.page, evening)
  await debriefs.sidesAreOpen(hearth.page)
  await debriefs.closeDebrief(hearth.page)
  await stages.keep(hearth.page, 'everything', look)
  await hearth.page.getByText(t('stage.keep-waiting', { names: 'Mara' })).waitFor()
  await look('chosen, waiting')
  await lock(hearth)

  await unlock(hearth, mara)
  await debriefs.goToDebriefs(hearth.page)
  await look('list with a choice')
  await debriefs.openDebrief(hearth.page, evening)
  await hearth.page.getByText(t('stage.keep-early')).waitFor()
  expect(await textOf(hearth.page)).not.toContain(t('stage.keep-done'))
  await stages.keep(hearth.page, 'nothing')
  await stages.isOver(hearth.page, 'nothing', look)
  expect((await foldersOfSpaces(home.userData)).length).toBe(before.length - 1)
  await stages.openOwnWords(hearth.page, evening)
  const hers = await textOf(hearth.page)
  for (const words of wordsOf(marasSide)) expect(hers).toContain(words)
  for (const words of wordsOf(jonasSide)) expect(hers).not.toContain(words)
  await lock(hearth)

  await unlock(hearth, jonas)
  await debriefs.goToDebriefs(hearth.page)
  expect(await debriefs.line(hearth.page, evening).count()).toBe(0)
  const kept = t('debriefs.kept-in', { when: '' })
  expect(await stages.behind(hearth.page, evening, kept).count()).toBe(0)
  await stages.openOwnWords(hearth.page, evening)
  const his = await textOf(hearth.page)
  for (const words of wordsOf(jonasSide)) expect(his).toContain(words)
  for (const words of wordsOf(marasSide)) expect(his).not.toContain(words)
  await home.isWell()
})
