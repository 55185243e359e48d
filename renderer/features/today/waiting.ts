import type { Day } from '../../../shared/days.ts'
import { type Agreement, isDue } from '../../../shared/model/agreement.ts'
import type { CheckIn } from '../../../shared/model/check-in.ts'
import { asksFor, type DayViewRow } from '../../../shared/model/day-view.ts'
import type { DebriefRow } from '../../../shared/model/debrief.ts'
import { awaited } from '../../../shared/model/debrief-turns.ts'
import type { SavedDraft } from '../../../shared/model/draft.ts'
import type { Session } from '../../../shared/model/member.ts'
import type { OwnTime } from '../../../shared/model/own-time.ts'
import { isShut } from '../../../shared/model/round.ts'
import type { TodayPlace } from './today-place.ts'

/** Something that somebody may go on with. It waits; it does not press. */
export type Waiting =
  | { kind: 'draft'; draft: SavedDraft }
  | { kind: 'side'; debrief: DebriefRow }
  | { kind: 'turn'; debrief: DebriefRow }
  | { kind: 'check-in'; checkIn: CheckIn }
  | { kind: 'view'; view: DayViewRow }
  | { kind: 'own-time'; asked: OwnTime }
  | { kind: 'follow-up'; agreement: Agreement }

export interface WaitingSources {
  session: Session
  today: Day
  now: number
  drafts: readonly SavedDraft[]
  debriefs: readonly DebriefRow[]
  agreements: readonly Agreement[]
  checkIns: readonly CheckIn[]
  ownTimes: readonly OwnTime[]
  views: readonly DayViewRow[]
}

/** Drafts show themselves up to this many; the journal has the others. */
const mostDrafts = 3

/** What waits for those who are here: first what others wait for as well, then what is one's own. */
export function waitingFor(sources: WaitingSources): Waiting[] {
  const { session, today, now, drafts, debriefs, agreements, checkIns, ownTimes, views } = sources
  const here = session.mode === 'together' ? session.present : [session.me]
  const open = debriefs.filter(
    ({ pausedUntil }) => pausedUntil === null || Date.parse(pausedUntil) <= now,
  )
  const sides = session.mode === 'solo' ? open.filter((row) => isSideToWrite(row, session)) : []
  const turns = open.filter(
    ({ about, state }) =>
      state.phase !== 'sides' &&
      state.phase !== 'over' &&
      awaited(about, state).some((who) => here.includes(who)),
  )
  const due = agreements.filter(
    (agreement) => isDue(agreement, today) && here.includes(agreement.by),
  )
  const toRate = checkIns.filter(
    (one) => isShut(one) && one.mine !== 'sealed' && one.members.some((who) => here.includes(who)),
  )
  const askedFor = ownTimes.filter(
    ({ by, day, answers }) =>
      day >= today && here.some((who) => who !== by && answers.every((given) => given.by !== who)),
  )
  const newest = drafts.toSorted((a, b) => (a.savedAt < b.savedAt ? 1 : -1)).slice(0, mostDrafts)
  return [
    ...sides.map((debrief) => ({ kind: 'side' as const, debrief })),
    ...turns.map((debrief) => ({ kind: 'turn' as const, debrief })),
    ...toRate.map((checkIn) => ({ kind: 'check-in' as const, checkIn })),
    ...(session.mode === 'solo' ? views : [])
      .filter((view) => asksFor(view, session.me))
      .map((view) => ({ kind: 'view' as const, view })),
    ...askedFor.map((asked) => ({ kind: 'own-time' as const, asked })),
    ...due.map((agreement) => ({ kind: 'follow-up' as const, agreement })),
    ...newest.map((draft) => ({ kind: 'draft' as const, draft })),
  ]
}

function isSideToWrite({ about, state }: DebriefRow, { me }: Session): boolean {
  return state.phase === 'sides' && about.members.includes(me) && !state.sealed.includes(me)
}

/** Where one goes on with it. */
export function placeOf(waiting: Waiting): TodayPlace {
  switch (waiting.kind) {
    case 'draft':
      return { to: 'draft', draft: waiting.draft }
    case 'side':
    case 'turn':
      return { to: 'debrief', id: waiting.debrief.id }
    case 'check-in':
      return { to: 'check-ins' }
    case 'view':
      return { to: 'view', id: waiting.view.id }
    case 'own-time':
      return { to: 'own-time' }
    case 'follow-up':
      return { to: 'agreements' }
  }
}
