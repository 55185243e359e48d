import { expect, test } from 'vitest'
import { ask, heard, listen } from './acts/answers.ts'
import { evening, jonasSide, marasSide, wordsOf } from './acts/debrief-couple.ts'
import * as stages from './acts/debrief-stages.ts'
import * as debriefs from './acts/debriefs.ts'
import { foldersOfSpaces } from './acts/disk.ts'
import { atTheDoor, lock, unlock } from './acts/door.ts'
import { backToSolo, takeTurn, unlockTogether } from './acts/together.ts'
import { t, textOf } from './acts/words.ts'
import { moveIn } from './home.ts'
import { twoOpenSides, twoPeople } from './shelf.ts'
import { makeStage } from './stage.ts'

const stage = makeStage()

test('where one wants the agreement only, nothing else stays in Ours, and each keeps their own words', async () => {
  const before = await foldersOfSpaces((await twoPeople(stage)).userData)
  const home = await moveIn(stage, await twoOpenSides(stage))
  expect((await foldersOfSpaces(home.userData)).length).toBe(before.length + 1)
  const { mara, jonas, look } = home
  const hearth = await home.open()
  await atTheDoor(hearth)
  await unlockTogether(hearth, [mara, jonas])
  let { page } = hearth
  await debriefs.openDebrief(page, evening)
  await stages.sidesAreRead(page)
  const listener = await stages.whoIsAsked(page, [mara, jonas], t('stage.mirror-label'))
  const speaker = listener === mara ? jonas : mara
  const said = new Map([
    [mara.name, [...wordsOf(marasSide)]],
    [jonas.name, [...wordsOf(jonasSide)]],
  ])
  const say = (name: string, words: string) => {
    said.get(name)?.push(words)
    return words
  }
  for (const [first, second] of [
    [listener, speaker],
    [speaker, listener],
  ] as const) {
    await stages.mirror(page, second.name, say(first.name, `${first.name} repeats it slowly.`))
    await takeTurn(page, second)
    await stages.confirm(page)
    await takeTurn(page, first)
    await stages.validate(page, second.name, say(first.name, `${first.name} nods at one part.`))
    await stages.guess(page, second.name, { text: say(first.name, `${first.name} wonders.`) })
    await takeTurn(page, second)
    await stages.answerYes(page)
  }
  const regret = say(listener.name, 'The sigh that I let out.')
  await stages.own(page, { regret }, speaker.name)
  await takeTurn(page, speaker)
  await stages.receive(page, listener.name, 'heard')
  await stages.own(page, {}, listener.name)
  const promiser = await stages.whoIsAsked(page, [mara, jonas], t('stage.agree-label'))
  const other = promiser === mara ? jonas : mara
  const small = 'I put my hand on your shoulder first.'
  await stages.promise(page, { text: small })
  await takeTurn(page, other)
  await stages.promise(page, null)
  await stages.keep(page, 'everything')
  await takeTurn(page, promiser)
  await stages.keep(page, 'agreement')
  await stages.isOver(page, 'agreement', look)
  expect(await foldersOfSpaces(home.userData)).toEqual(before)

  await stages.goToAgreements(page)
  await stages.agreement(page, small).waitFor()
  await look('the agreement alone')
  expect(await textOf(page)).not.toContain(evening)
  await stages.leaveBehind(page)
  expect(await textOf(page)).not.toContain(evening)
  await backToSolo(hearth)

  for (const [person, next] of [
    [mara, jonas],
    [jonas, mara],
  ] as const) {
    await listen(hearth.page)
    await unlock(hearth, person)
    page = hearth.page
    await debriefs.goToDebriefs(page)
    expect(await ask(page, 'debriefs.list', {})).toEqual({ ok: true, value: [] })
    expect(await ask(page, 'debriefs.kept', {})).toEqual({ ok: true, value: [] })
    const agreements = await ask(page, 'agreements.list', {})
    expect(agreements).toMatchObject({
      ok: true,
      value: [{ text: small, title: null, debrief: null }],
    })
    await stages.openOwnWords(page, evening)
    await look(`own words of ${person.name}`)
    const own = await textOf(page)
    const told = (await heard(page)).join('\n')
    for (const words of said.get(person.name) ?? []) expect(own).toContain(words)
    for (const words of said.get(next.name) ?? []) expect(told).not.toContain(words)
    if (person === mara) await lock(hearth)
  }
  await home.isWell()
})
