import { makeBackup } from '../../main/core/backups/index.ts'
import { randomId } from '../../main/core/crypto/ids.ts'
import { sodium } from '../../main/core/crypto/sodium.ts'
import { frameTypes, readFrame, writeFrame } from '../../main/core/vault/frame.ts'
import { changePassphrase, type Write } from '../../main/core/vault/index.ts'
import { memberWrite } from '../../main/core/vault/known-members.ts'
import { pageKinds, readPage, writePage } from '../../main/core/vault/page.ts'
import { HeldRecord, signRecord, type WireRecord } from '../../main/core/vault/record.ts'
import { unwatched } from '../../main/core/work.ts'
import type { MemberId } from '../../shared/ids.ts'
import { MemoryDisk } from '../make/memory-disk.ts'
import { harmOf, withFile } from './damage.ts'
import { cuts, type Damage, flips, oneOfEachKind, tollOf } from './damages.ts'
import { debriefChecks } from './debrief-checks.ts'
import { Garbling } from './harmful-disks.ts'
import { SimulatedDisk } from './simulated-disk.ts'
import { enter, type SmallVault, seenIn, smallVault, type Who } from './small-vault.ts'
import { moves, plantedGrants, type Tamper } from './tampers.ts'
import { troubled } from './troubled.ts'
import { TickingClock } from './world.ts'

/**
 * Checks of what a crash alone does not show, each a promise by name. Throwing means that the promise
 * is broken. The harness runs them on mutants of the vault, the tests on the vault as it is.
 */
export const checks: Record<string, () => Promise<void>> = {
  'a changed byte of a public document is never taken for truth': async () => {
    const vault = await smallVault()
    const isPublic = (path: string) => !/\.(?:seg|page)$/.test(path)
    await noneSilent(vault, flips(vault.disk, oneOfEachKind(vault).filter(isPublic), 1))
  },

  'a file that was cut is never taken for whole': async () => {
    const vault = await smallVault()
    await noneSilent(vault, saving(vault, cuts(vault.disk, shortKinds(vault), 509)))
  },

  'what was moved, swapped or put back is refused': async () => {
    const vault = await smallVault()
    await allNoticed(vault, moves(vault, await smallVault()))
  },

  'a planted key is refused': async () => {
    const vault = await smallVault()
    const planted = [...plantedGrants(vault)]
    await allNoticed(vault, planted)
    for (const { name, act } of planted.slice(0, 4)) {
      const disk = vault.disk.copy()
      act(disk)
      const { told } = await harmOf(vault, disk, ['ada'])
      if (!told) throw new Error(`${name} is not told`)
    }
  },

  'nobody writes in the name of another': forgedAuthor,

  'a frame opens in its own place only': framePlaces,

  'a page opens in its own place only': pagePlaces,

  'losing any one file keeps nobody out': async () => {
    const vault = await smallVault()
    for (const path of vault.disk.files().keys()) {
      for (const who of ['ada', 'ben'] as const) {
        await (await enter(vault, who, withFile(vault.disk, path, null))).close()
      }
    }
  },

  'losing any one page costs nothing': async () => {
    const vault = await smallVault()
    const files = vault.disk.files()
    for (const [path, { length }] of files) {
      // A body of its own has no second copy: it is what that file alone held.
      if (!path.endsWith('.page') || length > 40_000) continue
      const { whole, silent } = await harmOf(vault, withFile(vault.disk, path, null), [
        'ada',
        'ben',
      ])
      if (!whole) throw new Error(`${path} takes something with it: ${silent.join('; ')}`)
    }
  },

  'who a member is stays as it was pinned': async () => {
    const adas = { id: '' as MemberId, label: 'Ada', place: 0 }
    // Other keys, even over her own signature; another name for her, by somebody else.
    await refusedIntroduction('ada', memberWrite(adas, somebody()))
    await refusedIntroduction('ben', memberWrite(adas, somebody()))
    await refusedIntroduction('ben', null)
  },

  'after a failed fsync nothing is taken for saved that is not': async () => {
    const vault = await smallVault()
    const disk = new SimulatedDisk(vault.disk.treeCopy())
    const open = await enter(vault, 'ada', disk)
    const put = (id: string) =>
      open.mine.commit([{ collection: 'entries', id, operation: 'put', body: {} }])
    await put('before')
    disk.harm('EIO on sync')
    await put('during')
    await put('after')
    const again = await enter(vault, 'ada', disk.survivor('nothing-unsynced'))
    for (const id of ['before', 'during', 'after']) {
      if (again.mine.get('entries', id) === null) throw new Error(`${id} is lost`)
    }
    await again.close()
  },

  'a wrong passphrase is told from a damaged key file': async () => {
    const vault = await smallVault()
    const wrong = { ...vault.people.ada, passphrase: 'not hers' }
    const people = { ...vault.people, ada: wrong }
    expectEqual(await codeOf(enter({ ...vault, people }, 'ada')), 'vault.wrong-passphrase')
  },

  'after a change of passphrase the old one is refused': async () => {
    const vault = await smallVault()
    const ada = await enter(vault, 'ada')
    await changePassphrase(ada, vault.people.ada.passphrase, 'a new one')
    await ada.close()
    expectEqual(await codeOf(enter(vault, 'ada')), 'vault.wrong-passphrase')
    const people = { ...vault.people, ada: { ...vault.people.ada, passphrase: 'a new one' } }
    expectEqual(await codeOf(enter({ ...vault, people }, 'ada')), 'opened')
  },

  'a backup can be made right after a change of passphrase': async () => {
    const vault = await smallVault()
    const ada = await enter(vault, 'ada')
    await changePassphrase(ada, vault.people.ada.passphrase, 'a new one')
    await makeBackup({
      vault: ada,
      living: vault.disk,
      target: { disk: new MemoryDisk(), name: 'backup' },
      clock: new TickingClock(),
      work: unwatched,
    })
    await ada.close()
  },

  'a page that was written badly never takes the place of a good one': badPages,

  'opening and closing changes no file': async () => {
    const vault = await smallVault()
    const before = vault.disk.files()
    for (const who of ['ada', 'ben'] as const) await (await enter(vault, who)).close()
    expectEqual(fingerprint(vault.disk), fingerprint(MemoryDisk.of(before)))
  },

  'a disk in trouble loses nothing that was saved': () => troubled(1, 10, 23),

  ...debriefChecks,
}

/** Long pages have the same outside as short ones, and take long to go through. */
function shortKinds(vault: SmallVault): string[] {
  const files = vault.disk.files()
  return oneOfEachKind(vault).filter((path) => files.get(path)!.length < 40_000)
}

/**
 * Leaves out the one thing that a log cannot tell by itself: that its newest segment, or all of that
 * but the header, is gone. Only a witness outside the log can.
 */
export function* saving(vault: SmallVault, damages: Iterable<Damage>): Generator<Damage> {
  const newest = newestSegments(vault.disk)
  for (const damage of damages) {
    const left = damage.bytes?.length ?? 0
    if (!newest.has(damage.path) || left > 4096) yield damage
  }
}

function newestSegments(disk: MemoryDisk): Set<string> {
  const byLog = new Map<string, string>()
  for (const path of disk.files().keys()) {
    if (path.endsWith('.seg')) byLog.set(path.slice(0, path.lastIndexOf('/')), path)
  }
  return new Set(byLog.values())
}

async function noneSilent(vault: SmallVault, damages: Iterable<Damage>): Promise<void> {
  const { silent } = await tollOf(vault, damages)
  if (silent.length > 0)
    throw new Error(`${silent.length} silent: ${silent.slice(0, 3).join('; ')}`)
}

async function allNoticed(vault: SmallVault, tampers: Iterable<Tamper>): Promise<void> {
  for (const { name, act } of tampers) {
    const disk = vault.disk.copy()
    act(disk)
    const { silent, told, whole } = await harmOf(vault, disk, ['ada', 'ben'])
    if (silent.length > 0) throw new Error(`${name}: ${silent.join('; ')}`)
    if (!told && !whole) throw new Error(`${name}: something is missing and nobody is told`)
  }
}

/** A member holds the shared key and could write anything with it; but not sign for the other. */
async function forgedAuthor(): Promise<void> {
  const [ada, ben] = [sodium.crypto_sign_keypair(), sodium.crypto_sign_keypair()]
  const [adasId, bensId] = [randomId() as MemberId, randomId() as MemberId]
  const signing = {
    vault: randomId(),
    space: randomId(),
    signed: true,
    signKeyOf: (member: MemberId) =>
      member === adasId ? ada.publicKey : member === bensId ? ben.publicKey : null,
  }
  const json = '"I did"'
  const wire: WireRecord = {
    collection: 'entries',
    id: 'one',
    revision: 2,
    operation: 'put',
    author: adasId,
    writtenAt: '2026-01-01T00:00:00.000Z',
    transaction: 'act',
    previous: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=',
    body: json,
  }
  const signatureOf = (record: WireRecord, text: string | null, of = signing) =>
    new HeldRecord(record, text, of).signature
  const signed = { ...wire, signature: signRecord(ada.privateKey, signing, wire, json) }
  expectEqual(signatureOf(signed, json), 'verified')
  const forged: [string, WireRecord, string | null, typeof signing][] = [
    [
      'by another',
      { ...wire, signature: signRecord(ben.privateKey, signing, wire, json) },
      json,
      signing,
    ],
    ['in the name of another', { ...signed, author: bensId }, json, signing],
    ['not signed', wire, json, signing],
    ['other words', signed, '"I did not"', signing],
    ['no words', signed, null, signing],
    ['another record', { ...signed, id: 'two' }, json, signing],
    ['another collection', { ...signed, collection: 'notes' }, json, signing],
    ['another revision', { ...signed, revision: 3 }, json, signing],
    ['another time', { ...signed, writtenAt: '2027-01-01T00:00:00.000Z' }, json, signing],
    ['another act', { ...signed, transaction: 'another' }, json, signing],
    ['a deletion', { ...signed, operation: 'delete' }, json, signing],
    ['another history', { ...signed, previous: wire.previous!.replace('A', 'B') }, json, signing],
    ['another vault', signed, json, { ...signing, vault: randomId() }],
    ['another space', signed, json, { ...signing, space: randomId() }],
    ['an unknown author', { ...signed, author: randomId() }, json, signing],
  ]
  for (const [name, record, text, of] of forged) {
    if (signatureOf(record, text, of) !== 'failed') throw new Error(`${name} passes for signed`)
  }
}

async function framePlaces(): Promise<void> {
  const key = sodium.randombytes_buf(32)
  const previous = sodium.randombytes_buf(32)
  const place = { vault: randomId(), space: randomId(), segment: 'a.seg' }
  const plaintext = new TextEncoder().encode('words')
  const frame = { type: frameTypes.records, epoch: 1, sequence: 7, plaintext }
  const bytes = writeFrame(key, place, previous, frame)
  const opens = (at: typeof place, before: Uint8Array, found: Uint8Array, with_ = key) =>
    readFrame(() => with_, at, before, found, 0) !== null
  expectEqual(opens(place, previous, bytes), true)
  expectEqual(opens({ ...place, vault: randomId() }, previous, bytes), false)
  expectEqual(opens({ ...place, space: randomId() }, previous, bytes), false)
  expectEqual(opens({ ...place, segment: 'b.seg' }, previous, bytes), false)
  expectEqual(opens(place, sodium.randombytes_buf(32), bytes), false)
  expectEqual(opens(place, previous, bytes, sodium.randombytes_buf(32)), false)
  // The outside is in the clear: type, epoch and number must be bound to what is inside.
  for (const [at, value] of [
    [5, frameTypes.checkpoint],
    [12, 2],
    [16, 8],
  ] as const) {
    const changed = bytes.slice()
    changed[at] = value
    const chain = sodium.crypto_generichash(32, joined(previous, changed.subarray(0, -32)), null)
    changed.set(chain, changed.length - 32)
    expectEqual(opens(place, previous, changed), false)
  }
}

async function pagePlaces(): Promise<void> {
  const key = sodium.randombytes_buf(32)
  const place = {
    vault: randomId(),
    space: randomId(),
    page: randomId(),
    kind: pageKinds.records,
    generation: 3,
  }
  const stamp = { epoch: 1, sequence: 9, chain: sodium.randombytes_buf(32) }
  const long = new Uint8Array(600_000).fill(7)
  const bytes = writePage(key, place, stamp, long)
  const opens = (at: Parameters<typeof readPage>[1], found = bytes) => {
    try {
      return readPage(() => key, at, found).plaintext.length === long.length
    } catch {
      return false
    }
  }
  expectEqual(opens(place), true)
  expectEqual(opens({ ...place, vault: randomId() }), false)
  expectEqual(opens({ ...place, space: randomId() }), false)
  expectEqual(opens({ ...place, page: randomId() }), false)
  expectEqual(opens({ ...place, generation: 2 }), false)
  expectEqual(opens({ ...place, kind: pageKinds.large }), false)
  // Messages of 256 KiB after a head of 64 bytes, in another order, under a digest that fits.
  const [head, size] = [64, 256 * 1024]
  const swapped = bytes.slice()
  swapped.set(bytes.subarray(head, head + size), head + size)
  swapped.set(bytes.subarray(head + size, head + 2 * size), head)
  for (const at of [8, 24, 40]) {
    const changed = bytes.slice()
    changed[at]! ^= 1
    expectEqual(opens(place, redigested(changed)), false)
  }
  expectEqual(opens(place, redigested(swapped)), false)
  expectEqual(opens(place, redigested(bytes.slice(0, head + size + 32))), false)
}

/** The disk writes something else than it was told, once, in every page file in turn. */
async function badPages(): Promise<void> {
  for (let turn = 0; turn < 8; turn += 1) {
    const vault = await smallVault()
    const garbling = new Garbling(vault.disk, (path) => path.endsWith('.page'), turn)
    const open = await enter(vault, 'ada', garbling)
    const saved: string[] = []
    for (let round = 0; round < 4; round += 1) {
      const text = `round ${round} of turn ${turn} `.repeat(round % 2 === 0 ? 1 : 4_000)
      const id = `round-${round}`
      await open.ours
        .commit([{ collection: 'entries', id, operation: 'put', body: { text } }])
        .then(
          () => saved.push(id),
          () => undefined,
        )
      await open.tidy().catch(() => undefined)
    }
    await open.close()
    expectEqual(garbling.garbled, 1)
    const again = await enter(vault, 'ada')
    for (const { kind } of again.problems) {
      if (kind === 'damage') throw new Error(`damage after a bad page, turn ${turn}`)
    }
    for (const id of saved) {
      if (again.ours.get('entries', id) === null) {
        throw new Error(`${id} is lost after a bad page, turn ${turn}`)
      }
    }
    const seen = seenIn(again)
    for (const key of vault.seen.ada.keys()) {
      if (!seen.has(key)) throw new Error(`${key} is lost after a bad page, turn ${turn}`)
    }
    await again.close()
  }
}

/** One member writes an introduction of Ada that is not to be believed: other keys, or another name. */
async function refusedIntroduction(by: Who, write: Write | null): Promise<void> {
  const vault = await smallVault()
  const { id } = vault.people.ada
  const open = await enter(vault, by)
  const pin = open.parts.pins.get(id)!
  const renamed = memberWrite({ id, label: 'Somebody else', place: 0 }, pin)
  await open.ours.commit([write === null ? renamed : { ...write, id }])
  await open.close()
  for (const who of ['ada', 'ben'] as const) {
    const again = await enter(vault, who)
    expectEqual(
      again.problems.some(({ kind }) => kind === 'forged'),
      true,
    )
    expectEqual(again.members().find((member) => member.id === id)?.label, 'Ada')
    await again.close()
  }
}

/** Public keys of nobody in the vault. */
function somebody() {
  return {
    box: sodium.crypto_box_keypair().publicKey,
    sign: sodium.crypto_sign_keypair().publicKey,
  }
}

async function codeOf(opening: ReturnType<typeof enter>): Promise<string> {
  return opening.then(
    async (vault) => {
      await vault.close()
      return 'opened'
    },
    (error: Error) => error.message,
  )
}

function redigested(page: Uint8Array): Uint8Array {
  const body = page.subarray(0, -32)
  return joined(body, sodium.crypto_generichash(32, body, null))
}

function joined(...parts: Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts))
}

function fingerprint(disk: MemoryDisk): string {
  return [...disk.files()]
    .map(([path, bytes]) => `${path} ${sodium.to_hex(sodium.crypto_generichash(16, bytes, null))}`)
    .join('\n')
}

function expectEqual(found: unknown, expected: unknown): void {
  if (found !== expected) throw new Error(`${found} instead of ${expected}`)
}
