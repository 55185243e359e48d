import { expect, test } from 'vitest'
import { makeBackup, restoreBackup } from '../../../main/core/backups/index.ts'
import {
  changePassphrase,
  confirmRecoveryCode,
  leaveVault,
  openVault,
  parseRecoveryCode,
  renewRecoveryCode,
  type UnlockedVault,
} from '../../../main/core/vault/index.ts'
import { unwatched } from '../../../main/core/work.ts'
import type { MemberId } from '../../../shared/ids.ts'
import { TickingClock, worldOn } from '../../faults/world.ts'
import { chosen } from '../../make/a-source.ts'
import { putEntry } from '../../make/a-vault.ts'
import { MemoryDisk } from '../../make/memory-disk.ts'
import { threeInAVault } from '../../make/three-in-a-vault.ts'

/** What old backups, old files and old secrets open after something has changed; see docs/members.md. */
type Secret = { kind: 'passphrase'; passphrase: string } | { kind: 'recovery-code'; code: string }

const phrase = (passphrase: string): Secret => ({ kind: 'passphrase', passphrase })
const sheet = (code: string): Secret => ({ kind: 'recovery-code', code })

async function backupOf(vault: UnlockedVault, living: MemoryDisk): Promise<Uint8Array> {
  const disk = new MemoryDisk()
  const target = { disk, name: 'backup' }
  await makeBackup({ vault, living, target, clock: new TickingClock(), work: unwatched })
  return disk.files().get('backup')!
}

/** What a backup gives back to whoever restores it: their entries, or the code of the refusal. */
async function restored(backup: Uint8Array, member: MemberId, secret: Secret): Promise<unknown> {
  const into = new MemoryDisk()
  const order = { ...worldOn(into), file: chosen(backup), into, member, secret, work: unwatched }
  try {
    await restoreBackup(order)
  } catch (error) {
    return (error as Error).message
  }
  const opening =
    secret.kind === 'passphrase'
      ? { type: 'passphrase' as const, passphrase: secret.passphrase }
      : { type: 'recovery' as const, secret: parseRecoveryCode(secret.code) }
  const vault = await openVault(worldOn(into), member, opening)
  const words = [...vault.ours.list('entries'), ...vault.mine.list('entries')]
  await vault.close()
  return words.map(({ body }) => body).sort()
}

const message = (error: Error) => error.message

test('after a change of passphrase each backup opens with the one of its day, and with that alone', async () => {
  const { disk, ids, enter } = await threeInAVault()
  const mara = await enter('mara')
  await mara.mine.commit([putEntry('own', 'kept before')])
  const before = await backupOf(mara, disk)
  await changePassphrase(mara, 'mara secret', 'another secret')
  await mara.mine.commit([putEntry('later', 'kept after')])
  const after = await backupOf(mara, disk)
  await mara.close()
  expect(await restored(before, ids.mara, phrase('mara secret'))).toEqual(['kept before'])
  expect(await restored(before, ids.mara, phrase('another secret'))).toBe('vault.wrong-passphrase')
  expect(await restored(after, ids.mara, phrase('another secret'))).toEqual([
    'kept after',
    'kept before',
  ])
  expect(await restored(after, ids.mara, phrase('mara secret'))).toBe('vault.wrong-passphrase')
  // Nobody else's way in has changed, and none of it leads to what is hers.
  expect(await restored(after, ids.jonas, phrase('jonas secret'))).toEqual([])
})

test('a key file from before the change, put back among today’s files, does not let the old passphrase in', async () => {
  const { disk, ids, enter } = await threeInAVault()
  const isKeyFile = (path: string) => path.startsWith(`keys/${ids.mara}`)
  const old = [...disk.files()].filter(([path]) => isKeyFile(path))
  expect(old.length).toBe(2)
  const mara = await enter('mara')
  await changePassphrase(mara, 'mara secret', 'another secret')
  await mara.mine.commit([putEntry('own', 'kept after')])
  await mara.close()
  const files = new Map([...disk.files(), ...old])
  expect(await enter('mara', MemoryDisk.of(files)).catch(message)).toBe('vault.older-copy')
  // With today's file it is the new one that opens.
  const again = await enter('mara', disk, 'another secret')
  expect(again.mine.get('entries', 'own')?.body).toBe('kept after')
  await again.close()
})

test('after a new recovery sheet each backup opens with the sheet of its day, and with that alone', async () => {
  const { disk, ids, enter } = await threeInAVault()
  const mara = await enter('mara')
  const first = await renewRecoveryCode(mara, 'mara secret')
  await confirmRecoveryCode(mara, ids.mara, first)
  await mara.mine.commit([putEntry('own', 'kept')])
  const before = await backupOf(mara, disk)
  const second = await renewRecoveryCode(mara, 'mara secret')
  await confirmRecoveryCode(mara, ids.mara, second)
  const after = await backupOf(mara, disk)
  await mara.close()
  expect(await restored(before, ids.mara, sheet(first))).toEqual(['kept'])
  expect(await restored(before, ids.mara, sheet(second))).toBe('vault.wrong-recovery-code')
  expect(await restored(after, ids.mara, sheet(second))).toEqual(['kept'])
  expect(await restored(after, ids.mara, sheet(first))).toBe('vault.wrong-recovery-code')
  // The passphrase was never touched.
  expect(await restored(before, ids.mara, phrase('mara secret'))).toEqual(['kept'])
})

test('who has lost passphrase and sheet is locked out; the others read what they shared, go on, and get no further', async () => {
  const { disk, ids, enter } = await threeInAVault()
  const mara = await enter('mara')
  await mara.ours.commit([putEntry('hers', 'shared by Mara')])
  await mara.mine.commit([putEntry('own', 'kept by Mara')])
  const hers = [mara.mine.id, mara.drafts.id, `keys/${ids.mara}`, mara.seat.keyring.id]
  await mara.close()
  const ofMara = () =>
    [...disk.files()].filter(([path]) => hers.some((part) => path.includes(part)))
  const before = ofMara()
  expect(before.length).toBeGreaterThan(4)
  for (const wrong of ['jonas secret', 'lea secret', '', 'mara']) {
    expect(await enter('mara', disk, wrong).catch(message)).toBe('vault.wrong-passphrase')
  }
  for (const who of ['jonas', 'lea'] as const) {
    const other = await enter(who)
    expect(other.problems).toEqual([])
    expect(other.ours.get('entries', 'hers')).toMatchObject({ body: 'shared by Mara' })
    await other.ours.commit([putEntry(who, `shared by ${who}`)])
    await other.tidy()
    await other.close()
  }
  // Her files wait for her as they were, whoever comes and goes.
  expect(ofMara()).toEqual(before)
})

test('a backup from before somebody left opens for them; one made since does not know them', async () => {
  const { disk, ids, enter } = await threeInAVault()
  const jonas = await enter('jonas')
  await jonas.ours.commit([putEntry('his', 'shared by Jonas')])
  await jonas.mine.commit([putEntry('own', 'kept by Jonas')])
  const before = await backupOf(jonas, disk)
  await leaveVault(jonas, 'jonas secret')
  const mara = await enter('mara')
  await mara.ours.commit([putEntry('since', 'shared since')])
  const after = await backupOf(mara, disk)
  await mara.close()
  expect(await restored(before, ids.jonas, phrase('jonas secret'))).toEqual([
    'kept by Jonas',
    'shared by Jonas',
  ])
  expect(await restored(after, ids.jonas, phrase('jonas secret'))).toBe('vault.no-such-member')
  expect(await restored(after, ids.mara, phrase('mara secret'))).toEqual([
    'shared by Jonas',
    'shared since',
  ])
})
