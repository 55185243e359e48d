import { makeRoom, type ServedRoom, serve } from '../../main/handlers/index.ts'
import type { Input, NamesAt, Output } from '../../shared/contract.ts'
import { AppError } from '../../shared/errors.ts'
import type { MemberId } from '../../shared/ids.ts'
import { FakeWorld } from './a-world.ts'

export const passphrases = {
  mara: 'harbour woollen eleven teaspoon',
  jonas: 'quiet lantern over the canal',
}

/** A window at the door: asks as the page does, and hears what the page would hear. */
export class Visit {
  readonly world: FakeWorld
  readonly room: ServedRoom

  private constructor(world: FakeWorld, room: ServedRoom) {
    this.world = world
    this.room = room
  }

  /** A fresh vault process on a world; nobody is in. */
  static async begin(world = new FakeWorld()): Promise<Visit> {
    return new Visit(world, await makeRoom(world))
  }

  /** Asks for something; a refusal throws its code. */
  async ask<Name extends NamesAt<'vault'>>(name: Name, input: Input<Name>): Promise<Output<Name>> {
    const reply = await serve(this.room, name, input)
    if (!reply.ok) throw new AppError(reply.code)
    return reply.value as Output<Name>
  }

  /** Locks, and begins again at the lock screen: another process on the same world. */
  async lock(): Promise<Visit> {
    await this.room.close()
    return Visit.begin(this.world)
  }
}

/** Two members with a vault of their own, and Mara in. */
export async function aHousehold(): Promise<{
  visit: Visit
  mara: MemberId
  jonas: MemberId
  codes: { mara: string; jonas: string }
}> {
  const visit = await Visit.begin()
  const first = await visit.ask('vault.create', { label: 'Mara', passphrase: passphrases.mara })
  const second = await visit.ask('members.add', { label: 'Jonas', passphrase: passphrases.jonas })
  return {
    visit,
    mara: first.member,
    jonas: second.member,
    codes: { mara: first.recoveryCode, jonas: second.recoveryCode },
  }
}

/** Locks, and lets in whoever comes next: one alone, or several together with the first at the keyboard. */
export async function comeIn(
  from: Visit,
  ids: { mara: MemberId; jonas: MemberId },
  ...who: ('mara' | 'jonas')[]
): Promise<Visit> {
  const visit = await from.lock()
  const members = who.map((one) => ({ member: ids[one], passphrase: passphrases[one] }))
  if (members.length > 1) await visit.ask('vault.unlock-together', { members })
  else await visit.ask('vault.unlock', members[0]!)
  return visit
}
