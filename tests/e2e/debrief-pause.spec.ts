import { expect, test } from 'vitest'
import type { DebriefId } from '../../shared/ids.ts'
import { saying } from '../make/saying.ts'
import { ask, listen } from './acts/answers.ts'
import { evening, jonasSide } from './acts/debrief-couple.ts'
import * as stages from './acts/debrief-stages.ts'
import * as debriefs from './acts/debriefs.ts'
import { atTheDoor, lock, unlock } from './acts/door.ts'
import type { Person } from './acts/people.ts'
import { comeTogether } from './acts/together.ts'
import { t } from './acts/words.ts'
import { moveIn } from './home.ts'
import { oneSealedSide, twoOpenSides } from './shelf.ts'
import { makeStage } from './stage.ts'

const stage = makeStage()

test('a time-out lasts over a restart, bears nobody’s name, and ends when all come back', async () => {
  const home = await moveIn(stage, await twoOpenSides(stage))
  const { mara, jonas, look } = home
  let hearth = await home.open()
  await atTheDoor(hearth)
  const comeIn = async (person: Person) => {
    await atTheDoor(hearth)
    await listen(hearth.page)
    await unlock(hearth, person)
    await debriefs.goToDebriefs(hearth.page)
    await debriefs.line(hearth.page, evening).waitFor()
  }
  await comeIn(mara)
  const { id, events } = await onlyDebrief()
  const isHers = (await debriefs.standing(hearth.page, evening)) === t('debriefs.is-your-turn')
  const [listener, other] = isHers ? [mara, jonas] : [jonas, mara]
  if (!isHers) {
    await lock(hearth)
    await comeIn(jonas)
  }
  await debriefs.openDebrief(hearth.page, evening)
  await stages.sidesAreRead(hearth.page)
  const begun = 'What I heard so far is the sound of a lid.'
  await stages.box(hearth.page, t('stage.mirror-label')).fill(begun)
  await stages.wordsAreSaved(hearth.page)
  await debriefs.pause(hearth.page, 60, look)
  await look('paused')
  const { page } = hearth
  expect(await page.getByRole('main').getByRole('textbox').count()).toBe(0)
  expect(await comeBackButton().count()).toBe(0)
  // What moves on is refused, and so is coming back alone before the time; the words stay a draft.
  const session = await ask(page, 'session.read', {})
  if (!session.ok) throw new Error(session.code)
  const said = saying(session.value.me, { type: 'mirrored', text: begun })
  const refused = { ok: false, code: 'debrief.paused' }
  expect(await ask(page, 'debriefs.act', { id, said })).toMatchObject(refused)
  expect(await ask(page, 'debriefs.come-back', { id })).toMatchObject({ ok: false })

  // The next one who comes in, after a restart, sees that there is a pause, not whose.
  await hearth.close()
  hearth = await home.open()
  await comeIn(other)
  const standing = await debriefs.standing(hearth.page, evening)
  expect(standing).toContain(t('debriefs.is-paused', { when: '' }))
  await look('list, paused')
  const shown = await onlyDebrief()
  expect(shown.events).toEqual(events)
  expect(Object.keys(shown).sort()).toEqual(fieldsOfADebrief)
  expect(shown.pausedUntil).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/)
  await debriefs.openDebrief(hearth.page, evening)
  await debriefs.isPaused(hearth.page)
  const view = hearth.page
    .getByRole('heading', { name: t('debriefs.rest-title', { when: '' }) })
    .locator('..')
  const words = (await view.textContent()) ?? ''
  for (const { name } of [mara, jonas]) expect(words).not.toContain(name)
  expect(words).toContain(t('debriefs.rest-lead'))
  expect(await comeBackButton().count()).toBe(0)

  // With all of them here it can end earlier, and everything stands as it was left.
  await comeTogether(hearth, [listener, other])
  await debriefs.openDebrief(hearth.page, evening)
  await debriefs.isPaused(hearth.page)
  await look('paused, all here')
  await debriefs.comeBack(hearth.page)
  await stages.sidesAreRead(hearth.page)
  const label = t('stage.mirror-label')
  expect(await stages.whoIsAsked(hearth.page, [mara, jonas], label)).toBe(listener)
  const box = stages.box(hearth.page, label)
  await box.waitFor()
  await expect.poll(() => box.inputValue()).toBe(begun)

  // One that begins while somebody writes takes the page, and no word of theirs.
  await listen(hearth.page)
  await box.fill(`${begun} And`)
  await stages.wordsAreSaved(hearth.page)
  await box.fill(`${begun} And of a chair.`)
  expect(await ask(hearth.page, 'debriefs.pause', { id, minutes: 20 })).toMatchObject({ ok: true })
  await debriefs.isPaused(hearth.page)
  await debriefs.comeBack(hearth.page)
  // What they had read already is not put before them again.
  await expect.poll(() => box.inputValue()).toBe(`${begun} And of a chair.`)
  await home.isWell()

  function comeBackButton() {
    return hearth.page
      .getByRole('main')
      .getByRole('button', { name: t('debriefs.come-back'), exact: true })
  }

  async function onlyDebrief() {
    const rows = await ask(hearth.page, 'debriefs.list', {})
    const [row] = rows.ok ? rows.value : []
    const read = await ask(hearth.page, 'debriefs.read', { id: row?.id as DebriefId })
    if (!read.ok || read.value === null) throw new Error('the debrief is not there')
    return read.value
  }
})

test('during a time-out one’s own side is written on, and why it cannot be sealed is said', async () => {
  const home = await moveIn(stage, await oneSealedSide(stage))
  const { mara, jonas, look } = home
  const hearth = await home.open()
  await unlock(hearth, jonas)
  const { page } = hearth
  await debriefs.goToDebriefs(page)
  await debriefs.openMySide(page, evening)
  await debriefs.pause(page, 20)
  await look('paused before the own side')
  await page.getByRole('button', { name: t('debriefs.rest-write') }).click()
  await debriefs.writeSide(page, jonasSide)
  await debriefs.sideIsSaved(page)
  const seal = page.getByRole('button', { name: t('debriefs.seal'), exact: true })
  await seal.focus()
  await page.getByRole('tooltip', { name: t('debriefs.seal-paused') }).waitFor()
  await look('own side in a pause')
  await seal.click({ force: true })
  expect(await page.getByRole('alertdialog').count()).toBe(0)
  await lock(hearth)

  // For Mara there is a pause, and no sign of who asked for it or who wrote meanwhile.
  await unlock(hearth, mara)
  await debriefs.goToDebriefs(hearth.page)
  expect(await debriefs.standing(hearth.page, evening)).toContain(
    t('debriefs.is-paused', { when: '' }),
  )
  expect(await debriefs.line(hearth.page, evening).textContent()).not.toContain('Jonas')
  await debriefs.openDebrief(hearth.page, evening)
  await debriefs.isPaused(hearth.page)
  await home.isWell()
})

const fieldsOfADebrief = [
  'about',
  'events',
  'hasDraft',
  'id',
  'pausedUntil',
  'readers',
  'sides',
  'state',
]
