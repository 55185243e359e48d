import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { RunningHearth } from '../host/launch.ts'
import { focusFaults } from './focus-walk.ts'
import { badlyLaidOut, motionOn, wordsOnPlates } from './laid-out.ts'
import { light, lightOf, type Theme, themes } from './light.ts'
import { sidewaysOverflow } from './text-on-screen.ts'
import { violationsOn } from './violations.ts'
import { inOneWay, type WayName, ways } from './ways.ts'

/** File names of the pictures of one screen. */
export type Shots = Record<Theme, string>

/** What was seen of one screen. */
export interface Seen {
  shots: Shots
  smallShots?: Shots
  /** What axe-core and the checks beside it found, in either light. */
  violations: string[]
}

const paper = { width: 794, height: 1123 }

export interface Taking {
  isSmallToo?: boolean
  /** What a printer gets: a sheet of A4, and no screen that axe-core could judge. */
  isPaper?: boolean
}

/** Takes numbered pictures of the app in both lights. */
export class Camera {
  readonly #folder: string
  readonly #also: readonly WayName[]
  readonly #lights: readonly Theme[]
  #taken = 0

  /**
   * @param also further ways to look at every screen, besides the usual one
   * @param lights in which it is looked at in those
   */
  constructor(folder: string, also: readonly WayName[], lights: readonly Theme[]) {
    this.#folder = folder
    this.#also = also
    this.#lights = lights
  }

  /** One screen in both lights, looked over by axe-core in each; where asked, in a small window too. */
  async take(
    { page }: RunningHearth,
    name: string,
    { isSmallToo = false, isPaper = false }: Taking = {},
  ): Promise<Seen> {
    this.#taken += 1
    const number = `${String(this.#taken).padStart(2, '0')}-${name}`
    const before = await lightOf(page)
    const seen: Seen = { shots: { daylight: '', lamplight: '' }, violations: [] }
    if (isPaper) {
      await page.setViewportSize(paper)
      for (const theme of themes) {
        await light(page, theme)
        seen.shots[theme] = await this.#shoot(page, `${number}-${theme}.png`)
      }
      await page.setViewportSize(ways.usual.size)
      await light(page, before)
      return seen
    }
    const looked: WayName[] = ['usual', ...this.#also]
    if (isSmallToo && !looked.includes('small')) looked.push('small')
    for (const way of looked) {
      const found = await inOneWay(page, ways[way], () => this.#lookOver(page, number, way))
      if (way === 'usual') seen.shots = found.shots
      if (way === 'small') seen.smallShots = found.shots
      seen.violations.push(...found.violations)
    }
    if (this.#also.length > 0) {
      const faults = await focusFaults(page)
      seen.violations.push(...faults.map((fault) => `by Tab: ${fault}`))
    }
    await light(page, before)
    return seen
  }

  async #lookOver(page: Page, number: string, way: WayName): Promise<Seen> {
    const isUsual = way === 'usual'
    const shots = {} as Shots
    const violations: string[] = []
    // No button is lit up only because the mouse came to rest on it.
    await page.mouse.move(2, 2)
    for (const theme of isUsual ? themes : this.#lights) {
      await light(page, theme)
      const file = `${number}${isUsual ? '' : `-${way}`}-${theme}.png`
      if (isPictured(way, theme)) shots[theme] = await this.#shoot(page, file)
      for (const violation of await violationsOn(page)) {
        violations.push(`${isUsual ? '' : `${way} `}${theme}: ${violation}`)
      }
    }
    if (this.#also.length > 0) {
      const faults = [...(await sidewaysOverflow(page)), ...(await badlyLaidOut(page))]
      if (way === 'forced') faults.push(...(await wordsOnPlates(page)))
      if (way === 'still') faults.push(...(await motionOn(page)))
      violations.push(...faults.map((fault) => `${way}: ${fault}`))
    }
    return { shots, violations }
  }

  async #shoot(page: Page, file: string): Promise<string> {
    await page.screenshot({ path: join(this.#folder, file), caret: 'initial' })
    return file
  }
}

/** Another size looks no different in the other light, and little motion does not show in a picture. */
function isPictured(way: WayName, theme: Theme): boolean {
  if (way === 'still') return false
  return theme === 'daylight' || way === 'usual' || way === 'small' || way === 'forced'
}
