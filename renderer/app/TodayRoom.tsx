import type { NoteId } from '../../shared/ids.ts'
import type { Session } from '../../shared/model/member.ts'
import { OneNoteDialog } from '../features/gratitude/OneNoteDialog.tsx'
import { TodayScreen } from '../features/today/TodayScreen.tsx'
import type { ReadThanks } from '../features/today/thanks.ts'
import type { TodayPlace } from '../features/today/today-place.ts'
import { everyone } from '../parts/everyone.ts'
import type { Place } from './places.ts'

export interface TodayRoomProps {
  session: Session
  hasBegun: boolean
  onBegun(): void
  read: ReadThanks
  onRead(id: NoteId): void
  onGo(place: Place): void
}

/** The page that Hearth opens with, and where its lines lead. */
export function TodayRoom({ onGo, ...props }: TodayRoomProps) {
  const { session } = props
  return (
    <TodayScreen
      {...props}
      onGo={(place) => onGo(placeIn(place))}
      showNote={(note, onClose) => (
        <OneNoteDialog note={note} me={session.me} members={everyone(session)} onClose={onClose} />
      )}
    />
  )
}

function placeIn(place: TodayPlace): Place {
  switch (place.to) {
    case 'draft':
      return { room: 'journal', begin: { kind: 'carry-on', draft: place.draft } }
    case 'page':
      return { room: 'journal', begin: { kind: 'read', id: place.id } }
    case 'answer':
      return { room: 'journal', begin: { kind: 'answer', question: place.question } }
    case 'debrief':
      return { room: 'debriefs', begin: { at: 'debrief', id: place.id } }
    case 'agreements':
      return { room: 'debriefs', begin: { at: 'agreements' } }
    case 'check-ins':
      return { room: 'check-ins' }
    case 'view':
      return { room: 'journal', begin: { kind: 'views', id: place.id } }
    case 'own-time':
      return { room: 'dreams', page: 'own-time' }
    case 'chapters':
      return { room: 'chapters', back: { room: 'today' } }
    case 'write':
      return { room: 'journal', begin: { kind: 'new' } }
    case 'guide':
      return { room: 'guide', page: 'first-evening' }
    case 'copies':
      return { room: 'settings', page: 'backup' }
    case 'rituals':
      return { room: 'rituals', page: 'week' }
  }
}
