import type { MemberId } from '../../shared/ids.ts'

/** Who sits before the fake vault, and when. */
export interface FakeSeats {
  /** Whoever is at the keyboard. @throws AppError `vault.locked` */
  me(): MemberId
  /** Everyone who is in: one, or several together. */
  here(): MemberId[]
  /** All members, in the order of joining. */
  everyone(): MemberId[]
  newId(): string
  now(): Date
}
