import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Text } from './jobs/fill.ts'
import { exponent, type Figures, medians, spread } from './measure.ts'
import { Processes } from './processes.ts'
import { measureSearch } from './searching.ts'
import { measureStatements } from './statements.ts'
import { measureWindows } from './windows.ts'

/**
 * `npm run bench -- [--sizes 1000,10000,100000] [--only vault,search,window] [--rounds 3] [--json FILE]`. Every
 * piece of work runs in a fresh process, the sizes in turn within each round, and every figure stands
 * beside the least that the same computer could take for it. The figures are medians over the rounds. It
 * fails on errors only: how fast is for people to judge.
 */
const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1000,10000,100000' },
    only: { type: 'string', default: 'vault,search,window' },
    rounds: { type: 'string', default: '3' },
    json: { type: 'string' },
  },
})
const sizes = values.sizes.split(',').map(Number)
const rounds = Number(values.rounds)
if ([rounds, ...sizes].some((number) => !Number.isInteger(number) || number < 1)) {
  throw new Error('--sizes takes whole numbers parted by commas, --rounds a whole number')
}
const parts = ['vault', 'search', 'window'] as const
const only = values.only.split(',')
if (only.some((one) => !parts.some((part) => part === one))) {
  throw new Error(`--only takes some of ${parts.join(',')}`)
}
const isAsked = (part: (typeof parts)[number]) => only.includes(part)

/** A vault over this size is measured in one round: a third of a bench would be spent on each of the others. */
const largestInRounds = 20_000

/** The diary is measured too, at one size: its texts are longer, and older than the generated ones. */
const diarySize = 10_000

const folder = mkdtempSync(join(tmpdir(), 'hearth-bench-'))
try {
  const report = await measure(await Processes.build(folder))
  if (values.json) writeFileSync(values.json, `${JSON.stringify(report, null, 2)}\n`)
} finally {
  rmSync(folder, { recursive: true })
}

async function measure(processes: Processes) {
  const floors = medians(
    Array.from({ length: rounds }, () =>
      processes.job('floors', { folder: join(folder, 'floors') }),
    ),
  )
  show('floors', floors)
  const env = { node: process.version, cores: cpus().length, floors }
  const bySize = isAsked('vault') ? measureVaults(processes) : {}
  if (isAsked('search')) {
    for (const size of sizes) {
      const found = measureSearch(processes, join(folder, `search-${size}`), size)
      const before = bySize[size] ?? {}
      const unlock = before.unlock as Figures | undefined
      const joined = found.search.joinedMs as number
      bySize[size] = {
        ...before,
        ...(unlock && {
          unlock: { ...unlock, searchReadyMs: (unlock.listReadyMs as number) + joined },
        }),
        ...found,
      }
      show(`search ${size}`, found)
    }
  }
  if (isAsked('window')) {
    const ends = [...new Set([Math.min(...sizes), Math.max(...sizes)])]
    for (const [size, found] of await measureWindows(ends)) {
      bySize[size] = { ...bySize[size], ...found }
      show(`window ${size}`, found)
    }
  }
  const exponents = exponentsOf(bySize)
  show('exponents', exponents)
  if (!isAsked('vault')) return { env, sizes: bySize, exponents }
  const statements = await measureStatements()
  console.log(JSON.stringify({ statements }, null, 2))
  return { env, sizes: bySize, exponents, statements }
}

function measureVaults(processes: Processes): Record<string, Figures> {
  const vaults = sizes.map((size) => ({ size, ...filled(processes, size, 'generated') }))
  if (Math.max(...sizes) >= diarySize) {
    vaults.push({ size: diarySize, ...filled(processes, diarySize, 'diary') })
  }
  for (let round = 0; round < rounds; round += 1) {
    for (const { size, measure } of vaults) if (round === 0 || size <= largestInRounds) measure()
  }
  const bySize: Record<string, Figures> = {}
  for (const { name, told } of vaults) {
    bySize[name] = told()
    show(name, bySize[name]!)
  }
  return bySize
}

/** A vault of one size and text, and what was measured in it so far. */
function filled(processes: Processes, size: number, text: Text) {
  const name = text === 'diary' ? 'diary' : String(size)
  const [at, apart] = [join(folder, name), join(folder, `${name}-import`)]
  for (const path of [at, apart]) mkdirSync(path)
  const { textMB } = processes.job('fill', { folder: at, size, text }) as { textMB: number }
  const imported = processes.job('import', { folder: apart, size, text })
  rmSync(apart, { recursive: true })
  const found: Figures[] = []
  const work = { folder: at, size, text }
  const measureOnce = () => {
    const { rssMB, overEmptyMB, ...unlock } = processes.job('unlock', { ...work, textMB })
    found.push({
      unlock,
      memory: { rssMB: rssMB!, overEmptyMB: overEmptyMB! },
      save: processes.job('save', work),
      ...processes.job('backup', { ...work, textMB }),
      attachment: processes.job('attachments', work),
      passphraseChange: processes.job('passphrase', work),
    })
  }
  const told = (): Figures => ({
    entries: size,
    textMB,
    import: imported,
    ...medians(found),
    spread: {
      save: spreadOf(found, 'save'),
      backup: spreadOf(found, 'backup'),
      restore: spreadOf(found, 'restore'),
    },
  })
  return { name, measure: measureOnce, told }
}

function spreadOf(found: readonly Figures[], name: string): number {
  return spread(found.map((round) => (round[name] as { ratio: number }).ratio))
}

/** How each cost grows with the number of entries. */
function exponentsOf(bySize: Record<string, Figures>): Figures {
  if (sizes.length < 2) return {}
  const costs: Record<string, string[]> = {
    save: ['save', 'ratio'],
    first50: ['unlock', 'first50Ms'],
    listReady: ['unlock', 'listReadyMs'],
    search: ['search', 'p95Ms'],
    searchIndex: ['search', 'joinedMs'],
    backup: ['backup', 'ms'],
    restore: ['restore', 'ms'],
    memory: ['memory', 'overEmptyMB'],
    passphraseChange: ['passphraseChange', 'ms'],
  }
  return Object.fromEntries(
    Object.entries(costs).flatMap(([name, [group, figure]]) => {
      const points = sizes.flatMap((size) => {
        const cost = (bySize[size]?.[group!] as Figures | undefined)?.[figure!]
        return typeof cost === 'number' ? [{ size, cost }] : []
      })
      return points.length < 2 ? [] : [[name, exponent(points)]]
    }),
  )
}

function show(name: string, figures: Figures): void {
  const rounded = JSON.stringify(
    figures,
    (_, value) => (typeof value === 'number' ? Number(value.toPrecision(3)) : value),
    2,
  )
  console.log(`${name} ${rounded}`)
}
