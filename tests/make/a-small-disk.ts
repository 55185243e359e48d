import { openVault, type UnlockedVault } from '../../main/core/vault/index.ts'
import { SimulatedDisk } from '../faults/simulated-disk.ts'
import { worldOn } from '../faults/world.ts'
import { type AVault, aVault } from './a-vault.ts'
import type { MemoryDisk } from './memory-disk.ts'

/** A ballast as small as the disks of these tests. */
export const ballastBytes = 256 * 1024

/** Opens a vault that keeps a ballast. */
export function openWithBallast(
  vault: AVault,
  disk: MemoryDisk = vault.disk,
  options: { readOnly?: boolean } = {},
): Promise<UnlockedVault> {
  const secret = { type: 'passphrase' as const, passphrase: 'mara secret' }
  return openVault({ ...worldOn(disk), ballastBytes }, vault.mara, secret, options)
}

/** A vault with its ballast, on a disk that keeps a log of its steps. */
export async function aVaultWithBallast(): Promise<AVault & { disk: SimulatedDisk }> {
  const vault = await aVault()
  const mara = await openWithBallast(vault)
  await mara.mine.commit([put('before')])
  await mara.tidy()
  await mara.close()
  return { ...vault, disk: new SimulatedDisk(vault.disk.treeCopy()) }
}

/** A page of about so many characters. */
export function put(id: string, length = 200) {
  const body = { text: `${id} `.repeat(Math.ceil(length / (id.length + 1))) }
  return { collection: 'entries', id, operation: 'put' as const, body }
}

/** Somebody else fills the disk, to the last `left` bytes. */
export function fill(disk: MemoryDisk, left = 0): void {
  disk.capacity = disk.used + left
}

/** The size of the ballast, or null where there is none. */
export function ballastOn(disk: MemoryDisk): number | null {
  return disk.files().get('ballast')?.length ?? null
}
