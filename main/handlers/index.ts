import type { Scope } from '../../shared/contract/row.ts'
import { AppError } from '../../shared/errors.ts'
import { touched } from '../core/search/open-search.ts'
import type { UnlockedVault } from '../core/vault/index.ts'
import { Turns } from '../core/vault/turns.ts'
import { accessHandlers } from './access.ts'
import { agreementHandlers } from './agreements.ts'
import { attachmentHandlers } from './attachments.ts'
import { backupHandlers } from './backups.ts'
import { beginEvening } from './begin-evening.ts'
import { breathe } from './breathe.ts'
import { chapterHandlers } from './chapters.ts'
import { checkInHandlers } from './check-ins.ts'
import { damageHandlers } from './damage.ts'
import { dayViewHandlers } from './day-views.ts'
import { debriefHandlers } from './debriefs.ts'
import { dreamHandlers } from './dreams.ts'
import { exportHandlers } from './exports.ts'
import { faultOf } from './fault.ts'
import { formHandlers } from './forms.ts'
import { gratitudeHandlers } from './gratitude.ts'
import { importHandlers } from './imports.ts'
import { jarHandlers } from './jar.ts'
import { Jobs } from './jobs.ts'
import { journalHandlers } from './journal.ts'
import { memberHandlers } from './members.ts'
import { olderCopyHandlers } from './older-copy.ts'
import { outsideViewHandlers } from './outside-views.ts'
import { ownTimeHandlers } from './own-time.ts'
import { promptHandlers } from './prompts.ts'
import { reminderHandlers, tellMoments, tellTouchedMoments } from './reminders.ts'
import { responseHandlers } from './responses.ts'
import { ritualHandlers } from './rituals.ts'
import type { Evening, Room, World } from './room.ts'
import { RoomWatch } from './room-watch.ts'
import { ScheduledBackups } from './scheduled-backups.ts'
import { ScrubWatch, scrubHandlers } from './scrub.ts'
import { searchHandlers } from './search.ts'
import type { ServedRoom } from './serve.ts'
import { templateHandlers } from './templates.ts'

export type { Places, World } from './room.ts'
export { type ServedRoom, serve } from './serve.ts'

/** Quiet for this long, the vault writes its pages, so that the next opening is quick. */
const tidyAfterMs = 30_000

/** Builds the room behind the door, with nobody in yet. Reads and writes nothing. */
export async function makeRoom(world: World): Promise<ServedRoom> {
  const jobs = new Jobs((event) => world.announce(event))
  const turns = new Turns()
  const inFlight = new Set<Promise<unknown>>()
  /** Work that nobody asked for; closing waits for it, and nothing else does. */
  const aside = new Set<Promise<unknown>>()
  let inside: Evening | null = null
  let closing: Promise<void> | null = null
  let quiet: NodeJS.Timeout | undefined

  const count = async <Value>(call: () => Promise<Value>): Promise<Value> => {
    const running = call()
    inFlight.add(running)
    try {
      return await running
    } finally {
      inFlight.delete(running)
    }
  }
  const tidy = async () => {
    if (inside === null || closing !== null || inFlight.size > 0) return
    const { vault, journal, bin } = inside
    // Untidied, everything is as safe as before; the next quiet moment tries again.
    await count(async () => {
      const gone = await bin.sweep()
      if (gone.pages + gone.notes + gone.responses + gone.dreams > 0) {
        room.changed(['entries', 'drafts', 'notes', 'responses', 'dreams', 'dream-drafts'])
      }
      await journal.attachments.sweep()
      await vault.tidy()
    }).catch((error) => world.report(faultOf('tidy', error)))
  }

  const countAside = async (work: () => Promise<void>) => {
    const running = work()
    aside.add(running)
    await running.finally(() => aside.delete(running))
  }
  const scheduled = new ScheduledBackups({
    world,
    jobs,
    vault: () => (closing === null ? (inside?.vault ?? null) : null),
    isBusy: () => inFlight.size > 0,
    count: countAside,
    changed: () => world.announce({ event: 'changed', scopes: ['backups'] }),
  })

  /** Nobody is served from it any more: nothing goes on reading, and no file stays half taken in. */
  const end = async ({ search, journal }: Evening) => {
    search.stop()
    await journal.attachments.close()
  }

  const roomWatch = new RoomWatch(world, count)

  const scrubWatch = new ScrubWatch({
    world,
    jobs,
    vault: () => (closing === null ? (inside?.vault ?? null) : null),
    copies: () => scheduled.folder?.path ?? null,
    isBusy: () => inFlight.size + aside.size > 0,
    count: countAside,
    changed: () => world.announce({ event: 'changed', scopes: ['scrub', 'session'] }),
  })

  /** When what changes who is in was asked for. */
  let askedAt = world.clock.now()
  const room: Room = {
    world,
    jobs,
    isOpen: () => inside !== null,
    evening: () => {
      if (inside === null) throw new AppError('vault.locked')
      return inside
    },
    enter: async (vault: UnlockedVault, mustChoosePassphrase: boolean) => {
      const before = inside
      try {
        inside = await beginEvening(world, vault, mustChoosePassphrase)
      } catch (error) {
        await vault.close()
        throw error
      }
      if (before !== null) await end(before)
      world.opened(askedAt)
      scheduled.entered()
      scrubWatch.entered()
      roomWatch.entered(vault)
      tellMoments(world, inside)
    },
    leave: async () => {
      const evening = inside
      inside = null
      roomWatch.stop()
      world.opened(null)
      if (evening !== null) await end(evening)
    },
    oneAtATime: (act) => {
      const now = world.clock.now()
      return turns.take(() => {
        askedAt = now
        return act()
      })
    },
    changed: (scopes: readonly Scope[]) => {
      if (inside !== null) {
        touched(inside.search, scopes)
        tellTouchedMoments(world, inside, scopes)
      }
      world.announce({ event: 'changed', scopes })
      scheduled.wrote(scopes)
    },
    breathe: async () => {
      await breathe()
      if (inside === null || closing !== null) throw new AppError('vault.locked')
    },
    during: async (call) => {
      if (closing !== null) throw new AppError('vault.locked')
      clearTimeout(quiet)
      scheduled.stirred()
      scrubWatch.stirred()
      try {
        return await count(call)
      } finally {
        scheduled.stirred()
        scrubWatch.stirred()
        clearTimeout(quiet)
        quiet = setTimeout(() => void tidy(), tidyAfterMs).unref()
      }
    },
    close: () => {
      closing ??= (async () => {
        clearTimeout(quiet)
        scheduled.stop()
        scrubWatch.stop()
        roomWatch.stop()
        jobs.cancelAll()
        while (inFlight.size + aside.size > 0) await Promise.allSettled([...inFlight, ...aside])
        const evening = inside
        inside = null
        if (evening === null) return
        await end(evening)
        // All that was acknowledged is on disk already; closing only leaves it tidier.
        await evening.vault.close().catch((error) => world.report(faultOf('close', error)))
        world.opened(null)
      })()
      return closing
    },
  }

  const handlers: ServedRoom['handlers'] = {
    ...accessHandlers(room),
    ...memberHandlers(room),
    ...journalHandlers(room),
    ...attachmentHandlers(room),
    ...templateHandlers(room),
    ...gratitudeHandlers(room),
    ...responseHandlers(room),
    ...promptHandlers(room),
    ...searchHandlers(room),
    ...dayViewHandlers(room),
    ...debriefHandlers(room),
    ...agreementHandlers(room),
    ...ritualHandlers(room),
    ...formHandlers(room),
    ...checkInHandlers(room),
    ...olderCopyHandlers(room),
    ...outsideViewHandlers(room),
    ...chapterHandlers(room),
    ...dreamHandlers(room),
    ...ownTimeHandlers(room),
    ...reminderHandlers(room),
    ...jarHandlers(room),
    ...backupHandlers(room, scheduled),
    ...damageHandlers(room),
    ...scrubHandlers(room, scrubWatch),
    ...importHandlers(room),
    ...exportHandlers(room),
    'jobs.cancel': async ({ job }) => {
      jobs.cancel(job)
      await inside?.journal.attachments.cancel(job)
      return null
    },
  }
  return { ...room, handlers, planBackups: (plan) => scheduled.plan(plan) }
}
