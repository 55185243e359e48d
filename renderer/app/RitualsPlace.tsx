import type { Session } from '../../shared/model/member.ts'
import { PromiseList } from '../features/debriefs/agreements/PromiseList.tsx'
import { RitualsRoom } from '../features/rituals/RitualsRoom.tsx'
import type { RitualsPage } from '../features/rituals/room-pages.ts'
import type { Place } from './places.ts'

export interface RitualsPlaceProps {
  session: Session
  page?: RitualsPage | undefined
  onGo(place: Place): void
}

/** The room of rituals, with all promises in one list, and the ways from its days to the journal. */
export function RitualsPlace({ session, page, onGo }: RitualsPlaceProps) {
  return (
    <RitualsRoom
      session={session}
      start={page}
      promises={<PromiseList session={session} />}
      onWrite={(draft) => {
        const begun = { ...draft, savedAt: new Date().toISOString() }
        onGo({ room: 'journal', begin: { kind: 'carry-on', draft: begun } })
      }}
      onRead={(id) => onGo({ room: 'journal', begin: { kind: 'read', id } })}
    />
  )
}
