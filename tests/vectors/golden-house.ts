import sodium from 'libsodium-wrappers-sumo'
import type { Kdf, KdfCost } from '../../main/core/ports.ts'
import {
  addMember,
  confirmRecoveryCode,
  createVault,
  openTogether,
  openVault,
  proveSecrets,
  type UnlockedVault,
} from '../../main/core/vault/index.ts'
import { OneAtATime } from '../faults/world.ts'
import { TableClock } from '../make/at-the-table.ts'
import { MemoryDisk } from '../make/memory-disk.ts'
import type { Person } from './later-years.ts'

/** The derivation of the format, at the cost that it is asked for. */
export class RealKdf implements Kdf {
  async derive(passphrase: Uint8Array, salt: Uint8Array, cost: KdfCost): Promise<Uint8Array> {
    await sodium.ready
    const { opsLimit, memLimitBytes } = cost
    const algorithm = sodium.crypto_pwhash_ALG_ARGON2ID13
    return sodium.crypto_pwhash(32, passphrase, salt, opsLimit, memLimitBytes, algorithm)
  }
}

/** The household whose years are in the golden vault, on the disk that they use at the time. */
export class GoldenHouse {
  readonly clock = new TableClock()
  readonly anchors = new MemoryDisk()
  disk = new MemoryDisk()
  mara: Person
  jonas: Person
  /** Ids of what was written, by title. */
  readonly known = new Map<string, string>()

  private constructor(mara: Person, jonas: Person) {
    this.mara = mara
    this.jonas = jonas
  }

  /** Mara founds the vault, Jonas sits beside her. */
  static async founded(at: string): Promise<GoldenHouse> {
    const nobody = { id: '' as Person['id'], code: '' }
    const mara = { ...nobody, label: 'Mara', passphrase: 'a kettle sings before it boils' }
    // One spelling of the umlauts here, another at the door: both are the same in form KC.
    const jonas = { ...nobody, label: 'Jonas', passphrase: 'Gru\u0308ße vom Dachboden' }
    const house = new GoldenHouse(mara, jonas)
    house.clock.goTo(at)
    const { vault, member, recoveryCode } = await createVault(house.world(), mara)
    const newcomer = await addMember(vault, jonas)
    await confirmRecoveryCode(vault, member.id, recoveryCode)
    await vault.close()
    Object.assign(mara, { id: member.id, code: recoveryCode })
    Object.assign(jonas, { id: newcomer.member.id, code: newcomer.recoveryCode })
    return house
  }

  /** The world as a process of its own finds it. */
  world(disk = this.disk) {
    return {
      disk,
      clock: this.clock,
      kdf: new RealKdf(),
      owners: new OneAtATime(),
      segmentBytes: 8 * 4096,
      anchors: this.anchors,
    }
  }

  enter({ id, passphrase }: Person, disk = this.disk): Promise<UnlockedVault> {
    return openVault(this.world(disk), id, { type: 'passphrase', passphrase })
  }

  async together(who: Person[]): Promise<UnlockedVault> {
    const world = this.world()
    const entries = who.map(({ id, passphrase }) => ({
      member: id,
      secret: { type: 'passphrase' as const, passphrase },
    }))
    return openTogether(world, (await proveSecrets(world, entries)).proven)
  }
}
