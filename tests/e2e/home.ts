import { cp } from 'node:fs/promises'
import { expect } from 'vitest'
import type { Look } from './acts/door.ts'
import { typed } from './acts/typing.ts'
import type { RunningHearth } from './host/launch.ts'
import { type Leak, scanForPlaintext } from './plaintext-scan.ts'
import type { Household, Stage } from './stage.ts'
import { light, lightOf, themes } from './tour/light.ts'
import { layOutPlaces, type Places } from './tour/places.ts'
import { sidewaysOverflow } from './tour/text-on-screen.ts'
import { violationsOn } from './tour/violations.ts'

/** A household with folders of its own for everything that Hearth may write anywhere, and with an eye on its screens. */
export interface Home extends Household {
  places: Places
  /** Starts Hearth here, again and again. */
  open(): Promise<RunningHearth>
  /** Looks at a screen: what is wrong with it fails the story at its end. */
  look: Look
  /** Nothing was wrong with any screen, and no word that was typed lies open in any file. */
  isWell(): Promise<void>
  /** Where any of these texts lies open in any file. */
  find(texts: Iterable<string>): Promise<Leak[]>
}

/** Moves a household that was prepared into a home of its own. */
export async function moveIn(stage: Stage, household: Household): Promise<Home> {
  const places = await layOutPlaces(await stage.folder())
  await cp(household.userData, places.userData, { recursive: true })
  const faults: Record<string, string[]> = {}
  const seen = new Set<string>()
  let hearth: RunningHearth | null = null

  const find = async (texts: Iterable<string>) => {
    const { leaks, files } = await scanForPlaintext([places.root], texts)
    expect(files).toBeGreaterThan(0)
    return leaks
  }
  return {
    ...household,
    userData: places.userData,
    places,
    find,
    async open() {
      hearth = await stage.open(places.userData, places.env)
      return hearth
    },
    async look(name) {
      if (hearth === null || seen.has(name)) return
      const { page } = hearth
      seen.add(name)
      const before = await lightOf(page)
      const found = await sidewaysOverflow(page)
      for (const theme of themes) {
        await light(page, theme)
        found.push(...(await violationsOn(page)).map((violation) => `${theme}: ${violation}`))
      }
      await light(page, before)
      if (found.length > 0) faults[name] = found
    },
    async isWell() {
      expect(faults).toEqual({})
      expect(await find(typed)).toEqual([])
    },
  }
}
