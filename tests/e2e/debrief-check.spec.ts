import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type CallName, contract } from '../../shared/contract.ts'
import { asked, listen } from './acts/answers.ts'
import { evening } from './acts/debrief-couple.ts'
import * as debriefs from './acts/debriefs.ts'
import { everyByteIn } from './acts/disk.ts'
import { atTheDoor, lock, unlock } from './acts/door.ts'
import { goToJournal } from './acts/pages.ts'
import { t, textOf } from './acts/words.ts'
import { moveIn } from './home.ts'
import type { RunningHearth } from './host/launch.ts'
import { oneSealedSide } from './shelf.ts'
import { makeStage } from './stage.ts'

const stage = makeStage()

/** What somebody does at the check: nothing at all, leaving it, or a worry at one question. */
type Way = 'control' | 'not today' | debriefs.Worry

/** All that one evening leaves: in the page, in the calls, on the disk, and for the other. */
interface Traces {
  reads: string[]
  /** Calls that change something anywhere. */
  commands: string[]
  page: unknown
  /** How many more pages the window could go back to. */
  stepsBack: number
  titles: string[]
  changedOnDisk: string[]
  /** Files of the vault that unlocking itself wrote. */
  writtenSinceStart: string[]
  seenByMara: string[]
}

function isCommand(call: string): boolean {
  return 'touches' in contract[call.split(' ')[0] as CallName]
}

function stepsBack({ page }: RunningHearth): Promise<number> {
  return page.evaluate(() => history.length)
}

test('nothing tells a worry from a "not today", or that anybody was asked at all', async () => {
  const house = await oneSealedSide(stage)
  const traces = new Map<Way, Traces>()
  const faults = await moveIn(stage, house)
  for (const way of ['control', 'not today', 'afraid', 'calm'] as const) {
    traces.set(way, await anEvening(way))
  }
  const control = traces.get('control') as Traces
  for (const [way, { reads: _, ...found }] of traces) {
    for (const [trace, left] of Object.entries(found)) {
      expect(left, `${trace} of ${way}`).toEqual(control[trace as keyof Traces])
    }
  }
  expect(control.changedOnDisk).toEqual([])
  // To look at a debrief is a read like any other; it is the same whatever was answered.
  const left = traces.get('not today') as Traces
  expect(left.reads.length).toBeGreaterThan(control.reads.length)
  for (const worry of ['afraid', 'calm'] as const) {
    expect(traces.get(worry)?.reads).toEqual(left.reads)
  }
  await faults.isWell()

  /** Jonas comes in, looks at his list, and stands before the check twice; then Mara looks. */
  async function anEvening(way: Way): Promise<Traces> {
    const home = way === 'control' ? faults : await moveIn(stage, house)
    const hearth = await home.open()
    const { userData, look } = home
    const vault = join(userData, 'vault')
    const atStart = await everyByteIn(vault)
    await atTheDoor(hearth)
    await listen(hearth.page)
    await unlock(hearth, house.jonas)
    await debriefs.goToDebriefs(hearth.page)
    await debriefs.line(hearth.page, evening).waitFor()
    const before = await everyByteIn(userData)
    const stepsBefore = await stepsBack(hearth)
    const titles = [await hearth.page.title()]
    if (way !== 'control') {
      await debriefs.openDebrief(hearth.page, evening)
      await theCheck(hearth, way, titles, look)
      await debriefs.beginNew(hearth.page)
      await theCheck(hearth, way, titles, look)
    }
    const stepsAfter = await stepsBack(hearth)
    const after = await everyByteIn(userData)
    await goToJournal(hearth.page)
    const page = await hearth.page.evaluate(() => ({
      title: document.title,
      address: location.href.replace(/:\d+/, ''),
      stored: [Object.keys(localStorage), Object.keys(sessionStorage)],
      cookies: document.cookie,
    }))
    const calls = await asked(hearth.page)
    await lock(hearth)
    const written = await everyByteIn(vault)
    const seenByMara: string[] = []
    await unlock(hearth, house.mara)
    await debriefs.goToDebriefs(hearth.page)
    seenByMara.push(await hearth.page.title())
    await debriefs.line(hearth.page, evening).waitFor()
    seenByMara.push(await textOf(hearth.page))
    await debriefs.openDebrief(hearth.page, evening)
    await hearth.page.getByRole('heading', { name: t('debriefs.read-own') }).waitFor()
    seenByMara.push(await textOf(hearth.page))
    await hearth.close()
    return {
      reads: calls.filter((call) => !isCommand(call)),
      commands: calls.filter(isCommand),
      page,
      stepsBack: stepsAfter - stepsBefore,
      titles: [...new Set(titles)],
      changedOnDisk: Object.keys({ ...before, ...after }).filter((at) => before[at] !== after[at]),
      writtenSinceStart: Object.keys({ ...atStart, ...written })
        .filter((at) => atStart[at] !== written[at])
        .sort(),
      seenByMara,
    }
  }

  async function theCheck(
    { page }: RunningHearth,
    way: Exclude<Way, 'control'>,
    titles: string[],
    look: (name: string) => Promise<void>,
  ): Promise<void> {
    titles.push(await page.title())
    if (way === 'not today') {
      await debriefs.notToday(page)
    } else {
      await debriefs.answerCheck(page, way)
      await page.getByRole('heading', { name: t('debriefs.worry-title') }).waitFor()
      titles.push(await page.title())
      if (way === 'afraid') await look('not this way')
      await page.getByRole('button', { name: t('debriefs.worry-back') }).click()
    }
    await debriefs.atTheList(page)
    await debriefs.line(page, evening).waitFor()
    titles.push(await page.title())
  }
})
