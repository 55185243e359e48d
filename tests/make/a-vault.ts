import type { Disk } from '../../main/core/ports.ts'
import {
  addMember,
  createVault,
  openVault,
  type UnlockedVault,
} from '../../main/core/vault/index.ts'
import type { MemberId } from '../../shared/ids.ts'
import { worldOn } from '../faults/world.ts'
import { MemoryDisk } from './memory-disk.ts'

/** A real vault of Mara and Jonas on a disk in memory, closed. */
export interface AVault {
  disk: MemoryDisk
  mara: MemberId
  jonas: MemberId
  codes: { mara: string; jonas: string }
}

const passphrases = { mara: 'mara secret', jonas: 'jonas secret' }

/** Founds the vault and closes it again. */
export async function aVault(disk = new MemoryDisk()): Promise<AVault> {
  const mara = await createVault(worldOn(disk), { label: 'Mara', passphrase: passphrases.mara })
  const jonas = await addMember(mara.vault, { label: 'Jonas', passphrase: passphrases.jonas })
  await mara.vault.close()
  return {
    disk,
    mara: mara.member.id,
    jonas: jonas.member.id,
    codes: { mara: mara.recoveryCode, jonas: jonas.recoveryCode },
  }
}

/** Opens it as one of the two, on its own disk or on another that holds the same vault. */
export function openAs(
  who: 'mara' | 'jonas',
  vault: AVault,
  disk: Disk = vault.disk,
): Promise<UnlockedVault> {
  const secret = { type: 'passphrase' as const, passphrase: passphrases[who] }
  return openVault(worldOn(disk), vault[who], secret)
}

/** A write to the collection that most tests use. */
export function putEntry(id: string, body: unknown) {
  return { collection: 'entries', id, operation: 'put' as const, body }
}
