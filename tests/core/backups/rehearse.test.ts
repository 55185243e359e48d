import { beforeAll, expect, test } from 'vitest'
import { readBackupFile } from '../../../main/core/backups/backup-file.ts'
import { BackupWriter } from '../../../main/core/backups/backup-writer.ts'
import { makeBackup, rehearseBackup } from '../../../main/core/backups/index.ts'
import { digest } from '../../../main/core/crypto/digest.ts'
import { sodium } from '../../../main/core/crypto/sodium.ts'
import { Journal } from '../../../main/core/journal/journal.ts'
import { openSource } from '../../../main/core/transfer/chosen-file.ts'
import { addMember, openVault } from '../../../main/core/vault/index.ts'
import { unwatched, type Work } from '../../../main/core/work.ts'
import { AppError } from '../../../shared/errors.ts'
import { chosen } from '../../make/a-source.ts'
import { aDraft, write } from '../../make/an-entry.ts'
import { MemoryDisk } from '../../make/memory-disk.ts'
import { pinNote, type TwoInAVault, twoInAVault } from '../../make/two-in-a-vault.ts'

const name = 'Hearth.hearth-backup'
let home: TwoInAVault
let bytes: Uint8Array

beforeAll(async () => {
  home = await twoInAVault()
  const jonas = await home.enter('jonas')
  await write(new Journal(jonas, home.world.clock), 'mine', { title: 'What Jonas keeps' })
  await write(new Journal(jonas, home.world.clock), 'ours', { title: 'What Jonas tells' })
  await jonas.close()
  const mara = await home.enter('mara')
  const hers = new Journal(mara, home.world.clock)
  await write(hers, 'mine', { title: 'What Mara keeps', day: '1999-01-02' as never })
  await hers.saveDraft(aDraft(hers, 'mine', { title: 'Half a thought' }))
  await pinNote(mara, home.jonas.id, 'I appreciate you for the soup.')
  const disk = new MemoryDisk()
  const { clock } = home.world
  const target = { disk, name }
  await makeBackup({ vault: mara, living: home.world.disk, target, clock, work: unwatched })
  bytes = disk.files().get(name)!
  await mara.close()
})

async function rehearse(who: 'mara' | 'jonas', file: Uint8Array, work: Work = unwatched) {
  const vault = await home.enter(who)
  const stick = chosen(file)
  const before = [marks(stick.disk), marks(home.world.disk)]
  try {
    return await rehearseBackup({ vault, file: stick, clock: home.world.clock, work })
  } finally {
    expect([marks(stick.disk), marks(home.world.disk)]).toEqual(before)
    await vault.close()
  }
}

/** Every file and its bytes, in short. */
function marks(disk: MemoryDisk): string[] {
  return [...disk.files()].map(([path, bytes]) => `${path} ${sodium.to_hex(digest(bytes))}`)
}

test('a test restore counts what the member who is in could open, and writes nothing', async () => {
  const asMara = await rehearse('mara', bytes)
  expect(asMara).toMatchObject({
    bytes: bytes.length,
    members: [{ label: 'Mara' }, { label: 'Jonas' }],
  })
  expect(asMara.held).toEqual({
    entries: 2,
    notes: 1,
    drafts: 1,
    oldestDay: '1999-01-02',
    newestDay: '2026-11-07',
    damages: 0,
  })
  const asJonas = await rehearse('jonas', bytes)
  expect(asJonas.held).toMatchObject({ entries: 2, notes: 1, drafts: 0 })
})

test('a changed byte anywhere, and a cut anywhere, is told as damage', async () => {
  for (let at = 17; at < bytes.length; at += 4999) {
    const hurt = bytes.slice()
    hurt[at]! ^= 1
    await expect(rehearse('mara', hurt)).rejects.toThrow('backup.damaged')
    await expect(rehearse('mara', bytes.slice(0, at))).rejects.toThrow('backup.damaged')
  }
})

test('a copy of another journal is refused as that', async () => {
  const theirs = await twoInAVault()
  const vault = await theirs.enter('mara')
  const { clock } = theirs.world
  const rehearsal = rehearseBackup({ vault, file: chosen(bytes), clock, work: unwatched })
  await expect(rehearsal).rejects.toThrow('backup.of-another-vault')
  await vault.close()
})

test('a copy from before somebody joined is whole, and not theirs to open', async () => {
  const mara = await home.enter('mara')
  const { member } = await addMember(mara, { label: 'Lea', passphrase: 'window gravel seven' })
  await mara.close()
  const secret = { type: 'passphrase' as const, passphrase: 'window gravel seven' }
  const vault = await openVault(home.world, member.id, secret)
  const { clock } = home.world
  const found = await rehearseBackup({ vault, file: chosen(bytes), clock, work: unwatched })
  expect(found).toMatchObject({ bytes: bytes.length, held: null })
  await vault.close()
})

test('a copy that no member signed is not believed', async () => {
  const disk = new MemoryDisk()
  const file = await disk.create(name)
  const { cover, files, source } = await readBackupFile(await openSource(chosen(bytes)))
  const writer = new BackupWriter(file, cover)
  await writer.begin()
  for (const { path, at, length } of files) {
    const held = await source.read(at, length)
    await writer.addFile(
      path,
      length,
      (async function* () {
        yield held
      })(),
    )
  }
  await writer.finish(() => new Uint8Array(64).fill(1))
  await file.close()
  await expect(rehearse('mara', disk.files().get(name)!)).rejects.toThrow('backup.damaged')
})

test('it stops when it is asked to', async () => {
  const work: Work = {
    at() {},
    breathe: async () => {
      throw new AppError('request.cancelled')
    },
  }
  await expect(rehearse('mara', bytes, work)).rejects.toThrow('request.cancelled')
})
