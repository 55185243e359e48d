import type { Scope } from '../../shared/contract.ts'
import { AppError } from '../../shared/errors.ts'
import { Gratitude } from '../core/gratitude/gratitude.ts'
import { Journal } from '../core/journal/journal.ts'
import type { OpenVault } from '../core/vault/types.ts'
import { accessHandlers } from './access.ts'
import { backupHandlers } from './backups.ts'
import { gratitudeHandlers } from './gratitude.ts'
import { importHandlers } from './imports.ts'
import { Jobs } from './jobs.ts'
import { journalHandlers } from './journal.ts'
import { memberHandlers } from './members.ts'
import type { Evening, Room, World } from './room.ts'
import type { ServedRoom } from './serve.ts'

export type { ChosenFile, Places, World } from './room.ts'
export { type ServedRoom, serve } from './serve.ts'

/** Builds the room behind the door, with nobody in yet. Reads and writes nothing. */
export async function makeRoom(world: World): Promise<ServedRoom> {
  const jobs = new Jobs((event) => world.announce(event))
  const inFlight = new Set<Promise<unknown>>()
  let inside: Evening | null = null
  let turn: Promise<unknown> = Promise.resolve()
  let closing: Promise<void> | null = null

  const room: Room = {
    world,
    jobs,
    isOpen: () => inside !== null,
    evening: () => {
      if (inside === null) throw new AppError('vault.locked')
      return inside
    },
    enter: (vault: OpenVault, mustChoosePassphrase: boolean) => {
      const journal = new Journal(vault, world.clock)
      const gratitude = new Gratitude(vault)
      inside = { vault, journal, gratitude, mustChoosePassphrase }
      world.opened(true)
    },
    oneAtATime: (act) => {
      const mine = turn.then(act)
      turn = mine.catch(() => undefined)
      return mine
    },
    changed: (scopes: readonly Scope[]) => world.announce({ event: 'changed', scopes }),
    during: async (call) => {
      if (closing !== null) throw new AppError('vault.locked')
      const running = call()
      inFlight.add(running)
      try {
        return await running
      } finally {
        inFlight.delete(running)
      }
    },
    close: () => {
      closing ??= (async () => {
        jobs.cancelAll()
        await Promise.allSettled(inFlight)
        const evening = inside
        inside = null
        if (evening === null) return
        await evening.vault.close()
        world.opened(false)
      })()
      return closing
    },
  }

  const handlers: ServedRoom['handlers'] = {
    ...accessHandlers(room),
    ...memberHandlers(room),
    ...journalHandlers(room),
    ...gratitudeHandlers(room),
    ...backupHandlers(room),
    ...importHandlers(room),
    'jobs.cancel': ({ job }) => {
      jobs.cancel(job)
      return null
    },
  }
  return { ...room, handlers }
}
