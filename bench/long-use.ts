import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { setup } from '../tests/e2e/host/build-once.ts'
import { liveInFor } from './window/long-use.ts'

/**
 * `tsx bench/long-use.ts [--minutes 60] [--pages 1000] [--json FILE]`. One sitting in the built app, in which
 * somebody writes, reads, searches and goes through every room over and over, faster than a person could;
 * then ten times out and in again. Prints what each process and the page hold, from time to time, and by how
 * much it grew. Fails on errors only.
 */
const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '60' },
    pages: { type: 'string', default: '1000' },
    json: { type: 'string' },
  },
})
const [minutes, pages] = [Number(values.minutes), Number(values.pages)]
if (!(minutes > 0) || !Number.isInteger(pages) || pages < 1) {
  throw new Error('--minutes takes a number over 0, --pages a whole number')
}
await setup()
const userData = mkdtempSync(join(tmpdir(), 'hearth-bench-'))
try {
  const report = await liveInFor(userData, { minutes, pages, tell: console.log })
  if (values.json) writeFileSync(values.json, `${JSON.stringify(report, null, 2)}\n`)
} finally {
  rmSync(userData, { recursive: true, force: true, maxRetries: 5 })
}
