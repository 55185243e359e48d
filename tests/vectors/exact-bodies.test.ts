import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { collections } from '../../main/core/collections.ts'
import { openVault, type UnlockedVault } from '../../main/core/vault/index.ts'
import { serve } from '../../main/handlers/index.ts'
import { type CallName, contract } from '../../shared/contract.ts'
import { worldOn } from '../faults/world.ts'
import { aHousehold, passphrases, Visit } from '../make/a-room.ts'
import { FakeWorld } from '../make/a-world.ts'
import { MemoryDisk } from '../make/memory-disk.ts'
import fc from '../make/properties.ts'
import {
  emptyHouse,
  type House,
  namesOfEach,
  oneOfEach,
  readsOf,
  type Sample,
  whatIsThere,
} from './one-of-each.ts'

/** The table of section 14 of the format document, which the program is held against. */
const format = readFileSync(join(import.meta.dirname, '../../docs/vault-format.md'), 'utf8')
function collectionsIn(row: 'exact' | 'read openly'): Set<string> {
  const line = format.split('\n').find((one) => one.startsWith(`| ${row} |`)) ?? ''
  return new Set([...line.matchAll(/`([a-z-]+)`/g)].map(([, name]) => name!))
}
const exact = collectionsIn('exact')
const readOpenly = collectionsIn('read openly')

/** Of these nothing shows to one member who writes alone; what they are held to is not tried here. */
const inCompanyOnly = [
  ...['agreement-replies', 'agreements-let-go', 'attachments', 'bin-due', 'bin-seen'],
  ...['check-in-agendas', 'check-in-drafts', 'check-in-notes', 'cue-slips', 'cues'],
  ...['debrief-agreements-together', 'debrief-sides', 'debrief-turns', 'debrief-words'],
  ...['departures', 'ends', 'jar-found', 'jar-slips', 'kept-debriefs', 'other-copies'],
  ...['ritual-pages', 'view-drafts', 'vouched'],
]

type Files = ReadonlyMap<string, Uint8Array>

let house: House
/** The vault with what the samples speak of. */
let files: Files
let samples: Record<string, Sample>
/** What Mara is told without any of the samples. */
let nothing: string

beforeAll(async () => {
  const { visit, mara, jonas } = await aHousehold()
  await visit.lock()
  house = emptyHouse(mara, jonas)
  files = visit.world.diskAt('/home/vault').files()
  let id = ''
  files = await sit('mara', files, (vault) => {
    Object.assign(house, { page: vault.newId(), own: vault.newId(), ritual: vault.newId() })
    house.promise = vault.newId()
    id = vault.newId()
  })
  files = await sit('jonas', files, async (vault) => {
    Object.assign(house, { note: vault.newId(), ask: vault.newId() })
    await write(vault, whatIsThere(house).jonas)
  })
  files = await sit('mara', files, (vault) => write(vault, whatIsThere(house).mara))
  samples = oneOfEach(house, id)
  nothing = await told(files)
})

/** Lets one of them do something in a copy, and answers with its files. */
async function sit(
  who: 'mara' | 'jonas',
  on: Files,
  act: (vault: UnlockedVault) => void | Promise<void>,
): Promise<Files> {
  const disk = MemoryDisk.of(new Map(on))
  const secret = { type: 'passphrase' as const, passphrase: passphrases[who] }
  const vault = await openVault(worldOn(disk), house[who], secret)
  await act(vault)
  await vault.close()
  return disk.files()
}

async function write(vault: UnlockedVault, all: [string, Sample][]): Promise<void> {
  for (const [collection, { place, id, body }] of all) {
    await vault[place].commit([{ collection, id, operation: 'put', body }])
  }
}

/** Every read of the vault that can be asked here. */
function reads(): [CallName, object][] {
  const plain = (Object.keys(contract) as CallName[]).flatMap((name): [CallName, object][] => {
    const row = contract[name]
    if (row.at !== 'vault' || !('shows' in row)) return []
    const asked = [{}, { today: '2026-11-08' }, { day: '2026-11-08' }]
    const input = asked.find((one) => row.in.safeParse(one).success)
    return input ? [[name, input]] : []
  })
  return [...plain, ...readsOf(house)]
}

/** Everything that Mara is told of a vault. Ids that are made for the asking go by the order they come in. */
async function told(on: Files): Promise<string> {
  const world = new FakeWorld()
  world.folders.set('/home/vault', MemoryDisk.of(new Map(on)))
  world.expected = 'vault'
  world.setClock('2026-11-08T20:00:00.000Z')
  const visit = await Visit.begin(world)
  await visit.ask('vault.unlock', { member: house.mara, passphrase: passphrases.mara })
  const answers: unknown[] = []
  // Asked twice: only whoever reads a page learns that it is none.
  for (const [name, input] of [...reads(), ...reads()]) {
    const reply = await serve(visit.room, name, input)
    if (!reply.ok) throw new Error(`${name} is refused: ${reply.code}`)
    answers.push([name, reply.value])
  }
  answers.splice(0, answers.length / 2)
  await visit.room.close()
  const seen = new Map<string, string>()
  return JSON.stringify(answers, null, 1).replace(/"[0-9a-v]{25}[048cgkos]"/g, (id) => {
    seen.set(id, seen.get(id) ?? `"id ${seen.size}"`)
    return seen.get(id)!
  })
}

/** What she is told where a sample has this body. */
async function toldWith(collection: string, body: object): Promise<string> {
  const sample = { ...samples[collection]!, body: body as Sample['body'] }
  return told(await sit('mara', files, (vault) => write(vault, [[collection, sample]])))
}

const unknownMember = fc.record({
  name: fc.stringMatching(/^[a-z]{3,12}$/).map((name) => `x${name}`),
  value: fc.jsonValue({ maxDepth: 1 }),
})

test.each(namesOfEach)(
  '%s: with a member that nobody knows it does not read, or reads the same, as the table says',
  async (name) => {
    const { body } = samples[name]!
    const whole = await toldWith(name, body)
    expect(whole).not.toBe(nothing)
    await fc.assert(
      fc.asyncProperty(unknownMember, async (more) => {
        const found = await toldWith(name, { ...body, [more.name]: more.value })
        expect(found).toBe(exact.has(name) ? nothing : whole)
      }),
      { numRuns: 2 },
    )
  },
)

test.each(namesOfEach)('%s: without any one of its members it does not read', async (name) => {
  const { body, mayLack = [] } = samples[name]!
  for (const lost of Object.keys(body).filter((member) => !mayLack.includes(member))) {
    const { [lost]: _, ...rest } = body
    expect(await toldWith(name, rest), lost).toBe(nothing)
  }
})

test('every collection of the table is tried here, but for those that show in company only', () => {
  const { ours, mine, drafts } = collections
  const known = new Set<string>([...ours, ...mine, ...drafts, 'backups'])
  const listed = [...exact, ...readOpenly].filter((name) => known.has(name))
  expect(new Set(listed).size).toBe(listed.length)
  const tried = new Set(namesOfEach)
  expect(listed.filter((name) => !tried.has(name)).sort()).toEqual(inCompanyOnly)
  expect(namesOfEach.filter((name) => !listed.includes(name))).toEqual([])
})
