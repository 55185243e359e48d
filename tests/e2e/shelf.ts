import { cp, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { evening, jonasSide, marasSide } from './acts/debrief-couple.ts'
import * as debriefs from './acts/debriefs.ts'
import { unlock } from './acts/door.ts'
import { unlockTogether } from './acts/together.ts'
import { typed } from './acts/typing.ts'
import { aHousehold, type Household, type Stage } from './stage.ts'

/** Two people at a vault that is set up. */
export function twoPeople(stage: Stage): Promise<Household> {
  return fromShelf('two people', () => aHousehold(stage))
}

/** Mara began a debrief, and wrote and sealed her side. */
export function oneSealedSide(stage: Stage): Promise<Household> {
  return fromShelf('one sealed side', async () => {
    const people = await twoPeople(stage)
    const hearth = await stage.openCopy(people.userData)
    await unlock(hearth, people.mara)
    await debriefs.goToDebriefs(hearth.page)
    await debriefs.startDebrief(hearth.page, { title: evening, daysAgo: 2 })
    await debriefs.writeSide(hearth.page, marasSide)
    await debriefs.sealSide(hearth.page)
    await hearth.close()
    return { ...people, userData: hearth.userData }
  })
}

/** Both wrote their side, each alone: both lie sealed. */
export function twoSealedSides(stage: Stage): Promise<Household> {
  return fromShelf('two sealed sides', async () => {
    const people = await oneSealedSide(stage)
    const hearth = await stage.openCopy(people.userData)
    await unlock(hearth, people.jonas)
    await debriefs.goToDebriefs(hearth.page)
    await debriefs.writeAndSeal(hearth.page, evening, jonasSide)
    await hearth.close()
    return { ...people, userData: hearth.userData }
  })
}

/** Both opened their sides together; nothing has been said yet. */
export function twoOpenSides(stage: Stage): Promise<Household> {
  return fromShelf('two open sides', async () => {
    const people = await twoSealedSides(stage)
    const hearth = await stage.openCopy(people.userData)
    await unlockTogether(hearth, [people.mara, people.jonas])
    await debriefs.openDebrief(hearth.page, evening)
    await debriefs.openSides(hearth.page)
    await hearth.close()
    return { ...people, userData: hearth.userData }
  })
}

/** Takes what an earlier file of stories prepared, with every word that was typed in it; else prepares it. */
async function fromShelf(name: string, prepare: () => Promise<Household>): Promise<Household> {
  const shelf = process.env.HEARTH_STORY_SHELF
  if (!shelf) throw new Error('the stories have no shelf')
  const kept = join(shelf, name)
  const note = join(kept, 'note.json')
  const userData = join(kept, 'user data')
  const found = await readFile(note, 'utf8').catch(() => null)
  if (found !== null) {
    const { typed: words, ...people } = JSON.parse(found)
    for (const each of words) typed.add(each)
    return { ...people, userData }
  }
  const household = await prepare()
  const making = await mkdtemp(`${kept} in the making `)
  await cp(household.userData, join(making, 'user data'), { recursive: true })
  const { mara, jonas } = household
  await writeFile(join(making, 'note.json'), JSON.stringify({ mara, jonas, typed: [...typed] }))
  // Another file of stories may have put the same there meanwhile: either will do.
  await rename(making, kept).catch(() => rm(making, { recursive: true, force: true }))
  return { ...household, userData }
}
