import { addDays } from '../../../shared/calendar.ts'
import { type Day, dayOfDate } from '../../../shared/days.ts'
import { isGiven } from '../../../shared/model/own-time.ts'
import type { ReminderSubject } from '../../../shared/model/reminders.ts'
import { plannedDays } from '../../../shared/model/ritual.ts'
import { CheckIns } from '../check-ins/check-ins.ts'
import { Agreements } from '../debriefs/agreements.ts'
import { OwnTimes } from '../own-time/own-times.ts'
import type { Clock } from '../ports.ts'
import { Rituals } from '../rituals/rituals.ts'
import type { OpenVault } from '../vault/types.ts'
import { reminderDays } from './moments.ts'

/** What days of each kind are asked from: today and the last day that is told. */
interface Span {
  from: Day
  to: Day
}

/** The coming days on which there is something for the member who is in, of the kinds that they chose. */
export function daysToRemindOf(
  vault: OpenVault,
  clock: Clock,
  about: readonly ReminderSubject[],
): Day[] {
  const from = dayOfDate(clock.now())
  const span = { from, to: addDays(from, reminderDays - 1) }
  const days: Record<ReminderSubject, () => Day[]> = {
    'check-ins': () => checkInDays(vault, clock, span),
    rituals: () => ritualDays(vault, clock, span),
    'follow-ups': () => followUpDays(vault, clock),
    'own-time': () => ownTimeDays(vault),
  }
  return about.flatMap((subject) => days[subject]())
}

/** The day of the next one, and no other: nobody is reminded twice of one that did not come about. */
function checkInDays(vault: OpenVault, clock: Clock, { from }: Span): Day[] {
  const { next } = new CheckIns(vault, clock).coming(from)
  return next === null ? [] : [next]
}

function ritualDays(vault: OpenVault, clock: Clock, { from, to }: Span): Day[] {
  const rituals = new Rituals(vault, clock)
  return rituals
    .list()
    .flatMap(({ id, plan }) =>
      plannedDays(plan, from, to).filter((day) => rituals.days.stateOf(id, day) === null),
    )
}

/** Days on which this member looks at what they promised. Nobody is reminded of what somebody else did. */
function followUpDays(vault: OpenVault, clock: Clock): Day[] {
  return new Agreements(vault, clock)
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
