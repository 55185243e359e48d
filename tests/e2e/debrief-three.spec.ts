import { expect, test } from 'vitest'
import { ask, heard, listen } from './acts/answers.ts'
import { evening, marasSide, wordsOf } from './acts/debrief-couple.ts'
import * as stages from './acts/debrief-stages.ts'
import * as debriefs from './acts/debriefs.ts'
import { lock, unlock } from './acts/door.ts'
import type { Person } from './acts/people.ts'
import { addMember } from './acts/settings.ts'
import { backToSolo, takeTurn, unlockTogether } from './acts/together.ts'
import { t, textOf } from './acts/words.ts'
import { moveIn } from './home.ts'
import { twoPeople } from './shelf.ts'
import { makeStage } from './stage.ts'

const stage = makeStage()

const ours = 'The week with three suitcases'

test('three work something through, and what two of them have between them the third never sees', async () => {
  const home = await moveIn(stage, await twoPeople(stage))
  const { mara, jonas, look } = home
  const ida: Person = {
    name: 'Ida',
    passphrase: 'velvet tractor mosaic lighthouse',
    recoveryCode: '',
  }
  const all = [mara, jonas, ida]
  const hearth = await home.open()
  await unlock(hearth, mara)
  await addMember(hearth.page, ida)
  await debriefs.goToDebriefs(hearth.page)
  await debriefs.startDebrief(hearth.page, { title: evening, with: ['Jonas'] })
  await debriefs.writeSide(hearth.page, marasSide)
  await debriefs.sealSide(hearth.page)
  await debriefs.leaveDebrief(hearth.page)
  await debriefs.startDebrief(hearth.page, { title: ours, with: ['Jonas', 'Ida'] }, look)
  await debriefs.writeSide(hearth.page, sideOf(mara))
  await debriefs.sealSide(hearth.page)
  await look('three envelopes')
  await lock(hearth)

  // Ida sees the one that she takes part in, and not a letter of the other.
  await listen(hearth.page)
  await unlock(hearth, ida)
  await debriefs.goToDebriefs(hearth.page)
  await debriefs.line(hearth.page, ours).waitFor()
  const list = await ask(hearth.page, 'debriefs.list', {})
  expect(list).toMatchObject({ ok: true, value: [{ about: { title: ours } }] })
  await debriefs.writeAndSeal(hearth.page, ours, sideOf(ida))
  await idaKnowsNothing()
  await lock(hearth)
  await unlock(hearth, jonas)
  await debriefs.goToDebriefs(hearth.page)
  await debriefs.line(hearth.page, evening).waitFor()
  await debriefs.writeAndSeal(hearth.page, ours, sideOf(jonas))
  await lock(hearth)

  // At one table all three go through it; what is between two of them does not lie there.
  await listen(hearth.page)
  await unlockTogether(hearth, all)
  const { page } = hearth
  await debriefs.line(page, ours).waitFor()
  await look('list of three')
  await idaKnowsNothing()
  await debriefs.openDebrief(page, ours)
  await debriefs.openSides(page, look)
  for (const person of all) await page.getByText(sideOf(person).happened).waitFor()
  await stages.sidesAreRead(page)
  const pairs = new Set<string>()
  let listener = await stages.whoIsAsked(page, all, t('stage.mirror-label'))
  for (let turn = 1; turn <= 6; turn += 1) {
    const speaker = (await speakerOf(listener)) as Person
    pairs.add(`${speaker.name} ${listener.name}`)
    await stages.mirror(page, speaker.name, `${listener.name} heard ${speaker.name} out.`)
    await takeTurn(page, speaker)
    await stages.confirm(page)
    await takeTurn(page, listener)
    await stages.validate(page, speaker.name, `${listener.name} can follow.`)
    await stages.guess(page, speaker.name, { felt: ['tired'] })
    await takeTurn(page, speaker)
    await stages.answerYes(page)
    const next = turn < 6 ? t('stage.mirror-label') : t('stage.own-set-up')
    listener = await stages.whoIsAsked(page, all, next)
  }
  expect(pairs.size).toBe(6)
  let owner = listener
  for (let turn = 1; turn <= 3; turn += 1) {
    const others = all.filter((each) => each !== owner)
    const names = others.map(({ name }) => name).join(' and ')
    await stages.own(page, { regret: `${owner.name} slammed a lid.` }, names)
    await look('three: handing over')
    for (const _ of others) {
      const title = t('stage.receive-title', { name: owner.name })
      await stages.whoIsNext(page, all, page.getByRole('heading', { name: title }))
      await stages.receive(page, owner.name, 'heard')
    }
    const next = turn < 3 ? t('stage.own-set-up') : t('stage.agree-label')
    owner = await stages.whoIsAsked(page, all, next)
  }
  for (let turn = 1; turn <= 3; turn += 1) {
    const person = await stages.whoIsAsked(page, all, t('stage.agree-label'))
    await stages.promise(page, { text: `${person.name} carries one suitcase.` })
  }
  for (let turn = 1; turn <= 3; turn += 1) {
    const choice = page.getByRole('radiogroup', { name: t('stage.keep-choose') })
    await stages.whoIsNext(page, all, choice)
    await stages.keep(page, 'everything')
  }
  await stages.isOver(page, 'everything')
  await stages.openKept(page, ours)
  await look('kept by three')
  const kept = await textOf(page)
  for (const person of all) {
    expect(kept).toContain(sideOf(person).happened)
    expect(kept).toContain(`${person.name} carries one suitcase.`)
  }
  await idaKnowsNothing()
  await backToSolo(hearth)
  await unlock(hearth, jonas)
  await debriefs.goToDebriefs(hearth.page)
  expect(await debriefs.standing(hearth.page, evening)).toBe(t('debriefs.is-not-begun'))
  await home.isWell()

  /** Neither her screen nor any answer to her page holds anything of the debrief of the two others. */
  async function idaKnowsNothing(): Promise<void> {
    const known = [...(await heard(hearth.page)), await textOf(hearth.page)].join('\n')
    expect(known).toContain(ours)
    for (const words of [evening, ...wordsOf(marasSide)]) expect(known).not.toContain(words)
  }

  async function speakerOf(listening: Person): Promise<Person | undefined> {
    for (const speaker of all) {
      const pair = t('stage.turn-pair', { speaker: speaker.name, listener: listening.name })
      if (await page.getByText(pair).isVisible()) return speaker
    }
    return undefined
  }
})

function sideOf({ name }: Person): debriefs.SideToWrite {
  return { happened: `Where ${name} stood in the hall there was a suitcase too many.` }
}
