import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { measureStatements } from './statements.ts'

/**
 * `npm run bench -- [--sizes 1000,10000] [--json FILE]`. Every size runs in a fresh process, and every
 * figure stands beside the least that the same disk could take for it, measured in turn. It fails on
 * errors only: how fast is for people to judge. The hint at one's own side is measured at the end.
 */
const { values } = parseArgs({
  options: { sizes: { type: 'string', default: '1000,10000' }, json: { type: 'string' } },
})
const sizes = values.sizes.split(',').map(Number)
if (sizes.some((size) => !Number.isInteger(size) || size < 1)) {
  throw new Error('--sizes takes whole numbers parted by commas')
}
const job = fileURLToPath(new URL('job.ts', import.meta.url))
const results: Record<string, unknown> = {}
for (const size of sizes) {
  const line = execFileSync(process.execPath, ['--import', 'tsx', job, String(size)], {
    encoding: 'utf8',
    maxBuffer: 1e7,
  })
  results[size] = JSON.parse(line)
  console.log(JSON.stringify(results[size], null, 2))
}
const statements = await measureStatements()
console.log(JSON.stringify({ statements }, null, 2))
const report = {
  env: { node: process.version, cores: cpus().length },
  sizes: results,
  statements,
}
if (values.json) writeFileSync(values.json, `${JSON.stringify(report, null, 2)}\n`)
