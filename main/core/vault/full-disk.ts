import { AppError } from '../../../shared/errors.ts'
import type { Disk } from '../ports.ts'
import type { UnlockedVault } from './unlocked-vault.ts'

/**
 * For copies of any size that a person wants on some disk: while that of the vault is full, what room is
 * left on it belongs to words. There may be room again by now, and another disk is not asked.
 *
 * @throws AppError `disk.full`
 */
export async function refuseOnFullDisk(vault: UnlockedVault, target: Disk): Promise<void> {
  if (!vault.isDiskFull) return
  await vault.tendBallast()
  if (!vault.isDiskFull) return
  const [own, other] = await Promise.all([vault.parts.world.disk.room(), target.room()])
  if (own !== null && own.device === other?.device) throw new AppError('disk.full')
}
