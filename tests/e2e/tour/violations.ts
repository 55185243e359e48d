import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/**
 * What axe-core finds wrong with the screen as it is shown now, one line for each element. The script
 * goes in from outside the page: the page's own policy would not let it. Where the system puts its own colours
 * in place of the page's, their contrast is the system's, and axe-core would judge the page's.
 */
export async function violationsOn(page: Page): Promise<string[]> {
  const isThere = await page.evaluate(() => 'axe' in globalThis)
  if (!isThere) await page.evaluate(source)
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(where: Document, options: object): Promise<{ violations: Violation[] }> }
    }
    interface Violation {
      id: string
      nodes: { target: unknown[]; failureSummary?: string }[]
    }
    const { violations } = await axe.run(document, {
      resultTypes: ['violations'],
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      // What can be pressed is 24 points large or has room around it; what is read on it is in its name.
      rules: {
        'target-size': { enabled: true },
        'label-content-name-mismatch': { enabled: true },
        'color-contrast': { enabled: !matchMedia('(forced-colors: active)').matches },
      },
    })
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary = '' }) => {
        const why = failureSummary.split('\n').slice(1).join(';').trim()
        return `${id}: ${target.join(' ')}: ${why}`
      }),
    )
  })
}
