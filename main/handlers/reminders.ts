import type { Scope } from '../../shared/contract/row.ts'
import type { Handlers, NamesAt } from '../../shared/contract.ts'
import { dayOfDate } from '../../shared/days.ts'
import { isSlowDay } from '../../shared/model/chapter.ts'
import { Chapters } from '../core/chapters/chapters.ts'
import { momentsOf } from '../core/reminders/moments.ts'
import { daysToRemindOf, type Reminding } from '../core/reminders/reminder-days.ts'
import { Reminders } from '../core/reminders/reminders.ts'
import { Turns } from '../core/vault/turns.ts'
import { faultOf } from './fault.ts'
import type { Room, World } from './room.ts'

type ReminderCalls = Extract<NamesAt<'vault'>, `reminders.${string}`>

/** With which of these the days change on which there is something. */
const telling: readonly Scope[] = [
  'reminders',
  'chapters',
  'own-time',
  'agreements',
  'debriefs',
  'rituals',
  'check-ins',
]

/** The calls about reminders. */
export function reminderHandlers(room: Room): Pick<Handlers<'vault'>, ReminderCalls> {
  const reminders = () => new Reminders(room.evening().vault)
  // Each looks at what stands before it writes.
  const turns = new Turns()
  return {
    'reminders.read': () => reminders().read(),
    'reminders.set': (settings) =>
      turns.take(async () => {
        await reminders().set(settings)
        return null
      }),
  }
}

/**
 * Tells the shell when the member who is in is to be reminded: instants and no more. Where several are
 * in, nobody's own wishes are open, and what was told before stands.
 */
export function tellMoments(world: World, contents: Reminding): void {
  const { vault } = contents
  if (vault.present.length > 1) return
  try {
    const now = world.clock.now()
    const settings = new Reminders(vault).read()
    const chapters = settings.restsInSlowChapters ? new Chapters(vault).list() : []
    const days = settings.isOn ? daysToRemindOf(contents, dayOfDate(now), settings.about) : []
    world.remind(
      vault.me,
      momentsOf(settings, days, (day) => isSlowDay(chapters, day), now),
    )
  } catch (error) {
    // Nobody is kept out, and nothing undone, because a reminder could not be reckoned.
    world.report(faultOf('reminders', error))
  }
}

/** The same, where a call has touched what reminders stand on. */
export function tellTouchedMoments(
  world: World,
  contents: Reminding,
  scopes: readonly Scope[],
): void {
  if (scopes.some((scope) => telling.includes(scope))) tellMoments(world, contents)
}
