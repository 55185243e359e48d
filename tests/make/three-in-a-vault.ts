import type { Disk } from '../../main/core/ports.ts'
import {
  addMember,
  createVault,
  openTogether,
  openVault,
  proveSecrets,
  type UnlockedVault,
} from '../../main/core/vault/index.ts'
import type { MemberId } from '../../shared/ids.ts'
import { worldOn } from '../faults/world.ts'
import { MemoryDisk } from './memory-disk.ts'

const people = ['mara', 'jonas', 'lea'] as const
export type Who = (typeof people)[number]

/** A real vault of three, closed; only the key derivation is cheap. */
export interface ThreeInAVault {
  disk: MemoryDisk
  ids: Record<Who, MemberId>
  /** Lets one of them in. Close it before anybody else comes. */
  enter(who: Who, disk?: Disk, passphrase?: string): Promise<UnlockedVault>
  /** Lets several in, the first of them at the keyboard. */
  together(who: Who[], disk?: Disk): Promise<UnlockedVault>
}

export async function threeInAVault(disk = new MemoryDisk()): Promise<ThreeInAVault> {
  const secretOf = (who: Who) => ({ type: 'passphrase' as const, passphrase: `${who} secret` })
  const newcomer = (who: Who) => ({ label: who, passphrase: `${who} secret` })
  const founded = await createVault(worldOn(disk), newcomer('mara'))
  const jonas = await addMember(founded.vault, newcomer('jonas'))
  const lea = await addMember(founded.vault, newcomer('lea'))
  await founded.vault.close()
  const ids = { mara: founded.member.id, jonas: jonas.member.id, lea: lea.member.id }
  return {
    disk,
    ids,
    enter: (who, on = disk, passphrase = secretOf(who).passphrase) =>
      openVault(worldOn(on), ids[who], { type: 'passphrase', passphrase }),
    together: async (who, on = disk) => {
      const world = worldOn(on)
      const entries = who.map((one) => ({ member: ids[one], secret: secretOf(one) }))
      const { proven, wrong } = await proveSecrets(world, entries)
      if (wrong.length > 0) throw new Error('a wrong passphrase')
      return openTogether(world, proven)
    },
  }
}
