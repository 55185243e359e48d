import { expect, test } from 'vitest'
import { byItsAuthor } from '../../main/core/authorship.ts'
import { randomId } from '../../main/core/crypto/ids.ts'
import { Debriefs } from '../../main/core/debriefs/debriefs.ts'
import type { UnlockedVault } from '../../main/core/vault/index.ts'
import { idNaming, isNaming } from '../../main/core/vault/own-id.ts'
import type { Day } from '../../shared/days.ts'
import { type FirstWords, writeFirst } from '../make/altered-program.ts'
import { aSide } from '../make/at-the-table.ts'
import { Random } from '../make/random.ts'
import { aClock, type TwoInAVault, twoInAVault } from '../make/two-in-a-vault.ts'
import { base32, idAlphabet, join, placeBytes } from './reader/bytes.ts'
import { isNaming as isNamingByReader } from './reader/erased.ts'
import { FilesInMemory } from './reader/folder.ts'
import { openVault as openByReader } from './reader/open-vault.ts'
import { H } from './reader/sodium.ts'
import { debriefsByReader, toldByHearth } from './told-debriefs.ts'

const V = '00000000000000000000000000'
const M = '44444444444444444444444444'
const first = Uint8Array.from({ length: 8 }, (_, index) => index)
const dates = ['2020-01-01T00:00:00.000Z', '2026-11-22T00:00:00.000Z', '2090-01-01T00:00:00.000Z']
type Who = 'mara' | 'jonas'
const both: Who[] = ['mara', 'jonas']

test('an id that names its author is made as chapter 1 says, with the value of chapter 18', () => {
  const rest = H(placeBytes('hearth-record-id', V, M, first)).subarray(0, 8)
  const id = base32(join(first, rest), idAlphabet)
  expect(id).toBe('000g40o40k30edosfm3cqb3bcc')
  expect(idNaming(V, M, first)).toBe(id)
  for (const told of [isNaming, isNamingByReader]) {
    expect([told(V, M, id), told(V, V, id), told(M, M, id)]).toEqual([true, false, false])
    expect([told(V, M, V), told(V, M, 'about'), told(V, M, `${id}.${M}`)]).toEqual([
      false,
      false,
      false,
    ])
  }
})

async function sit<Value>(
  two: TwoInAVault,
  who: Who,
  act: (vault: UnlockedVault) => Promise<Value> | Value,
): Promise<Value> {
  const vault = await two.enter(who)
  const value = await act(vault)
  await vault.close()
  return value
}

async function alter(two: TwoInAVault, who: Who, words: FirstWords[], side?: string) {
  const vault = await two.enter(who)
  await vault.close()
  await writeFirst(vault, words, side)
}

const note = (text: string) => ({ kind: 'celebration', to: null, text })

test('whose a record is that several signed as their first, Hearth and the independent reader tell alike', async () => {
  const random = new Random(62)
  const two = await twoInAVault()
  const ids: string[] = []
  for (let tried = 0; tried < 24; tried += 1) {
    const who = random.pick(both)
    const named = await sit(two, who, (vault) => vault.newId())
    const id = random.chance(0.5) ? named : randomId()
    ids.push(id)
    for (const by of both) {
      const words = Array.from({ length: 1 + random.below(3) }, (): FirstWords => {
        return {
          ...{ collection: 'notes', id, body: note(`${by}, ${random.below(9)}`) },
          operation: random.pick(['put', 'put', 'put', 'delete', 'erase']),
          revision: random.pick([1, 1, 2]),
          writtenAt: random.pick(dates),
        }
      })
      await alter(two, by, words)
    }
  }
  for (const who of both) {
    const secret = { type: 'recovery' as const, code: two[who].code }
    const files = new FilesInMemory(new Map(two.world.disk.files()))
    const standing = openByReader(files, two[who].id, secret).standing('shared')
    const byReader = ids.map((id) => {
      const found = standing.find('notes', id)
      return found && { by: found.author, body: found.body }
    })
    const byHearth = await sit(two, who, (vault) =>
      ids.map((id) => {
        const newest = vault.ours.get('notes', id)
        const found = newest && byItsAuthor(vault.ours, newest)
        return found?.operation === 'put' ? { by: found.author, body: found.body } : null
      }),
    )
    expect(byReader).toEqual(byHearth)
    expect(new Set(byHearth.map((one) => one?.by)).size).toBe(3)
  }
})

test('of steps of one number, and of promises under one id, both tell the same', async () => {
  const two = await twoInAVault()
  const clock = aClock()
  const id = await sit(two, 'mara', async (vault) => {
    const debriefs = new Debriefs(vault, clock)
    const about = { title: 'The rain', day: '2026-11-07' as Day }
    const { id: begun } = await debriefs.start(about, [two.jonas.id])
    await debriefs.seal(begun, aSide('It rained'))
    return begun
  })
  await sit(two, 'jonas', (vault) => new Debriefs(vault, clock).seal(id, aSide('It did')))
  const promise = { followUp: '2026-12-01', madeOn: '2026-11-07', debrief: null, title: null }
  const ids = [await sit(two, 'mara', (vault) => vault.newId()), randomId()]
  for (const [at, writtenAt] of dates.entries()) {
    const way = { type: 'chose-way', way: at === 1 ? 'together' : 'each-ready' }
    for (const who of both) {
      const others = who === 'mara' ? '000002' : '000001'
      const steps = [others, '000003'].map((step) => {
        return { collection: 'steps', id: step, writtenAt, body: way }
      })
      const about = { title: who, day: '2026-11-07', members: [two.mara.id, two.jonas.id] }
      const body = { ...about, first: two[who].id }
      await alter(two, who, [...steps, { collection: 'about', id: 'about', writtenAt, body }], id)
      await alter(
        two,
        who,
        ids.map((one) => {
          return { collection: 'agreements', id: one, writtenAt, body: { ...promise, text: who } }
        }),
      )
    }
  }
  for (const who of both) {
    const secret = { type: 'recovery' as const, code: two[who].code }
    const files = new FilesInMemory(new Map(two.world.disk.files()))
    const byReader = debriefsByReader(openByReader(files, two[who].id, secret))
    const byHearth = await sit(two, who, toldByHearth)
    expect(byReader).toEqual(byHearth)
    expect(byHearth.agreements).toHaveLength(2)
    expect(byHearth.debriefs).toMatchObject([{ state: { sealed: [two.mara.id, two.jonas.id] } }])
  }
})
