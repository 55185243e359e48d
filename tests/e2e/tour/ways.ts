import type { CDPSession, Page } from 'playwright-core'

/** One way of looking at a screen: how large the window is, and what the system asks of its pages. */
export interface Way {
  size: { width: number; height: number }
  /** How many dots of the screen make up the side of a point. */
  dots?: number
  /** As the setting does it: everything is this much larger. */
  textSize?: number
  hasForcedColours?: boolean
  hasLittleMotion?: boolean
}

/**
 * The ways in which people look at Hearth who need something other than most. `zoomed` is the usual window at
 * twice its size, which leaves half as many points; `narrow` is 1280 points at four times their size; `wide` is a
 * large screen whose points are of four dots each.
 */
export const ways = {
  usual: { size: { width: 1280, height: 800 } },
  small: { size: { width: 900, height: 640 } },
  large: { size: { width: 1280, height: 800 }, textSize: 2 },
  zoomed: { size: { width: 640, height: 400 } },
  narrow: { size: { width: 320, height: 640 } },
  forced: { size: { width: 1280, height: 800 }, hasForcedColours: true },
  wide: { size: { width: 1920, height: 1200 }, dots: 2 },
  still: { size: { width: 1280, height: 800 }, hasLittleMotion: true },
} as const satisfies Record<string, Way>

export type WayName = keyof typeof ways

/** @throws Error for a name that is none. */
export function waysCalled(names: string): WayName[] {
  return names.split(',').map((name) => {
    if (!Object.hasOwn(ways, name)) throw new Error(`${name}: there are ${Object.keys(ways)}`)
    return name as WayName
  })
}

/** Looks at the page in one way for as long as `act` takes, and in the usual one afterwards. */
export async function inOneWay<Value>(page: Page, way: Way, act: () => Promise<Value>) {
  const before = await textSizeOf(page)
  await page.setViewportSize(way.size)
  await page.emulateMedia({
    forcedColors: way.hasForcedColours ? 'active' : 'none',
    reducedMotion: way.hasLittleMotion ? 'reduce' : 'no-preference',
  })
  const metrics = way.dots === undefined ? null : await withDots(page, way.size, way.dots)
  if (way.textSize !== undefined) await setTextSize(page, `${way.textSize * 100}%`)
  try {
    return await act()
  } finally {
    await setTextSize(page, before)
    await page.emulateMedia({ forcedColors: 'none', reducedMotion: 'no-preference' })
    await metrics?.detach()
    await page.setViewportSize(ways.usual.size)
  }
}

/** The page on a screen of finer dots, until the session that is returned ends. */
async function withDots(page: Page, size: Way['size'], dots: number): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setDeviceMetricsOverride', {
    ...size,
    deviceScaleFactor: dots,
    mobile: false,
  })
  return session
}

async function textSizeOf(page: Page): Promise<string> {
  return page.evaluate(() => document.documentElement.style.fontSize || '100%')
}

/** What the setting of the same name does to the page. */
async function setTextSize(page: Page, size: string): Promise<void> {
  await page.evaluate((next) => {
    document.documentElement.style.fontSize = next
    document.documentElement.dataset.text = Number.parseFloat(next) >= 150 ? 'large' : 'usual'
  }, size)
}
