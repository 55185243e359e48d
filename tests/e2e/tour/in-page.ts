import type { Page } from 'playwright-core'

/** What runs tests marks functions with their names, by a function that no page knows. */
export async function takesFunctions(page: Page): Promise<void> {
  await page.evaluate('globalThis.__name ??= (what) => what')
}
