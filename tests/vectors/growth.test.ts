import { beforeEach, describe, expect, test } from 'vitest'
import { sweepAttachments } from '../../main/core/attachments/sweep.ts'
import { makeBackup, restoreBackup } from '../../main/core/backups/index.ts'
import { Journal } from '../../main/core/journal/journal.ts'
import {
  changePassphrase,
  makeNewKeys,
  openVault,
  parseRecoveryCode,
  type UnlockedVault,
} from '../../main/core/vault/index.ts'
import { paperKinds, readPaper, writePaper } from '../../main/core/vault/paper.ts'
import { unwatched } from '../../main/core/work.ts'
import type { EntryId } from '../../shared/ids.ts'
import { worldOn } from '../faults/world.ts'
import { aPicture } from '../make/a-picture.ts'
import { type AVault, aVault, openAs } from '../make/a-vault.ts'
import { takeIn } from '../make/an-attachment.ts'
import { write } from '../make/an-entry.ts'
import { CheapKdf } from '../make/cheap-kdf.ts'
import { MemoryDisk } from '../make/memory-disk.ts'
import { aClock } from '../make/two-in-a-vault.ts'
import { openBackup } from './reader/backup.ts'
import { FilesInMemory } from './reader/folder.ts'
import { type OpenedVault, openVault as openByReader } from './reader/open-vault.ts'
import { Refusal } from './reader/refusal.ts'

/** What a later release of Hearth may put into a vault of format 1: chapter 17. */
const later = { collection: 'check-ins', id: 'of-2031', operation: 'put' } as const
const laterSlot = { type: 'fingerprint', hint: 'left thumb', sealed: 'who knows' }

let vault: AVault
let disk: MemoryDisk
let files: string[]

beforeEach(async () => {
  vault = await aVault()
  disk = vault.disk
  const open = await openAs('mara', vault)
  for (const space of spacesOf(open)) {
    await space.commit([{ ...later, body: { first: space.kind } }])
    await space.commit([{ ...later, body: { words: space.kind, more: [1, { deep: true }] } }])
  }
  files = [
    'more/index-1',
    `spaces/${open.ours.id}/more/index-1`,
    `spaces/${open.mine.id}/more/voices.bin`,
  ]
  await open.close()
  for (const path of files) disk.put(path, new TextEncoder().encode(path))
  const path = `keys/${vault.mara}`
  const body = readPaper(paperKinds.slots, disk.files().get(`${path}.a`)!) as Record<
    string,
    unknown
  >
  const slots = [laterSlot, ...(body.slots as object[])]
  const bytes = writePaper(paperKinds.slots, { ...body, slots, sinceRelease: 7 })
  for (const copy of ['a', 'b']) disk.put(`${path}.${copy}`, bytes)
})

function spacesOf({ keyring, ours, mine, drafts }: UnlockedVault) {
  return [keyring, ours, mine, drafts]
}

/** Years go by in this release: pages are written, checkpoints, and what they leave behind goes. */
async function goOn(open: UnlockedVault): Promise<void> {
  const journal = new Journal(open, aClock())
  for (const round of [1, 2, 3, 4]) {
    for (const zone of ['ours', 'mine'] as const) await write(journal, zone, { title: `${round}` })
    await journal.saveDraft(
      journal.begin({ zone: 'mine', day: '2026-11-07' as never, time: null, entry: null }),
    )
    await open.tidy()
  }
}

function holdsAll(open: UnlockedVault): void {
  for (const space of spacesOf(open)) {
    const { kind } = space
    expect(space.get(later.collection, later.id)?.body, kind).toMatchObject({ words: kind })
    const keepsAll = kind === 'shared' || kind === 'private'
    expect(space.history(later.collection, later.id).length, kind).toBe(keepsAll ? 2 : 1)
  }
  expect(open.problems.filter(({ kind }) => kind !== 'went-on')).toEqual([])
}

function readerHoldsAll({ spaces, damage }: OpenedVault): void {
  for (const space of Object.values(spaces)) {
    const kept = space.records.get(`${later.collection}/${later.id}`)
    expect(kept?.at(-1)?.text).toContain(`"words":"${space.place.kind}"`)
  }
  expect(damage).toEqual([])
}

function refusal(act: () => unknown): string | null {
  try {
    act()
    return null
  } catch (error) {
    if (error instanceof Refusal) return error.kind
    throw error
  }
}

const code = () => ({ type: 'recovery' as const, code: vault.codes.mara })

describe('what a later release adds to a vault of format 1', () => {
  test('is passed over by this one, and by a reader made from the document', async () => {
    const open = await openAs('mara', vault)
    holdsAll(open)
    expect(open.writable).toBe(true)
    await open.close()
    readerHoldsAll(openByReader(new FilesInMemory(disk.files()), vault.mara, code()))
  })

  test('is still there when this one has written for years', async () => {
    const open = await openAs('mara', vault)
    const before = [...disk.files().keys()].filter((path) => path.endsWith('.seg'))
    await goOn(open)
    await open.close()
    expect(before.filter((path) => disk.files().has(path)).length).toBeLessThan(before.length)
    const again = await openAs('mara', vault)
    holdsAll(again)
    await again.close()
    readerHoldsAll(openByReader(new FilesInMemory(disk.files()), vault.mara, code()))
    for (const path of files) expect(new TextDecoder().decode(disk.files().get(path))).toBe(path)
  })

  test('stays in the key file when a passphrase is changed, and goes with the keys it led to', async () => {
    const fileOf = () =>
      readPaper(paperKinds.slots, disk.files().get(`keys/${vault.mara}.a`)!) as {
        sinceRelease?: number
        slots: object[]
      }
    const open = await openAs('mara', vault)
    await changePassphrase(open, 'mara secret', 'another mara secret')
    expect(fileOf().sinceRelease).toBe(7)
    expect(fileOf().slots).toContainEqual(laterSlot)
    const made = await makeNewKeys(open, 'another mara secret', 'a third mara secret')
    expect(fileOf().sinceRelease).toBeUndefined()
    expect(fileOf().slots.length).toBe(2)
    holdsAll(made.vault!)
    await goOn(made.vault!)
    await made.vault!.close()
    const secret = { type: 'recovery' as const, secret: parseRecoveryCode(made.recoveryCode) }
    const again = await openVault(worldOn(disk), vault.mara, secret)
    holdsAll(again)
    expect(again.ours.get(later.collection, later.id)?.signature).toBe('verified')
    await again.close()
  })

  test('is in a backup of this one, and in what it restores', async () => {
    const open = await openAs('mara', vault)
    const target = { disk: new MemoryDisk(), name: 'copy' }
    await makeBackup({ vault: open, living: disk, target, clock: aClock(), work: unwatched })
    await open.close()
    readerHoldsAll(openBackup(target.disk.files().get('copy')!, vault.mara, code()))
    const into = new MemoryDisk()
    const { owners, clock } = worldOn(into)
    await restoreBackup({
      ...{ file: target, into, member: vault.mara, kdf: new CheapKdf(), clock, owners },
      secret: { kind: 'recovery-code', code: vault.codes.mara },
      work: unwatched,
    })
    const restored = await openAs('mara', vault, into)
    holdsAll(restored)
    await restored.close()
    for (const path of files) expect(into.files().get(path)).toEqual(disk.files().get(path))
  })

  test('keeps the photos that it alone shows', async () => {
    const open = await openAs('mara', vault)
    const journal = new Journal(open, aClock())
    const shown = await takeIn(journal.attachments, aPicture(8, 8))
    const loose = await takeIn(journal.attachments, aPicture(8, 8, 2))
    await open.mine.commit([{ ...later, id: 'pictured', body: { shows: `hearth:${shown.id}` } }])
    await sweepAttachments(open, () => false)
    expect(open.mine.list('attachments').map(({ id }) => id)).toEqual([shown.id])
    expect(open.mine.list('attachments').map(({ id }) => id)).not.toContain(loose.id)
    await open.close()
  })
})

describe('what only another format may do', () => {
  test.each([
    ['2', 'vault.newer-format', 'newer'],
    ['1.1', 'vault.newer-format', 'newer'],
    ['1-draft', 'vault.draft-format', 'draft'],
  ])('a vault that calls itself %s is refused as what it is', async (format, byCore, byReader) => {
    const head = readPaper(paperKinds.head, disk.files().get('HEAD.a')!) as object
    const bytes = writePaper(paperKinds.head, { ...head, format, revision: 99 })
    for (const copy of ['a', 'b']) disk.put(`HEAD.${copy}`, bytes)
    const before = disk.files()
    await expect(openAs('mara', vault)).rejects.toThrow(byCore)
    const open = () => openByReader(new FilesInMemory(disk.files()), vault.mara, code())
    expect(refusal(open)).toBe(byReader)
    expect(disk.files()).toEqual(before)
  })

  test('a vault without HEAD is known as newer by a key file', async () => {
    for (const copy of ['a', 'b']) disk.take(`HEAD.${copy}`)
    const path = `keys/${vault.jonas}.b`
    const newer = disk.files().get(path)!.slice()
    newer[8] = 2
    const { digest } = await import('../../main/core/crypto/digest.ts')
    newer.set(digest(newer.subarray(0, -32)), newer.length - 32)
    disk.put(path, newer)
    await expect(openAs('mara', vault)).rejects.toThrow('vault.newer-format')
    const open = () => openByReader(new FilesInMemory(disk.files()), vault.mara, code())
    expect(refusal(open)).toBe('newer')
  })

  test('a page with a member that this release does not know is kept, and not shown as a page', async () => {
    const open = await openAs('mara', vault)
    const journal = new Journal(open, aClock())
    const page = await write(journal, 'mine', { title: 'Known' })
    const stored = open.mine.get('entries', page.id)!
    const id = `${'f'.repeat(25)}0` as EntryId
    const body = { ...(stored.body as object), weather: 'rain' }
    await open.mine.commit([{ collection: 'entries', id, operation: 'put', body }])
    expect(new Journal(open, aClock()).read(id)).toBeNull()
    await goOn(open)
    await open.close()
    const again = await openAs('mara', vault)
    expect(again.mine.get('entries', id)?.body).toEqual(body)
    const reader = openByReader(new FilesInMemory(disk.files()), vault.mara, code())
    expect(reader.standing('private').find('entries', id)).toBeNull()
    await again.close()
  })
})
