import type { MemberId } from '../../../shared/ids.ts'
import type { Member, Session } from '../../../shared/model/member.ts'

/** The members with these ids, in the order of joining. */
export function membersOf(ids: readonly MemberId[], { members }: Session): Member[] {
  return members.filter(({ id }) => ids.includes(id))
}

/** Their names. */
export function namesOf(ids: readonly MemberId[], session: Session): string[] {
  return membersOf(ids, session).map(({ label }) => label)
}
