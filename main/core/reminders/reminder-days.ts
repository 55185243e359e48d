import { addDays } from '../../../shared/calendar.ts'
import type { Day } from '../../../shared/days.ts'
import { isGiven } from '../../../shared/model/own-time.ts'
import type { ReminderSubject } from '../../../shared/model/reminders.ts'
import { plannedDays } from '../../../shared/model/ritual.ts'
import type { Contents } from '../contents.ts'
import { OwnTimes } from '../own-time/own-times.ts'
import type { OpenVault } from '../vault/open-vault.ts'
import { reminderDays } from './moments.ts'

/** What days of each kind are asked from: today and the last day that is told. */
interface Span {
  from: Day
  to: Day
}

/** What reminders stand on. */
export type Reminding = Pick<Contents, 'vault' | 'checkIns' | 'rituals' | 'agreements'>

/** The coming days on which there is something for the member who is in, of the kinds that they chose. */
export function daysToRemindOf(
  contents: Reminding,
  from: Day,
  about: readonly ReminderSubject[],
): Day[] {
  const span = { from, to: addDays(from, reminderDays - 1) }
  const days: Record<ReminderSubject, () => Day[]> = {
    'check-ins': () => checkInDays(contents, span),
    rituals: () => ritualDays(contents, span),
    'follow-ups': () => followUpDays(contents),
    'own-time': () => ownTimeDays(contents.vault),
  }
  return about.flatMap((subject) => days[subject]())
}

/** The day of the next one, and no other: nobody is reminded twice of one that did not come about. */
function checkInDays({ checkIns }: Reminding, { from }: Span): Day[] {
  const { next } = checkIns.coming(from)
  return next === null ? [] : [next]
}

function ritualDays({ rituals }: Reminding, { from, to }: Span): Day[] {
  return rituals
    .list()
    .flatMap(({ id, plan }) =>
      plannedDays(plan, from, to).filter((day) => rituals.days.stateOf(id, day) === null),
    )
}

/** Days on which this member looks at what they promised. Nobody is reminded of what somebody else did. */
function followUpDays({ vault, agreements }: Reminding): Day[] {
  return agreements
    .list()
    .filter(({ by, review }) => by === vault.me && review === null)
    .map(({ followUp }) => followUp)
}

/** One's own time, once it was given; where nobody else lives here, nobody has to give it. */
function ownTimeDays(vault: OpenVault): Day[] {
  const isAlone = vault.members().length < 2
  return new OwnTimes(vault)
    .list()
    .filter((one) => one.by === vault.me && (isAlone || isGiven(one)))
    .map(({ day }) => day)
}
