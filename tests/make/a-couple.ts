import { Gratitude } from '../../main/core/gratitude/gratitude.ts'
import { Journal } from '../../main/core/journal/journal.ts'
import type { Clock } from '../../main/core/ports.ts'
import { addMember, createVault, openVault } from '../../main/core/vault/index.ts'
import type { OpenVault } from '../../main/core/vault/open-vault.ts'
import type { MemberId } from '../../shared/ids.ts'
import { FakeStore } from './a-fake-space.ts'
import { FakeOwners } from './a-world.ts'
import { CheapKdf } from './cheap-kdf.ts'
import { MemoryDisk } from './memory-disk.ts'

/** What one member has before them after coming in. */
export interface Evening {
  vault: OpenVault
  journal: Journal
  gratitude: Gratitude
}

/** Two people and their vault. One member at a time is in. */
export interface Couple {
  mara: MemberId
  jonas: MemberId
  clock: Clock
  /** Whoever was in is out; the vault is read anew for the one who comes in. */
  enter(member: MemberId): Promise<Evening>
  /** Takes one more member in. */
  join(label: string): Promise<MemberId>
}

/** An evening on any vault, such as one whose power goes. */
export function eveningOn(vault: OpenVault, clock: Clock): Evening {
  return { vault, journal: new Journal(vault, clock), gratitude: new Gratitude(vault) }
}

/** A couple whose vault is a few maps in memory, where a test can put in what a vault would refuse. */
export function aPlainCouple(): Couple & { store: FakeStore } {
  const store = new FakeStore()
  const clock: Clock = { now: () => new Date(store.now) }
  return {
    store,
    clock,
    mara: store.join('Mara'),
    jonas: store.join('Jonas'),
    enter: async (member) => eveningOn(store.open(member), clock),
    join: async (label) => store.join(label),
  }
}

/** A couple with a vault as it is: sealed, signed, in files on a disk held in memory. */
async function aCouple(): Promise<Couple> {
  let now = Date.parse('2026-11-07T20:00:00.000Z')
  const clock: Clock = {
    now: () => {
      now += 1000
      return new Date(now)
    },
  }
  const disk = new MemoryDisk()
  const world = { disk, clock, kdf: new CheapKdf(), owners: new FakeOwners() }
  const passphrase = 'harbour woollen eleven teaspoon'
  const founded = await createVault(world, { label: 'Mara', passphrase })
  const mara = founded.member.id
  let inside = founded.vault
  const join = async (label: string) => {
    const { member } = await addMember(inside, { label, passphrase })
    return member.id
  }
  return {
    clock,
    mara,
    jonas: await join('Jonas'),
    enter: async (member) => {
      await inside.close()
      inside = await openVault(world, member, { type: 'passphrase', passphrase })
      return eveningOn(inside, clock)
    },
    join,
  }
}

/** Both, for tests of what holds on either: `describe.each(couples)('%s', (_, aCouple) => …)`. */
export const couples = [
  ['on a vault', aCouple],
  ['in memory', async (): Promise<Couple> => aPlainCouple()],
] as const
