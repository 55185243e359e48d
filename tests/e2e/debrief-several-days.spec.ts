import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { heard, listen } from './acts/answers.ts'
import { evening, jonasSide, marasSide, wordsOf } from './acts/debrief-couple.ts'
import * as stages from './acts/debrief-stages.ts'
import * as debriefs from './acts/debriefs.ts'
import { atTheDoor, lock, unlock } from './acts/door.ts'
import * as pages from './acts/pages.ts'
import type { Person } from './acts/people.ts'
import { t } from './acts/words.ts'
import { moveIn } from './home.ts'
import type { RunningHearth } from './host/launch.ts'
import { twoSealedSides } from './shelf.ts'
import { makeStage } from './stage.ts'

const stage = makeStage()

test('over several days, one at a time at the keyboard, two come from sealed sides to their promises', async () => {
  const home = await moveIn(stage, await twoSealedSides(stage))
  const { mara, jonas, look } = home
  let hearth: RunningHearth = await home.open()
  await atTheDoor(hearth)
  const comeIn = async (person: Person): Promise<Page> => {
    await listen(hearth.page)
    await unlock(hearth, person)
    await debriefs.goToDebriefs(hearth.page)
    await debriefs.line(hearth.page, evening).waitFor()
    return hearth.page
  }
  const nextDay = async () => {
    await hearth.close()
    hearth = await home.open()
    await atTheDoor(hearth)
  }
  const readsNothingOf = async (page: Page, words: readonly string[]) => {
    const all = (await heard(page)).join('\n')
    for (const each of words) expect(all).not.toContain(each)
  }

  // They cannot sit together: each says so, and then that they are ready.
  let page = await comeIn(mara)
  await debriefs.openDebrief(page, evening)
  await debriefs.chooseWay(page, 'each-ready')
  await page.getByText(t('debriefs.way-waits', { names: 'Jonas', count: 1 })).waitFor()
  expect(await page.getByRole('button', { name: t('debriefs.ready'), exact: true }).count()).toBe(0)
  await readsNothingOf(page, wordsOf(jonasSide))
  await nextDay()
  page = await comeIn(jonas)
  await debriefs.openDebrief(page, evening)
  await debriefs.chooseWay(page, 'each-ready')
  await page.getByText(t('debriefs.way-holds', { members: 2 })).waitFor()
  await look('each ready, chosen')
  await debriefs.sayReady(page)
  await page.getByRole('heading', { name: t('debriefs.ready-title') }).waitFor()
  await look('said ready')
  await lock(hearth)
  page = await comeIn(mara)
  await debriefs.openDebrief(page, evening)
  await debriefs.sayReady(page)
  await page.getByRole('heading', { name: t('debriefs.opening-title') }).waitFor()
  await look('the sides are opening')
  // Hers is out with the last ready; his comes when he unlocks, and until then she reads nothing.
  await readsNothingOf(page, wordsOf(jonasSide))
  expect(await page.getByRole('button', { name: t('debriefs.take-back') }).count()).toBe(0)
  await nextDay()
  page = await comeIn(jonas)
  await debriefs.openDebrief(page, evening)
  await debriefs.sidesAreOpen(page)
  await look('the sides are open')
  for (const words of wordsOf(marasSide)) await page.getByText(words).first().waitFor()
  await stages.sidesAreRead(page)

  // Whoever listens first: perhaps Jonas, who is here; else Mara, the next time she comes in.
  const isHis = await stages.box(page, t('stage.mirror-label')).isVisible()
  const [listener, speaker] = isHis ? [jonas, mara] : [mara, jonas]
  let here = jonas
  const sitsDown = async (person: Person, isNextDay = false) => {
    if (here === person) return
    if (isNextDay) await nextDay()
    else await lock(hearth)
    here = person
    page = await comeIn(person)
    await debriefs.openDebrief(page, evening)
  }
  if (here !== listener) await look('it is for the other to go on')
  for (const [first, second] of [
    [listener, speaker],
    [speaker, listener],
  ] as const) {
    await sitsDown(first, true)
    // Until the first word is said the open sides are what somebody sees first.
    if (first === listener && first === mara) await stages.sidesAreRead(page)
    await stages.mirror(page, second.name, `What ${first.name} heard on a quiet morning.`)
    await page.getByText(t('stage.their-turn', { name: second.name })).waitFor()
    if (first === listener) await look('said, and now it is for the other')
    await sitsDown(second)
    await stages.confirm(page)
    await sitsDown(first)
    await stages.validate(page, second.name, `Quite clear to ${first.name}.`)
    await stages.guess(page, second.name, { text: 'Rather heavy, I suppose.' })
    await sitsDown(second)
    await stages.answerYes(page)
  }
  await sitsDown(listener, true)
  await stages.own(page, { apology: 'I am sorry that I kept counting.' }, speaker.name)
  await sitsDown(speaker)
  await stages.receive(page, listener.name, 'accepted')
  await stages.own(page, { regret: 'That I said nothing for so long.' }, listener.name)
  await sitsDown(listener)
  await stages.receive(page, speaker.name, 'heard')
  await stages.promise(page, { text: 'I come out from behind the newspaper.' })
  await sitsDown(speaker, true)
  await stages.promise(page, null)
  await stages.keep(page, 'everything')
  await sitsDown(listener)
  await stages.keep(page, 'everything')
  await stages.isOver(page, 'everything')
  await stages.openKept(page, evening)
  for (const words of [...wordsOf(marasSide), ...wordsOf(jonasSide)]) {
    await page.getByText(words).first().waitFor()
  }
  await pages.goToJournal(page)
  await home.isWell()
})
