import type { Page } from 'playwright-core'

export const themes = ['daylight', 'lamplight'] as const
export type Theme = (typeof themes)[number]

/** The light that the screen is in now. */
export async function lightOf(page: Page): Promise<string> {
  return page.evaluate(() => document.documentElement.dataset.theme ?? '')
}

/**
 * Puts the screen in one light, as the setting does but without going there, and lets every transition
 * come to its end.
 */
export async function light(page: Page, theme: string): Promise<void> {
  await page.evaluate(async (next) => {
    document.documentElement.dataset.theme = next
    const drawn = () => new Promise((done) => requestAnimationFrame(done))
    await drawn()
    await drawn()
    for (const animation of document.getAnimations()) {
      const { endTime } = animation.effect?.getComputedTiming() ?? {}
      if (Number.isFinite(Number(endTime))) animation.finish()
    }
    await document.fonts.ready
    await drawn()
  }, theme)
}
