import { beforeAll, expect, test } from 'vitest'
import { utf8 } from '../../main/core/crypto/bytes.ts'
import { digest } from '../../main/core/crypto/digest.ts'
import {
  type MemberKeys,
  memberKeys,
  newRoot,
  newSpaceKey,
  spaceKeys,
} from '../../main/core/crypto/member-keys.ts'
import { departureWrite } from '../../main/core/vault/departures.ts'
import { frameTypes } from '../../main/core/vault/frame.ts'
import { digestOf, readGrants, withGrant, writeGrants } from '../../main/core/vault/grants.ts'
import { openVault, parseRecoveryCode, type Write } from '../../main/core/vault/index.ts'
import { signKeyChange } from '../../main/core/vault/key-change.ts'
import { type RingSpace, readRing } from '../../main/core/vault/key-ring.ts'
import { memberWrite } from '../../main/core/vault/known-members.ts'
import { type LogSource, recoverLog } from '../../main/core/vault/log-recovery.ts'
import { LogWriter } from '../../main/core/vault/log-writer.ts'
import { publicKeys } from '../../main/core/vault/pins.ts'
import { signRecord, statementOf, type WireRecord } from '../../main/core/vault/record.ts'
import { readFormerRoots } from '../../main/core/vault/root-history.ts'
import { vouchedWrites } from '../../main/core/vault/vouched.ts'
import { worldOn } from '../faults/world.ts'
import { MemoryDisk } from '../make/memory-disk.ts'
import { twoInAVault } from '../make/two-in-a-vault.ts'
import { type Household, laterYears, type Person } from './later-years.ts'
import {
  falseEpochOfTheirOwn,
  hurtLogOfTheirOwn,
  inACircle,
  logOfTheirOwn,
  ontoNothingOfEach,
  refusalOfTheirOwn,
  type Stolen,
} from './logs-of-their-own.ts'
import { coreTells, type Names, readerTells } from './told-by-both.ts'

let house: Household
let files: ReadonlyMap<string, Uint8Array>
let vault: string
/** All that the rings of Mara and Tom hold, and everybody's keys as they are or were. */
let spaces: Record<'shared' | 'private' | 'drafts', RingSpace>
let hands: Record<'mara' | 'maraBefore' | 'jonas' | 'tom' | 'stranger', MemberKeys>

async function ringAndRoot({ id, code }: Person) {
  const secret = { type: 'recovery' as const, secret: parseRecoveryCode(code) }
  const open = await openVault(worldOn(MemoryDisk.of(new Map(files))), id, secret)
  const found = {
    vault: open.vaultId,
    ring: readRing(open.keyring),
    keys: memberKeys(open.seat.root),
    before: [...readFormerRoots(open.keyring).values()].map(memberKeys),
  }
  await open.close()
  return found
}

beforeAll(async () => {
  const { world, mara, jonas } = await twoInAVault({ segmentBytes: 8 * 4096 })
  house = await laterYears(world, {
    mara: { ...mara, label: 'Mara' },
    jonas: { ...jonas, label: 'Jonas' },
  })
  files = world.disk.files()
  const [hers, his, toms] = await Promise.all([house.mara, house.jonas, house.tom].map(ringAndRoot))
  if (!hers?.before[0] || !his || !toms) throw new Error('a ring is not there')
  vault = hers.vault
  const one = (kind: RingSpace['kind']) => {
    const found = hers.ring.find((space) => space.kind === kind)
    if (!found) throw new Error(`no ${kind} on the ring`)
    return found
  }
  spaces = { shared: one('shared'), private: one('private'), drafts: one('drafts') }
  const stranger = memberKeys(newRoot())
  hands = {
    ...{ mara: hers.keys, maraBefore: hers.before[0], jonas: his.keys, tom: toms.keys, stranger },
  }
})

interface Planted {
  write: Write
  author: Person
  hand?: MemberKeys
  revision?: number
}

function wireOf({ write, author, hand, revision = 1 }: Planted): WireRecord {
  const json = JSON.stringify('body' in write ? write.body : null)
  const { collection, id } = write
  const wire: WireRecord = {
    ...{ collection, id, revision, operation: 'put', author: author.id },
    writtenAt: '2026-11-22T00:00:00.000Z',
  }
  if (!hand) return { ...wire, body: json }
  const signing = { vault, space: spaces.shared.id, signed: true, signKeyOf: () => null }
  return { ...wire, body: json, signature: signRecord(hand.sign.privateKey, signing, wire, json) }
}

/** Puts a frame behind all that this epoch's holder can read of the log. */
async function append(
  disk: MemoryDisk,
  kind: 'shared' | 'private' | 'drafts',
  records: Planted[],
  {
    epoch,
    readsAll = true,
    times = 1,
  }: { epoch?: number; readsAll?: boolean; times?: number } = {},
): Promise<void> {
  const { id, keys } = spaces[kind]
  const at = epoch ?? Math.max(...keys.keys())
  const source: LogSource = {
    ...{ disk, vault, space: id, folder: `spaces/${id}/log` },
    keyOf: (of) => {
      const key = readsAll || of === at ? keys.get(of) : undefined
      return key ? spaceKeys(key).log : null
    },
  }
  const found = await recoverLog(source)
  const frames = found.frames.map((frame) => ({ ...frame, epoch: at }))
  const options = { epoch: at, incarnation: 1, segmentBytes: 8 * 4096 }
  const writer = new LogWriter(source, { ...found, frames }, options)
  for (let time = 0; time < times; time += 1) {
    const text = JSON.stringify({ records: records.map(wireOf) })
    await writer.append(frameTypes.records, utf8(text))
  }
  await writer.close()
}

const page = (id: string, body: unknown = 'never said'): Write => ({
  ...{ collection: 'entries', id, operation: 'put', body },
})

/** An introduction of Mara with the stranger's keys, signed as a change by whoever had hers. */
function falseChange(hurt: object = {}): Write {
  const place = { space: spaces.shared.id, member: house.mara.id }
  const change = signKeyChange(place, hands.maraBefore, hands.stranger)
  const member = { id: house.mara.id, label: 'Mara', place: 0 }
  return memberWrite(member, publicKeys(hands.stranger), { ...change, ...hurt })
}

async function grantBy(
  disk: MemoryDisk,
  giver: Person,
  keys: MemberKeys,
  gifts: { to: MemberKeys; who: Person; epoch: number }[],
): Promise<void> {
  let { list } = await readGrants(disk, vault, spaces.shared.id)
  for (const { to, who, epoch } of gifts) {
    const receiver = { id: who.id, box: to.box.publicKey }
    list = withGrant(list, { id: giver.id, keys }, receiver, {
      ...{ epoch, kind: 'shared', key: newSpaceKey() },
    })
  }
  await writeGrants(disk, list)
}

async function lastGrant(disk: MemoryDisk): Promise<string> {
  const { list } = await readGrants(disk, vault, spaces.shared.id)
  const last = list.grants.at(-1)
  return last ? digestOf(list, last) : ''
}

const departure = (who: Person, grants: string, keyrings: string[] = []) =>
  departureWrite(who.id, { keyrings: keyrings as never, spaces: [], grants })

const deeds: Record<string, (disk: MemoryDisk) => Promise<void>> = {
  'a word in her name by a former key': (disk) =>
    append(disk, 'shared', [
      { write: page('false'), author: house.mara, hand: hands.maraBefore },
      { write: page('true'), author: house.mara, hand: hands.mara },
    ]),
  'the same, vouched for by that key, by another member, and by the key she has': async (disk) => {
    const { body: _, ...bare } = wireOf({ write: page('false'), author: house.mara })
    const said = digest(statementOf(vault, spaces.shared.id, bare, JSON.stringify('never said')))
    for (const [author, hand] of [
      [house.mara, hands.maraBefore],
      [house.jonas, hands.jonas],
      [house.mara, hands.mara],
    ] as const) {
      const [write] = vouchedWrites(hands.mara.sign.publicKey, [said])
      if (!write) throw new Error('nothing to vouch with')
      const planted = { write: page('false'), author: house.mara, hand: hands.maraBefore }
      const revision = author === house.jonas ? 2 : hand === hands.mara ? 3 : 4
      await append(disk, 'shared', [{ write, author, hand, revision }, planted])
    }
  },
  'other keys in the place of hers, behind the real ones': (disk) =>
    append(disk, 'shared', [
      { write: falseChange(), author: house.mara, hand: hands.stranger, revision: 9 },
    ]),
  'other keys in the place of hers, before the real ones': (disk) =>
    append(disk, 'shared', [
      { write: falseChange(), author: house.mara, hand: hands.stranger, revision: 1 },
    ]),
  'a change that does not read': (disk) =>
    append(disk, 'shared', [
      { write: falseChange({ proof: 7 }), author: house.mara, hand: hands.mara, revision: 9 },
    ]),
  'a change with a proof that is nothing': (disk) =>
    append(disk, 'shared', [
      { write: falseChange({ proof: '-' }), author: house.mara, hand: hands.mara, revision: 9 },
    ]),
  'a departure that another wrote': async (disk) =>
    append(disk, 'shared', [
      { write: departure(house.jonas, await lastGrant(disk)), author: house.tom, hand: hands.tom },
      { write: departure(house.mara, ''), author: house.mara, hand: hands.maraBefore },
    ]),
  'a departure of his own with nothing in it that there is': (disk) =>
    append(disk, 'shared', [
      { write: departure(house.tom, 'no grant'), author: house.tom, hand: hands.tom },
    ]),
  'a departure of his own that does not read': (disk) =>
    append(disk, 'shared', [
      { write: departure(house.tom, '', ['no id']), author: house.tom, hand: hands.tom },
    ]),
  'a departure of hers that names no grant, though she raised the key once': (disk) =>
    append(disk, 'shared', [
      { write: departure(house.mara, ''), author: house.mara, hand: hands.mara },
    ]),
  'a departure of hers that names the first grant of all': async (disk) => {
    const { list } = await readGrants(disk, vault, spaces.shared.id)
    const first = list.grants[0] ? digestOf(list, list.grants[0]) : ''
    const write = departure(house.mara, first)
    await append(disk, 'shared', [{ write, author: house.mara, hand: hands.mara }])
  },
  'a grant of his own behind a departure that names none': async (disk) => {
    const write = departure(house.tom, '')
    await append(disk, 'shared', [{ write, author: house.tom, hand: hands.tom }])
    const { tom, jonas } = house
    await grantBy(disk, tom, hands.tom, [
      { to: hands.tom, who: tom, epoch: 4 },
      { to: hands.jonas, who: jonas, epoch: 4 },
    ])
  },
  'a departure of his own that names no grant': (disk) =>
    append(disk, 'shared', [
      { write: departure(house.tom, ''), author: house.tom, hand: hands.tom },
    ]),
  'a grant of his own behind his departure': async (disk) => {
    const write = departure(house.tom, await lastGrant(disk))
    await append(disk, 'shared', [{ write, author: house.tom, hand: hands.tom }])
    const { tom, jonas } = house
    await grantBy(disk, tom, hands.tom, [
      { to: hands.tom, who: tom, epoch: 4 },
      { to: hands.jonas, who: jonas, epoch: 4 },
    ])
  },
  'a grant by former keys': (disk) =>
    grantBy(disk, house.mara, hands.maraBefore, [
      { to: hands.maraBefore, who: house.mara, epoch: 4 },
      { to: hands.jonas, who: house.jonas, epoch: 4 },
    ]),
  'a grant of an epoch that is over': (disk) =>
    grantBy(disk, house.tom, hands.tom, [{ to: hands.jonas, who: house.jonas, epoch: 2 }]),
  'a grant that begins an epoch with somebody else': (disk) =>
    grantBy(disk, house.tom, hands.tom, [{ to: hands.jonas, who: house.jonas, epoch: 4 }]),
  'a good grant of a fourth epoch to some': (disk) =>
    grantBy(disk, house.tom, hands.tom, [
      { to: hands.tom, who: house.tom, epoch: 4 },
      { to: hands.jonas, who: house.jonas, epoch: 4 },
    ]),
  'a good grant that is sealed for a key she had': (disk) =>
    grantBy(disk, house.tom, hands.tom, [
      { to: hands.tom, who: house.tom, epoch: 4 },
      { to: hands.maraBefore, who: house.mara, epoch: 4 },
    ]),
  'a grant that is sealed for a stranger': (disk) =>
    grantBy(disk, house.tom, hands.tom, [{ to: hands.stranger, who: house.jonas, epoch: 3 }]),
}
/** What is no reason to warn anybody: it may be, or counts for nothing. */
const nobodyMinds = [
  'a word in her name by a former key',
  'the same, vouched for by that key, by another member, and by the key she has',
  'a change that does not read',
  'a departure that another wrote',
  'a departure of his own with nothing in it that there is',
  'a departure of his own that does not read',
  'a departure of his own that names no grant',
  'a good grant of a fourth epoch to some',
  'a good grant that is sealed for a key she had',
]
for (const kind of ['shared', 'private', 'drafts'] as const) {
  const planted = () => [{ write: page('false'), author: house.mara, hand: hands.mara }]
  deeds[`a frame in ${kind} by a key that was replaced`] = (disk) =>
    append(disk, kind, planted(), { epoch: 1 })
  for (const times of [1, 60]) {
    deeds[`${times} frames in ${kind} that go on from before the key was replaced`] = (disk) =>
      append(disk, kind, planted(), { epoch: 1, readsAll: false, times })
  }
}

test('whatever somebody does with keys that were replaced, or in another’s name, both readers tell the same of it', async () => {
  const different: unknown[] = []
  const unsound = new Set<string>()
  for (const [what, deed] of Object.entries(deeds)) {
    const disk = MemoryDisk.of(new Map(files))
    await deed(disk)
    const isHersAlone = what.includes('private') || what.includes('drafts')
    for (const who of isHersAlone ? [house.mara] : [house.mara, house.jonas, house.tom]) {
      const names: Names = new Map()
      const byReader = readerTells(who, disk.files(), names)
      const byCore = await coreTells(who, disk.files(), names)
      if (byReader !== 'refused' && !byReader.sound) unsound.add(what)
      if (JSON.stringify(byReader) !== JSON.stringify(byCore)) {
        different.push({ what, who: who.label, byReader, byCore })
      }
    }
  }
  expect(different).toEqual([])
  const unnoticed = Object.keys(deeds).filter((what) => !unsound.has(what))
  expect(unnoticed).toEqual(nobodyMinds)
})

const stolen = (): Stolen => ({
  vault,
  spaces,
  words: [wireOf({ write: page('false'), author: house.mara })],
})

test.each([
  ...(['shared', 'private'] as const).flatMap((kind) =>
    (['header', 'middle', 'last'] as const).map(
      (lie): [string, (disk: MemoryDisk) => Promise<void>] => [
        `a false number of a key, ${lie}, in ${kind}`,
        (disk) => falseEpochOfTheirOwn(disk, stolen(), kind, lie),
      ],
    ),
  ),
  ...(['shared', 'private'] as const).flatMap(
    (kind): [string, (disk: MemoryDisk) => Promise<void>][] => [
      [
        `a log in ${kind} that names every segment`,
        (disk) => falseEpochOfTheirOwn(disk, stolen(), kind, null, ontoNothingOfEach),
      ],
      [
        `a log in ${kind} that goes on from itself`,
        (disk) => falseEpochOfTheirOwn(disk, stolen(), kind, null, inACircle),
      ],
      [`a hurt log in ${kind}`, (disk) => hurtLogOfTheirOwn(disk, stolen(), kind)],
      [
        `a hurt log in ${kind} that goes by numbers alone`,
        (disk) => hurtLogOfTheirOwn(disk, stolen(), kind, true),
      ],
    ],
  ),
  ['a log of their own', (disk) => logOfTheirOwn(disk, stolen())],
  ['a refusal of their own', (disk) => refusalOfTheirOwn(disk, stolen())],
])('who holds nothing but a key that was replaced hides nothing with %s', async (what, deed) => {
  const disk = MemoryDisk.of(new Map(files))
  await deed(disk)
  for (const who of [house.mara, house.jonas, house.tom]) {
    const names: Names = new Map()
    const before = readerTells(who, new Map(files), names)
    const byReader = readerTells(who, disk.files(), names)
    const byCore = await coreTells(who, disk.files(), names)
    expect(byCore).toEqual(byReader)
    // That somebody wrote beside it is told to whoever reads there.
    const isHersAlone = what.includes('private') && who !== house.mara
    expect(byCore).toEqual({ ...(before as object), sound: isHersAlone })
  }
})
