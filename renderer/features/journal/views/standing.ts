import type { MemberId } from '../../../../shared/ids.ts'
import type { DayViewRow } from '../../../../shared/model/day-view.ts'
import type { Session } from '../../../../shared/model/member.ts'
import { namesOf } from '../../../parts/members-of.ts'
import type { Words } from '../../../words/useWords.ts'

/** How one stands, in one sentence, for whoever is at the keyboard. */
export function standingOf(row: DayViewRow, session: Session, { t, list }: Words): string {
  const { stage, mine, startedBy } = row
  const missing = unfinished(row)
  const names = list(namesOf(missing, session))
  const count = missing.length
  if (stage === 'open') return t('views.standing-open')
  if (stage === 'altered') return t('views.standing-altered')
  if (stage === 'over') return t('views.standing-over')
  if (stage === 'waiting') return t('views.standing-all')
  if (mine === 'sealed') return t('views.standing-wait', { names, count })
  if (mine === 'draft') return t('views.standing-begun')
  if (session.mode === 'together' || !row.members.includes(session.me)) {
    return t('views.standing-apart', { names, count })
  }
  if (startedBy === session.me) return t('views.standing-own')
  return t('views.standing-asked', { name: namesOf([startedBy], session)[0] ?? '' })
}

/** Who has not finished yet. */
export function unfinished({
  members,
  sealed,
}: Pick<DayViewRow, 'members' | 'sealed'>): MemberId[] {
  return members.filter((member) => !sealed.includes(member))
}
