import { Bin } from '../../main/core/bin/bin.ts'
import { Gratitude } from '../../main/core/gratitude/gratitude.ts'
import { Journal } from '../../main/core/journal/journal.ts'
import type { Clock, Disk } from '../../main/core/ports.ts'
import {
  addMember,
  createVault,
  openVault,
  parseRecoveryCode,
  type Secret,
  type UnlockedVault,
  vaultStatus,
} from '../../main/core/vault/index.ts'
import { AppError } from '../../shared/errors.ts'
import { MemoryDisk } from '../make/memory-disk.ts'
import type { Tree } from '../make/tree.ts'
import { Within } from '../make/within.ts'
import { EveningLedger, register } from './evening-ledger.ts'
import { stick } from './household.ts'
import { worldOn } from './world.ts'

/** Files in the folder of the copies that are nobody's business. */
export const strangers = ['holiday.jpg', 'Hearth 2020-01-01 10.00 copy.hearth-backup']

/** Two people at one vault, with a folder for copies beside it, before the first evening. */
export interface EveningHouse {
  tree: Tree
  ledger: EveningLedger
}

/** One sitting of one person. */
export interface Sitting {
  person: number
  vault: UnlockedVault
  journal: Journal
  bin: Bin
}

export async function foundEveningHouse(): Promise<EveningHouse> {
  const disk = new MemoryDisk()
  const world = worldOn(new Within(disk, 'vault'))
  const [ada, ben] = ['ada of old', 'ben of old']
  const founded = await createVault(world, { label: 'Ada', passphrase: ada })
  const joined = await addMember(founded.vault, { label: 'Ben', passphrase: ben })
  await founded.vault.close()
  for (const name of strangers) disk.put(`${stick}/${name}`, new TextEncoder().encode(name))
  const ledger = new EveningLedger([
    { label: 'Ada', id: founded.member.id },
    { label: 'Ben', id: joined.member.id },
  ])
  ledger.begin(-1, [
    [register.passphrase(0), ada],
    [register.codes(0), [founded.recoveryCode]],
    [register.passphrase(1), ben],
    [register.codes(1), [joined.recoveryCode]],
  ])(-1)
  return { tree: disk.treeCopy(), ledger }
}

/** Lets somebody in. @throws AppError what `openVault` throws */
export async function sitDown(
  disk: Disk,
  ledger: EveningLedger,
  person: number,
  secret: Secret,
  clock: Clock,
): Promise<Sitting> {
  const living = new Within(disk, 'vault')
  const { label, id } = ledger.people[person]!
  const { members } = await vaultStatus(living)
  const member = id ?? members.find((one) => one.label === label)?.id
  if (member === undefined) throw new AppError('vault.no-such-member')
  const vault = await openVault({ ...worldOn(living), clock }, member, secret)
  const journal = new Journal(vault, clock)
  return { person, vault, journal, bin: new Bin(vault, clock, journal, new Gratitude(vault)) }
}

export const byPassphrase = (passphrase: string): Secret => ({ type: 'passphrase', passphrase })
export const byCode = (code: string): Secret => ({
  type: 'recovery',
  secret: parseRecoveryCode(code),
})
