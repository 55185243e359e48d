import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay, performance } from 'node:perf_hooks'
import { parseArgs } from 'node:util'
import { contentsOf } from '../main/core/contents.ts'
import { storeEntry } from '../main/core/journal/stored-entry.ts'
import { openSearch } from '../main/core/search/open-search.ts'
import type { Search } from '../main/core/search/search.ts'
import { createVault, openVault } from '../main/core/vault/index.ts'
import type { VaultWorld } from '../main/core/vault/world.ts'
import { nodeDisk } from '../main/node/node-disk.ts'
import { nodeOwners } from '../main/node/owner.ts'
import type { MemberId } from '../shared/ids.ts'
import { noFilters } from '../shared/model/search.ts'
import { fold } from '../shared/search/fold.ts'
import { CheapKdf } from '../tests/make/cheap-kdf.ts'
import { Random } from '../tests/make/random.ts'
import { quantile } from './measure.ts'
import { SeededPages } from './seeded-pages.ts'

/**
 * One size, in a process of its own. `fill` makes the vault in a folder; `look` opens it as the app does
 * and measures what search costs there. Prints one line of JSON.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { size: { type: 'string', default: '1000' }, folder: { type: 'string' } },
})
const size = Number(values.size)
const folder = values.folder ?? mkdtempSync(join(tmpdir(), 'hearth-search-'))
const passphrase = 'for the bench'
const seed = 20_261_122
const world: VaultWorld = {
  disk: nodeDisk(join(folder, 'vault')),
  clock: { now: () => new Date() },
  kdf: new CheapKdf(),
  owners: nodeOwners(),
}
const classes = [
  'oneLetter',
  'twoLetters',
  'threeLetters',
  'wholeWord',
  'twoWords',
  'rareWord',
  'commonWord',
  'phrase',
] as const
/** Keystrokes of each class. */
const rounds = 120
const shown = 50

if (positionals[0] === 'fill') await fill()
else if (positionals[0] === 'look') process.stdout.write(`${JSON.stringify(await look())}\n`)
else throw new Error('fill or look')
if (values.folder === undefined) rmSync(folder, { recursive: true })

async function fill(): Promise<void> {
  const { vault, member } = await createVault(world, { label: 'Mara', passphrase })
  const pages = new SeededPages(seed)
  // A couple's own and shared pages, half and half.
  for (const zone of ['ours', 'mine'] as const) {
    const staged = vault[zone].stage()
    for (let from = 0; from < size / 2; from += 100) {
      await staged.add(
        Array.from({ length: Math.min(100, size / 2 - from) }, () => {
          const content = pages.next()
          const at = `${content.day}T20:00:00.000Z`
          const body = storeEntry(content, at, at)
          return { collection: 'entries', id: vault.newId(), operation: 'put' as const, body }
        }),
      )
    }
    await staged.commit()
  }
  await vault.tidy()
  await vault.close()
  process.stdout.write(`${member.id}\n`)
}

async function look() {
  const member = positionals[1] as MemberId
  const vault = await openVault(world, member, { type: 'passphrase', passphrase })
  const { clock } = world
  const rooms = { ...contentsOf(vault, clock), clock }
  const { journal } = rooms
  // As many words as are read, in characters: what the index' size is held against.
  const textMB =
    [...vault.ours.list('entries'), ...vault.mine.list('entries')].reduce(
      (sum, { body }) => sum + JSON.stringify(body).length,
      0,
    ) / 1e6
  const before = resident()
  const delays = monitorEventLoopDelay({ resolution: 1 })
  delays.enable()
  const usedBefore = process.cpuUsage()
  const begun = performance.now()
  let readMs = Number.NaN
  // In time of the processor: on a machine that is busy the clock goes on while others have their turn.
  const stretches: number[] = []
  let used = process.cpuUsage()
  const search = openSearch(rooms, {
    breath: {
      now: () => performance.now(),
      breathe: async () => {
        const { user, system } = process.cpuUsage(used)
        stretches.push((user + system) / 1000)
        await new Promise((resolve) => setImmediate(resolve))
        used = process.cpuUsage()
      },
    },
    onRead: () => {
      readMs = performance.now() - begun
    },
    onFault: (error) => {
      throw error
    },
  })
  const beginMs = performance.now() - begun
  await search.idle()
  const joinedMs = performance.now() - begun
  const { user, system } = process.cpuUsage(usedBefore)
  const cpuMs = (user + system) / 1000
  delays.disable()
  const stretchMs = {
    p50: quantile(stretches, 0.5),
    p99: quantile(stretches, 0.99),
    max: Math.max(...stretches),
  }
  const after = resident()
  const { bytes, words } = search.index.size
  const keystrokes = await typeAway(search)
  return {
    pages: size,
    textMB,
    build: { beginMs, readMs, joinedMs, cpuMs },
    /** How late anything else was served while the index was built. */
    waitedMs: {
      p50: delays.percentile(50) / 1e6,
      p99: delays.percentile(99) / 1e6,
      max: delays.max / 1e6,
    },
    stretchMs,
    memory: {
      indexMB: bytes / 1e6,
      words,
      rssMB: (after - before) / 1e6,
      ratio: bytes / 1e6 / textMB,
    },
    ...keystrokes,
    save: await saves(),
    /** What this machine does just now: texts parsed in MB a second, a signature checked in ms. */
    floor: floorNow(),
  }

  function floorNow() {
    const texts = vault.ours.list('entries').slice(0, 5_000)
    const json = texts.map(({ body }) => JSON.stringify(body))
    const bytes = json.reduce((sum, text) => sum + text.length, 0)
    const parsing = performance.now()
    for (const text of json) JSON.parse(text)
    const parseMBps = bytes / 1000 / (performance.now() - parsing)
    const message = new Uint8Array(300)
    const signature = vault.sign(message)
    const checking = performance.now()
    for (let count = 0; count < 100; count += 1) vault.verify(vault.me, message, signature)
    return { parseMBps, checkMs: (performance.now() - checking) / 100 }
  }

  /** What a page that was just finished costs search: before the answer, and in the next question. */
  async function saves() {
    const pages = new SeededPages(seed + 1)
    const times: number[] = []
    for (let count = 0; count < 200; count += 1) {
      const content = pages.next()
      const draft = journal.begin({ zone: 'mine', day: content.day, time: null, entry: null })
      const { id } = await journal.finish({
        ...draft,
        content: { ...content, body: `quiver${count} ${content.body}` },
      })
      const asked = performance.now()
      const { hits } = await search.query({
        text: `quiver${count}`,
        filters: noFilters,
        length: shown,
      })
      times.push(performance.now() - asked)
      if (hits[0]?.id !== id) throw new Error('a page that was saved is not found')
    }
    return { addAndFindMs: { p50: quantile(times, 0.5), p95: quantile(times, 0.95) } }
  }
}

/** Questions of each class in turn, as somebody types them; the first time round nothing was looked at. */
async function typeAway(search: Search) {
  const random = new Random(seed)
  const { vocabulary } = new SeededPages(seed)
  const times = new Map<string, number[]>(classes.map((name) => [name, []]))
  const first: number[] = []
  const cpu: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    for (const name of classes) {
      const text = await asked(name)
      const used = process.cpuUsage()
      const begun = performance.now()
      const { hits } = await search.query({ text, filters: noFilters, length: shown })
      const took = performance.now() - begun
      const { user, system } = process.cpuUsage(used)
      cpu.push((user + system) / 1000)
      times.get(name)!.push(took)
      if (round === 0) first.push(took)
      for (const { title, excerpt, tags } of hits) {
        const marks = [title, excerpt, ...tags].flatMap((marked) => marked.marks)
        if (marks.length === 0) throw new Error(`found without ${text}`)
      }
    }
  }
  const all = [...times.values()].flat()
  return {
    p50Ms: quantile(all, 0.5),
    p95Ms: quantile(all, 0.95),
    maxMs: Math.max(...all),
    /** In time of the processor, all threads together. */
    cpu: { p50Ms: quantile(cpu, 0.5), p95Ms: quantile(cpu, 0.95) },
    classes: Object.fromEntries(
      [...times].map(([name, each]) => [
        name,
        { p50: quantile(each, 0.5), p95: quantile(each, 0.95), max: Math.max(...each) },
      ]),
    ),
    first,
  }

  async function asked(name: (typeof classes)[number]): Promise<string> {
    const word = (from: number, to: number) => vocabulary[from + random.below(to - from)]!
    switch (name) {
      case 'oneLetter':
        return word(0, 2_000).slice(0, 1)
      case 'twoLetters':
        return word(0, 5_000).slice(0, 2)
      case 'threeLetters':
        return word(0, 10_000).slice(0, 3)
      case 'wholeWord':
        return word(200, 5_000)
      case 'twoWords':
        return `${word(20, 2_000)} ${word(20, 2_000)}`
      case 'rareWord':
        return word(15_000, 20_000)
      case 'commonWord':
        return word(0, 20)
      case 'phrase': {
        // Two words that stand together somewhere.
        const { hits } = await search.query({
          text: word(100, 3_000),
          filters: noFilters,
          length: 3,
        })
        const words = fold(hits[0]?.excerpt.text ?? '').match(/[a-z]+/g) ?? []
        return `"${words[2] ?? ''} ${words[3] ?? ''}"`
      }
    }
  }
}

function resident(): number {
  const { gc } = globalThis as { gc?: () => void }
  gc?.()
  gc?.()
  return process.memoryUsage().rss
}
