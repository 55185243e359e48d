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
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))
    for (const animation of document.getAnimations()) {
      // One that never ends, such as a sign of waiting, is left as it is.
      if (Number.isFinite(animation.effect?.getComputedTiming().endTime)) animation.finish()
    }
    await document.fonts.ready
    await new Promise((drawn) => requestAnimationFrame(drawn))
  }, theme)
}
