import type { MemberId } from '../../shared/ids.ts'
import type { Member, Session } from '../../shared/model/member.ts'
import { everyone } from './everyone.ts'

/** The members with these ids, also those who left, in the order of joining. */
export function membersOf(ids: readonly MemberId[], session: Session): Member[] {
  return everyone(session)
    .filter(({ id }) => ids.includes(id))
    .sort((a, b) => a.place - b.place)
}

/** Their names. */
export function namesOf(ids: readonly MemberId[], session: Session): string[] {
  return membersOf(ids, session).map(({ label }) => label)
}
