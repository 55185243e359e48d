import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

/**
 * `tsx bench/search.ts [--sizes 10000,100000] [--json FILE]`. Fills a vault on the real disk with seeded
 * pages, opens it in a fresh process, and says how long the index takes, how long anything else waits
 * meanwhile, what it holds in memory, and what a keystroke costs with the fifty finds it shows.
 */
const { values } = parseArgs({
  options: { sizes: { type: 'string', default: '10000,100000' }, json: { type: 'string' } },
})
const job = fileURLToPath(new URL('search-job.ts', import.meta.url))
const run = (...args: string[]) =>
  execFileSync(process.execPath, ['--expose-gc', '--import', 'tsx', job, ...args], {
    encoding: 'utf8',
    maxBuffer: 1e7,
  })
const results: Record<string, unknown> = {}
for (const size of values.sizes.split(',')) {
  const folder = mkdtempSync(join(tmpdir(), 'hearth-search-'))
  try {
    const at = ['--size', size, '--folder', folder]
    const member = run('fill', ...at).trim()
    results[size] = JSON.parse(run('look', member, ...at))
    console.log(JSON.stringify(results[size], null, 2))
  } finally {
    rmSync(folder, { recursive: true })
  }
}
if (values.json) writeFileSync(values.json, `${JSON.stringify(results, null, 2)}\n`)
