import type { ToOpen } from '../../shared/contract/desktop.ts'
import type { Session } from '../../shared/model/member.ts'
import type { Place } from './places.ts'

/**
 * Where somebody who has just come in is: one alone on the page of the day; several with what they came to open, or
 * else where they work something through.
 */
export function firstPlace({ mode }: Pick<Session, 'mode'>, toOpen: ToOpen | null): Place {
  if (mode === 'solo') return { room: 'today' }
  switch (toOpen?.what) {
    case undefined:
      return { room: 'debriefs' }
    case 'debrief':
      return { room: 'debriefs', begin: { at: 'to-open', id: toOpen.id } }
    case 'check-in':
      return { room: 'check-ins' }
    case 'day-view':
      return { room: 'journal', begin: { kind: 'views', id: toOpen.id } }
  }
}
