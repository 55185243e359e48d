import { AppError } from '../../../shared/errors.ts'
import type { MemberId } from '../../../shared/ids.ts'
import type { MemberKeys } from '../crypto/member-keys.ts'
import type { Secret } from './key-slots.ts'
import type { Author } from './record-maker.ts'
import type { VaultSpace } from './space.ts'

/** One member who is in, with what only they can open. */
export interface Seat {
  id: MemberId
  /** 32 bytes; never leaves this process. */
  root: Uint8Array
  /** While a change of keys is not told yet, the pairs are those that everybody knows. */
  keys: MemberKeys
  /** Other pairs that grants to them may have been sealed for: former ones, or those that follow. */
  otherKeys: MemberKeys[]
  unlockedBy: Secret['type']
  keyring: VaultSpace
  drafts: VaultSpace
}

/** Everyone who is in, and who of them is at the keyboard. */
export class Seats {
  readonly all: readonly Seat[]
  #at: Seat

  /** `all` in the order of joining; `first` is at the keyboard. */
  constructor(all: readonly Seat[], first: Seat) {
    this.all = all
    this.#at = first
  }

  /** Whoever is at the keyboard. */
  get at(): Seat {
    return this.#at
  }

  /** @throws AppError `session.not-here` */
  of(member: MemberId): Seat {
    const seat = this.all.find(({ id }) => id === member)
    if (seat === undefined) throw new AppError('session.not-here')
    return seat
  }

  /** @throws AppError `session.not-here` */
  handOver(to: MemberId): void {
    this.#at = this.of(to)
  }

  /** Who signs for a write: whoever it names, or else whoever is at the keyboard. */
  authorOf(by?: MemberId): Author {
    const seat = by === undefined ? this.#at : this.of(by)
    // Who it is stands when it is asked; their key may be made anew before their turn comes.
    return {
      id: seat.id,
      get signKey() {
        return seat.keys.sign.privateKey
      },
    }
  }
}
