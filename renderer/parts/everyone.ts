import type { Member, Session } from '../../shared/model/member.ts'

/** Everyone whose words may stand here: the members, and those who left. */
export function everyone({ members, former }: Pick<Session, 'members' | 'former'>): Member[] {
  return [...members, ...former]
}
