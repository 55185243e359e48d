import { join } from 'node:path'
import type { RunningHearth } from '../host/launch.ts'
import { light, lightOf, type Theme, themes } from './light.ts'
import { violationsOn } from './violations.ts'

/** File names of the pictures of one screen. */
export type Shots = Record<Theme, string>

/** What was seen of one screen. */
export interface Seen {
  shots: Shots
  smallShots?: Shots
  /** What axe-core found, in either light. */
  violations: string[]
}

const sizes = {
  usual: { width: 1280, height: 800 },
  small: { width: 900, height: 640 },
  paper: { width: 794, height: 1123 },
} as const

export interface Taking {
  isSmallToo?: boolean
  /** What a printer gets: a sheet of A4, and no screen that axe-core could judge. */
  isPaper?: boolean
}

/** Takes numbered pictures of the app in both lights. */
export class Camera {
  readonly #folder: string
  #taken = 0

  constructor(folder: string) {
    this.#folder = folder
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
    await page.setViewportSize(isPaper ? sizes.paper : sizes.usual)
    // No button is lit up only because the mouse came to rest on it.
    await page.mouse.move(2, 2)
    const violations: string[] = []
    const shoot = async (file: (theme: Theme) => string): Promise<Shots> => {
      const shots = {} as Shots
      for (const theme of themes) {
        await light(page, theme)
        shots[theme] = file(theme)
        await page.screenshot({ path: join(this.#folder, file(theme)), caret: 'initial' })
        if (isPaper) continue
        for (const violation of await violationsOn(page)) violations.push(`${theme}: ${violation}`)
      }
      return shots
    }
    const shots = await shoot((theme) => `${number}-${theme}.png`)
    if (!isSmallToo) {
      await page.setViewportSize(sizes.usual)
      await light(page, before)
      return { shots, violations }
    }
    await page.setViewportSize(sizes.small)
    const smallShots = await shoot((theme) => `${number}-small-${theme}.png`)
    await page.setViewportSize(sizes.usual)
    await light(page, before)
    return { shots, smallShots, violations }
  }
}
