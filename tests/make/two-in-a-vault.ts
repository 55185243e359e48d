import { Gratitude } from '../../main/core/gratitude/gratitude.ts'
import { Journal } from '../../main/core/journal/journal.ts'
import type { Disk } from '../../main/core/ports.ts'
import type { UnlockedVault } from '../../main/core/vault/index.ts'
import { addMember, createVault, openVault, type VaultWorld } from '../../main/core/vault/index.ts'
import type { MemberId, NoteId } from '../../shared/ids.ts'
import { FakeOwners } from './a-world.ts'
import { CheapKdf } from './cheap-kdf.ts'
import { MemoryDisk } from './memory-disk.ts'

/** A real vault in memory, with Mara and Jonas; only the key derivation is cheap. */
export interface TwoInAVault {
  world: VaultWorld & { disk: MemoryDisk }
  mara: { id: MemberId; passphrase: string; code: string }
  jonas: { id: MemberId; passphrase: string; code: string }
  /** Lets one of them in. Close it before the other comes. */
  enter(who: 'mara' | 'jonas', disk?: Disk): Promise<UnlockedVault>
}

/** A clock that goes on a second each time somebody looks. */
export function aClock(start = '2026-11-07T20:00:00.000Z') {
  let now = Date.parse(start)
  return {
    now() {
      now += 1000
      return new Date(now)
    },
  }
}

export async function twoInAVault(options: { segmentBytes?: number } = {}): Promise<TwoInAVault> {
  const world = {
    disk: new MemoryDisk(),
    clock: aClock(),
    kdf: new CheapKdf(),
    owners: new FakeOwners(),
    ballastBytes: 0,
    ...options,
  }
  const maras = { label: 'Mara', passphrase: 'the river at night' }
  const jonass = { label: 'Jonas', passphrase: 'bread and salt, twice' }
  const founded = await createVault(world, maras)
  const newcomer = await addMember(founded.vault, jonass)
  await founded.vault.close()
  const people = {
    mara: { ...maras, id: founded.member.id, code: founded.recoveryCode },
    jonas: { ...jonass, id: newcomer.member.id, code: newcomer.recoveryCode },
  }
  return {
    world,
    ...people,
    enter: (who, disk = world.disk) =>
      openVault({ ...world, disk }, people[who].id, {
        type: 'passphrase',
        passphrase: people[who].passphrase,
      }),
  }
}

/** One of them is in, with a journal of their own and its attachments. */
export async function inside(house: TwoInAVault, who: 'mara' | 'jonas' = 'mara') {
  const vault = await house.enter(who)
  const journal = new Journal(vault, aClock())
  return { vault, journal, attachments: journal.attachments }
}

/** What one member can read: enough to say that two vaults hold the same for them. */
export function readable(vault: UnlockedVault) {
  const journal = new Journal(vault, aClock())
  const rows = journal.slice(0, journal.timeline().count)
  return {
    entries: rows.map((row) => journal.read(row.id)),
    binned: journal.binned(),
    drafts: journal.drafts(),
    notes: new Gratitude(vault).list(),
    members: vault.members(),
  }
}

/** A note from whoever is in. */
export function pinNote(vault: UnlockedVault, to: MemberId, text: string) {
  const id = vault.newId() as NoteId
  return new Gratitude(vault).pin({ id, kind: 'appreciation', to, text })
}
