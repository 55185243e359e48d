import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, afterEach } from 'vitest'
import { setUp } from './acts/door.ts'
import { jonas, mara, type Person } from './acts/people.ts'
import { launchHearth, type RunningHearth } from './host/launch.ts'

/** Where pictures go of the screens at which a story failed. */
const failures = resolve(import.meta.dirname, '../../dist/e2e-failures')

/** What the stories of one file live in: scratch folders, and Hearths that are ended whatever happens. */
export interface Stage {
  /** A folder of its own, removed at the end. */
  folder(): Promise<string>
  /** Starts Hearth, on fresh user data unless some are named. */
  open(userData?: string, env?: Record<string, string>): Promise<RunningHearth>
  /** Starts Hearth on a copy of user data that were prepared; `before` may still change the copy. */
  openCopy(
    userData: string,
    before?: (copy: string) => Promise<void>,
    args?: string[],
  ): Promise<RunningHearth>
}

export function makeStage(): Stage {
  const folders: string[] = []
  const running: RunningHearth[] = []

  afterEach(async ({ task }) => {
    for (const [index, hearth] of running.splice(0).entries()) {
      if (task.result?.state === 'fail') await photograph(hearth, `${task.name} ${index}`)
      await hearth.kill()
    }
  })
  afterAll(async () => {
    for (const hearth of running.splice(0)) await hearth.kill()
    for (const folder of folders) {
      await rm(folder, { recursive: true, force: true, maxRetries: 5 })
    }
  })

  const folder = async () => {
    const made = await mkdtemp(join(tmpdir(), 'hearth-story-'))
    folders.push(made)
    return made
  }
  const open = async (userData?: string, env: Record<string, string> = {}, args: string[] = []) => {
    const hearth = await launchHearth({ userData: userData ?? (await folder()), env, args })
    running.push(hearth)
    return hearth
  }
  return {
    folder,
    open,
    async openCopy(userData, before, args) {
      const copy = await folder()
      await cp(userData, copy, { recursive: true })
      await before?.(copy)
      return open(copy, {}, args)
    },
  }
}

/** Two people at a vault that is set up, and the folder with it: Hearth has been closed again. */
export interface Household {
  mara: Person
  jonas: Person
  userData: string
}

/** Sets Hearth up once for all stories of a file, with whatever else they begin with. */
export async function aHousehold(
  stage: Stage,
  before: (hearth: RunningHearth, household: Household) => Promise<void> = async () => undefined,
): Promise<Household> {
  const hearth = await stage.open()
  const household = { mara: mara(), jonas: jonas(), userData: hearth.userData }
  await setUp(hearth, household.mara, household.jonas)
  await before(hearth, household)
  await hearth.close()
  return household
}

/** Keeps what the window showed when a story failed: a picture, and its words in what the run prints. */
async function photograph(hearth: RunningHearth, name: string): Promise<void> {
  await mkdir(failures, { recursive: true })
  const file = `${name.replace(/[^a-z0-9]+/gi, '-')}.png`
  const path = join(failures, file)
  await hearth.page.screenshot({ path, caret: 'initial', timeout: 5_000 }).catch(() => undefined)
  const words = await hearth.page
    .locator('body')
    .textContent({ timeout: 5_000 })
    .catch((error: Error) => `nothing to read: ${error.message}`)
  console.error(`the window of '${name}' said:\n${words}`)
}
