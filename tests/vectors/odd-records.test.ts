import { beforeEach, expect, test } from 'vitest'
import { concat, u32, u64, utf8 } from '../../main/core/crypto/bytes.ts'
import { digest } from '../../main/core/crypto/digest.ts'
import { memberKeys, spaceKeys } from '../../main/core/crypto/member-keys.ts'
import { placeBytes } from '../../main/core/crypto/place.ts'
import { seal } from '../../main/core/crypto/seal.ts'
import { frameTypes } from '../../main/core/vault/frame.ts'
import { readRing } from '../../main/core/vault/key-ring.ts'
import { type LogSource, recoverLog } from '../../main/core/vault/log-recovery.ts'
import { LogWriter } from '../../main/core/vault/log-writer.ts'
import { signRecord, type WireRecord } from '../../main/core/vault/record.ts'
import { type AVault, aVault, openAs } from '../make/a-vault.ts'
import type { Person } from './later-years.ts'
import { toBase64 } from './reader/bytes.ts'
import { FilesInMemory } from './reader/folder.ts'
import { openVault } from './reader/open-vault.ts'
import { type Wire, withBody } from './reader/record.ts'
import { coreTells, type Names, readerTells, type Told } from './told-by-both.ts'

let vault: AVault
let mara: Person
let jonas: Person
/** What Mara holds: enough to write anything into Ours with a program of her own. */
let hers: { vault: string; space: string; key: Uint8Array; sign: Uint8Array; source: LogSource }

beforeEach(async () => {
  vault = await aVault()
  const { codes, disk } = vault
  mara = { id: vault.mara, label: 'Mara', passphrase: 'mara secret', code: codes.mara }
  jonas = { id: vault.jonas, label: 'Jonas', passphrase: 'jonas secret', code: codes.jonas }
  const open = await openAs('mara', vault)
  const shared = readRing(open.keyring).find(({ kind }) => kind === 'shared')!
  const key = spaceKeys(shared.keys.get(1)!).log
  const folder = `spaces/${shared.id}/log`
  hers = {
    ...{ vault: open.vaultId, space: shared.id, key },
    sign: memberKeys(open.seat.root).sign.privateKey,
    source: { disk, vault: open.vaultId, space: shared.id, folder, keyOf: () => key },
  }
  await open.close()
})

/** What both readers tell of it; they have to agree. */
async function told(who: Person): Promise<Told> {
  const names: Names = new Map()
  const files = vault.disk.files()
  const byReader = readerTells(who, files, names)
  expect(await coreTells(who, files, names)).toEqual(byReader)
  return byReader
}

async function append(records: WireRecord[]): Promise<void> {
  const options = { epoch: 1, incarnation: 1, segmentBytes: 8 * 4096 }
  const writer = new LogWriter(hers.source, await recoverLog(hers.source), options)
  await writer.append(frameTypes.records, utf8(JSON.stringify({ records })))
  await writer.close()
}

test('a frame under the seal of which there is no padding is no frame, and keeps nobody out', async () => {
  const { frames } = await recoverLog(hers.source)
  const { segment, sequence, chain } = frames.at(-1)!
  const number = u64(sequence + 1)
  const kind = Uint8Array.from([1, frameTypes.records, 0, 0])
  const head = concat(utf8('HFRM'), kind, u32(4096), u32(1), number)
  const place = placeBytes('hearth-frame', hers.vault, hers.space, segment, chain, head)
  const { nonce, sealed } = seal(hers.key, place, new Uint8Array(4000))
  const body = concat(head, nonce, sealed)
  const path = `${hers.source.folder}/${segment}`
  const file = vault.disk.files().get(path)!
  vault.disk.put(path, concat(file, body, digest(chain, body)))
  for (const who of [mara, jonas]) expect(await told(who)).toMatchObject({ sound: true })
})

test('of members with one place the one with the lower id comes first, whoever was written first', async () => {
  const key = toBase64(new Uint8Array(32).fill(7))
  const open = await openAs('mara', vault)
  for (const [id, label] of [
    [`${'v'.repeat(25)}0`, 'Zoe'],
    [`${'0'.repeat(25)}0`, 'Uma'],
  ] as const) {
    const body = { label, place: 2, box: key, sign: key }
    await open.ours.commit([{ collection: 'members', id, operation: 'put', body }])
  }
  await open.close()
  expect(await told(jonas)).toMatchObject({ members: ['Mara', 'Jonas', 'Uma', 'Zoe'] })
})

test('a body on a tombstone says nothing, and its author signed none', async () => {
  const bare: WireRecord = {
    ...{ collection: 'entries', id: 'hers', revision: 1, operation: 'delete', author: mara.id },
    writtenAt: '2026-11-22T00:00:00.000Z',
  }
  const signing = { vault: hers.vault, space: hers.space, signed: true, signKeyOf: () => null }
  const signature = signRecord(hers.sign, signing, bare, null)
  await append([{ ...bare, signature, body: '"never said"' }])
  expect(await told(jonas)).toMatchObject({ sound: true })
  const open = await openAs('jonas', vault)
  const [record] = open.ours.history('entries', 'hers')
  expect(record).toMatchObject({ operation: 'delete', body: null, signature: 'verified' })
  await open.close()
  const files = new FilesInMemory(vault.disk.files())
  const read = openVault(files, jonas.id, { type: 'recovery', code: jonas.code })
  expect(read.spaces.shared.records.get('entries/hers')?.[0]?.text).toBeNull()
})

test('a change of a text that lies in a page is none: the record says nothing, and nothing is lost', () => {
  const wire: Wire = {
    ...{ collection: 'drafts', id: 'hers', revision: 2, operation: 'put', author: mara.id },
    ...{ writtenAt: '', transaction: '', previous: utf8(''), signature: utf8('') },
    ...{ body: null, large: null, delta: { front: 0, back: 0, middle: '1' } },
  }
  const place = { vault: hers.vault, space: hers.space, path: '', keys: new Map() }
  const none = new FilesInMemory(new Map())
  expect(withBody(none, { ...place, kind: 'drafts' }, wire, null).text).toBeNull()
})
