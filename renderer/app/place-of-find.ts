import type { DreamId, RoundId } from '../../shared/ids.ts'
import type { FoundKind } from '../../shared/model/search.ts'
import type { Place } from './places.ts'

/** The room to which something that was found belongs. */
export function placeOfFind(kind: FoundKind, id: string): Place {
  switch (kind) {
    case 'page':
      return { room: 'journal' }
    case 'day-view':
      return { room: 'journal', begin: { kind: 'views', id: id as RoundId } }
    case 'check-in':
      return { room: 'check-ins', read: id as RoundId }
    case 'ritual':
      return { room: 'rituals' }
    case 'dream':
      return { room: 'dreams', dream: id as DreamId }
    case 'idea':
      return { room: 'rituals', page: 'ideas' }
    case 'own-time':
      return { room: 'dreams', page: 'own-time' }
    case 'note':
      return { room: 'gratitude' }
    case 'debrief':
    case 'agreement':
    case 'outside-view':
      return { room: 'debriefs' }
  }
}
