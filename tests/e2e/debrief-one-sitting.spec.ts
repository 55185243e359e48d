import { expect, test } from 'vitest'
import { evening, jonasSide, marasSide } from './acts/debrief-couple.ts'
import * as stages from './acts/debrief-stages.ts'
import { box } from './acts/debrief-stages.ts'
import * as debriefs from './acts/debriefs.ts'
import { lock, unlock } from './acts/door.ts'
import { goToJournal } from './acts/pages.ts'
import { backToSolo, takeTurn, unlockTogether } from './acts/together.ts'
import { t } from './acts/words.ts'
import { moveIn } from './home.ts'
import { twoSealedSides } from './shelf.ts'
import { makeStage } from './stage.ts'

const stage = makeStage()

test('in one sitting two open their sides, hear each other out, and Hearth keeps it all', async () => {
  const home = await moveIn(stage, await twoSealedSides(stage))
  const { mara, jonas, look } = home
  const hearth = await home.open()
  await unlockTogether(hearth, [mara, jonas])
  const { page } = hearth
  await debriefs.atTheList(page)
  await look('list together')
  await debriefs.openDebrief(page, evening)
  await debriefs.openSides(page, look)
  for (const { happened } of [marasSide, jonasSide]) await page.getByText(happened).waitFor()
  await stages.sidesAreRead(page)

  // Each is heard once; whoever was drawn to speak first stands on the screen.
  const listener = await stages.whoIsAsked(page, [mara, jonas], t('stage.mirror-label'))
  const speaker = listener === mara ? jonas : mara
  const inTurn = [
    { listener, speaker },
    { listener: speaker, speaker: listener },
  ]
  for (const [turn, { listener, speaker }] of inTurn.entries()) {
    await look('what did you hear')
    await stages.mirror(page, speaker.name, `${listener.name} heard it so in turn ${turn}.`, look)
    await look('hand-over')
    await takeTurn(page, speaker)
    await stages.confirm(page, look)
    await takeTurn(page, listener)
    await stages.validate(page, speaker.name, `It is clear to ${listener.name}.`, look)
    await stages.guess(page, speaker.name, { felt: ['sad'], text: 'Rather lost, perhaps' }, look)
    await takeTurn(page, speaker)
    if (turn === 0) await stages.answerYes(page, look)
    else await stages.answerOther(page, listener.name, 'More like a long corridor.', look)
    // The next turn begins with the one who just spoke listening.
    if (turn === 0) await box(page, t('stage.mirror-label')).waitFor()
  }

  // The one who listened first says first what was their own part.
  const first = await stages.whoIsAsked(page, [mara, jonas], t('stage.own-set-up'))
  expect(first.name).toBe(listener.name)
  const part = { setUp: 'A short night.', regret: 'The door that I closed so loudly.' }
  await stages.own(page, part, speaker.name, look)
  await takeTurn(page, speaker)
  await stages.receive(page, listener.name, 'heard', look)
  await stages.own(page, {}, listener.name)

  const promiser = await stages.whoIsAsked(page, [mara, jonas], t('stage.agree-label'))
  const other = promiser === mara ? jonas : mara
  const small = 'I look up when something falls.'
  const later = 'I say when my head is full.'
  await stages.promise(page, { text: small, inDays: 0 }, look)
  await takeTurn(page, other)
  await stages.promise(page, { text: later, inDays: 14 })

  await stages.keep(page, 'everything', look)
  await takeTurn(page, promiser)
  await stages.keep(page, 'everything')
  await stages.isOver(page, 'everything', look)

  // Ours shows it whole, and both promises.
  await stages.openKept(page, evening)
  await look('kept whole')
  const kept = (await page.getByRole('main').textContent()) ?? ''
  for (const words of [marasSide.happened, jonasSide.happened, part.regret, small, later]) {
    expect(kept).toContain(words)
  }
  await stages.leaveBehind(page)
  await debriefs.line(page, evening).getByText(t('debriefs.follow-up')).waitFor()
  await look('list with a promise')
  await stages.goToAgreements(page)
  await look('agreements')
  const reply = { name: t('agreements.reply'), exact: true }
  const isUnanswered = stages.agreement(page, small).getByRole('button', reply)
  expect(await isUnanswered.count()).toBe(0)

  // On its day the one who promised speaks first: nobody else is even asked.
  await backToSolo(hearth)
  await unlock(hearth, other)
  await debriefs.goToDebriefs(hearth.page)
  await stages.goToAgreements(hearth.page)
  const waits = stages.agreement(hearth.page, small)
  await waits.getByText(t('agreements.first', { name: promiser.name })).waitFor()
  const asks = { name: t('agreements.review'), exact: true }
  expect(await waits.getByRole('button', asks).count()).toBe(0)
  expect(await waits.getByRole('button', reply).count()).toBe(0)
  await lock(hearth)
  await unlock(hearth, promiser)
  await debriefs.goToDebriefs(hearth.page)
  await debriefs.line(hearth.page, evening).getByRole('button').click()
  const notYet = stages.agreement(hearth.page, later)
  expect(await notYet.getByRole('button').count()).toBe(0)
  await stages.review(hearth.page, small, 'partly', { words: 'Twice out of three.' }, look)
  await lock(hearth)
  await unlock(hearth, other)
  await debriefs.goToDebriefs(hearth.page)
  await stages.goToAgreements(hearth.page)
  await stages.agreement(hearth.page, small).getByText('Twice out of three.').waitFor()
  await stages.reply(hearth.page, small, promiser.name, 'I noticed, both times.', look)
  await goToJournal(hearth.page)
  await home.isWell()
})
