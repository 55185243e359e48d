import type { MemberId } from '../../../shared/ids.ts'
import type { About } from '../../../shared/model/debrief.ts'
import { sodium } from '../crypto/sodium.ts'

/** A debrief that is remembered, with an ISO instant that says how long ago it was. */
export interface Remembered {
  about: About
  at: string
}

/**
 * Who is heard first: the one after whoever was first the last time the same members sat together, or
 * drawn where nobody here remembers a last time.
 */
export function whoIsFirst(members: MemberId[], remembered: Remembered[]): MemberId {
  const last = remembered
    .filter(({ about }) => isSame(about.members, members))
    .reduce<Remembered | null>((latest, one) => (latest && latest.at > one.at ? latest : one), null)
  if (last === null) return members[sodium.randombytes_uniform(members.length)]!
  return members[(members.indexOf(last.about.first) + 1) % members.length]!
}

function isSame(some: MemberId[], others: MemberId[]): boolean {
  return some.length === others.length && some.every((member) => others.includes(member))
}
