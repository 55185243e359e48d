import { beforeAll, expect, test } from 'vitest'
import { serve } from '../../main/handlers/index.ts'
import { type CallName, contract } from '../../shared/contract.ts'
import type { MemberId } from '../../shared/ids.ts'
import { cueLevels, type IdeaMark } from '../../shared/model/jar.ts'
import { aHousehold, passphrases, Visit } from '../make/a-room.ts'
import { FakeWorld } from '../make/a-world.ts'
import { MemoryDisk } from '../make/memory-disk.ts'
import fc from '../make/properties.ts'

/** What Jonas says of everything; of what he does not say yes to, `quiet` says how he did not. */
interface Said {
  yeses: boolean[]
  /** For each idea, then for each level: no, skip, or a mark that was taken back. */
  quiet: ('no' | 'skip' | 'back')[]
  maras: (IdeaMark | null)[]
  /** He never opened the jar; he only wrote a line elsewhere. */
  isElsewhere?: boolean
}

const ideas = ['night-walk', 'bake-bread', 'swim-outdoors', 'letters']
const all = [...ideas, ...cueLevels]

let files: Map<string, Uint8Array>
let anchors: Map<string, Uint8Array>
let mara: MemberId
let jonas: MemberId

beforeAll(async () => {
  const house = await aHousehold()
  ;({ mara, jonas } = house)
  await house.visit.lock()
  files = house.visit.world.diskAt('/home/vault').files()
  anchors = house.visit.world.diskAt('/home/user').files()
})

/** Every read of the vault that takes nothing, or a day. */
const reads = (Object.keys(contract) as CallName[]).flatMap((name) => {
  const row = contract[name]
  if (row.at !== 'vault' || !('shows' in row)) return []
  const asked = [{}, { today: '2026-11-08' }, { day: '2026-11-08' }]
  const input = asked.find((one) => row.in.safeParse(one).success)
  return input ? [{ name, input }] : []
})

/** What somebody is told who asks everything. Ids are random: they go by the order in which they come. */
async function everything(visit: Visit): Promise<string> {
  const told: unknown[] = []
  for (const { name, input } of reads) told.push([name, await serve(visit.room, name, input)])
  const events = visit.world.announced.splice(0)
  const seen = new Map<string, string>()
  return JSON.stringify([told, events]).replace(/"[0-9a-v]{25}[048cgkos]/g, (id) => {
    const name = seen.get(id) ?? `"id ${seen.size}`
    seen.set(id, name)
    return name
  })
}

/** How many files there are and how large, without their random names. */
function sizes(world: FakeWorld): string[] {
  return [...world.diskAt('/home/vault').files()]
    .map(([path, bytes]) => `${path.replace(/[0-9a-v]{26}/g, '*')} ${bytes.length}`)
    .sort()
}

async function mark(visit: Visit, thing: string, to: IdeaMark | null): Promise<void> {
  const level = cueLevels.find((one) => one === thing)
  if (level) await visit.ask('cues.opt', { level, isIn: to === 'yes' })
  else await visit.ask('jar.mark', { idea: thing, mark: to })
}

/** Both mark, each alone, and sit together; what Mara sees of it, from first to last. */
async function evening({ yeses, quiet, maras, isElsewhere = false }: Said): Promise<unknown> {
  const world = new FakeWorld()
  world.folders.set('/home/vault', MemoryDisk.of(files))
  world.folders.set('/home/user', MemoryDisk.of(anchors))
  world.expected = 'vault'
  const seen: unknown[] = []
  let visit = await Visit.begin(world)
  const enter = async (...who: ('mara' | 'jonas')[]) => {
    world.setClock('2026-11-08T20:00:00.000Z')
    visit = await visit.lock()
    const members = who.map((one) => ({
      member: one === 'mara' ? mara : jonas,
      passphrase: passphrases[one],
    }))
    const [first] = members
    if (first && members.length === 1) await visit.ask('vault.unlock', first)
    else await visit.ask('vault.unlock-together', { members })
    world.announced.length = 0
  }

  await enter('jonas')
  await visit.ask('notes.save-draft', { ...(await visit.ask('notes.draft', {})), text: 'For' })
  for (const [index, thing] of isElsewhere ? [] : all.entries()) {
    const how = quiet[index]
    // Each is pressed twice, whatever he says: how much he writes is the same.
    await mark(visit, thing, how === 'skip' ? 'skip' : 'no')
    await mark(visit, thing, yeses[index] ? 'yes' : how === 'back' ? null : (how ?? null))
  }
  await enter('mara')
  for (const [index, thing] of all.entries()) await mark(visit, thing, maras[index] ?? null)
  world.announced.length = 0
  seen.push(await everything(visit), sizes(world))
  await enter('mara', 'jonas')
  seen.push(await everything(visit), sizes(world))
  await enter('mara')
  seen.push(await everything(visit), sizes(world))
  await visit.lock()
  seen.push(sizes(world))
  return seen
}

const isYes = fc.array(fc.boolean(), { minLength: all.length, maxLength: all.length })
const how = fc.array(fc.constantFrom('no' as const, 'skip' as const, 'back' as const), {
  minLength: all.length,
  maxLength: all.length,
})
const marks = fc.array(fc.constantFrom('yes' as const, 'no' as const, 'skip' as const, null), {
  minLength: all.length,
  maxLength: all.length,
})

test('however the other did not say yes, everything that one can see is the same', async () => {
  expect(reads.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['jar.marks', 'jar.found', 'cues.shared', 'cues.mine', 'session.read']),
  )
  expect(reads.length).toBeGreaterThan(20)
  await fc.assert(
    fc.asyncProperty(isYes, how, how, marks, async (yeses, one, other, maras) => {
      const first = await evening({ yeses, quiet: one, maras })
      expect(await evening({ yeses, quiet: other, maras })).toEqual(first)
    }),
    { numRuns: 30 },
  )
})

test('a yes that was not answered looks like a no: only what both said is told, and written', async () => {
  await fc.assert(
    fc.asyncProperty(isYes, isYes, how, marks, async (yeses, others, quiet, maras) => {
      // Where Mara did not say yes, she learns nothing of what he said.
      const differing = yeses.map((yes, index) => (maras[index] === 'yes' ? yes : others[index]!))
      const first = await evening({ yeses, quiet, maras })
      expect(await evening({ yeses: differing, quiet, maras })).toEqual(first)
    }),
    { numRuns: 20 },
  )
})

test('nor is one told whether the other looked at all', async () => {
  const none = all.map(() => false)
  // That something was written among his drafts shows in their size, as it does with every page he begins.
  const answers = (seen: unknown) => (seen as unknown[]).filter((one) => typeof one === 'string')
  await fc.assert(
    fc.asyncProperty(how, marks, async (quiet, maras) => {
      const looked = answers(await evening({ yeses: none, quiet, maras }))
      const elsewhere = await evening({ yeses: none, quiet, maras, isElsewhere: true })
      expect(answers(elsewhere)).toEqual(looked)
      expect(looked).toHaveLength(3)
    }),
    { numRuns: 15 },
  )
})
