import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect } from 'vitest'
import { launchHearth, type RunningHearth } from '../e2e/host/launch.ts'

/** The page of the running app, for tests of what it cannot do, tried from inside it. */
export interface InThePage {
  readonly page: Page
  /** Runs in the page as a task of its own: what a test evaluates directly is above the policy. */
  asThePage(act: () => unknown): Promise<void>
  /** The directives of the content policy that the page broke meanwhile. */
  broken(act: () => unknown): Promise<string[]>
  /** The window is the same one, on the same page, and there is no other. */
  nothingMoved(): Promise<void>
}

/** Starts Hearth before the tests of a file, and ends it after them. */
export function inThePage(): InThePage {
  let hearth: RunningHearth | null = null
  let address = ''
  const now = (): RunningHearth => {
    if (hearth === null) throw new Error('Hearth has not been started')
    return hearth
  }

  beforeAll(async () => {
    hearth = await launchHearth()
    address = hearth.page.url()
  })
  afterAll(async () => {
    await hearth?.close()
  })

  const asThePage = async (act: () => unknown) => {
    await now().page.evaluate(`setTimeout(${act.toString()})`)
  }
  return {
    get page() {
      return now().page
    },
    asThePage,
    async broken(act) {
      const { page } = now()
      await page.evaluate(() => {
        const found: string[] = []
        Object.assign(globalThis, { found })
        document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
          found.push(effectiveDirective)
        })
      })
      await asThePage(act)
      await page
        .waitForFunction(
          () => (globalThis as unknown as { found: string[] }).found.length > 0,
          null,
          {
            timeout: 3_000,
          },
        )
        .catch(() => undefined)
      return page.evaluate(() => (globalThis as unknown as { found: string[] }).found)
    },
    async nothingMoved() {
      const { page } = now()
      await page.waitForTimeout(250)
      expect(page.url()).toBe(address)
      expect(await page.evaluate(() => document.title)).toBe('Hearth')
      expect(await now().windowCount()).toBe(1)
    },
  }
}
