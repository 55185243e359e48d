import { Gratitude } from '../../main/core/gratitude/gratitude.ts'
import { Journal } from '../../main/core/journal/journal.ts'
import type { Clock } from '../../main/core/ports.ts'
import type { OpenVault } from '../../main/core/vault/types.ts'
import type { MemberId } from '../../shared/ids.ts'
import { FakeStore } from './a-fake-space.ts'

/** What one member has before them after coming in. */
export interface Evening {
  vault: OpenVault
  journal: Journal
  gratitude: Gratitude
}

/** Two people and their vault. One of them at a time is in. */
export interface Couple {
  mara: MemberId
  jonas: MemberId
  clock: Clock
  /** Whoever was in is out; the vault is read anew for the one who comes in. */
  enter(member: MemberId): Promise<Evening>
}

/** An evening on any vault, such as one whose power goes. */
export function eveningOn(vault: OpenVault, clock: Clock): Evening {
  return { vault, journal: new Journal(vault, clock), gratitude: new Gratitude(vault) }
}

/** A couple whose vault is held in memory, without crypto. */
export function aCouple(): Couple & { store: FakeStore } {
  const store = new FakeStore()
  const clock: Clock = { now: () => new Date(store.now) }
  return {
    store,
    clock,
    mara: store.join('Mara'),
    jonas: store.join('Jonas'),
    enter: async (member) => eveningOn(store.open(member), clock),
  }
}
