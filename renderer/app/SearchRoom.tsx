import { useCallback } from 'react'
import type { EntryId } from '../../shared/ids.ts'
import type { Entry } from '../../shared/model/entry.ts'
import type { Session } from '../../shared/model/member.ts'
import type { FoundKind } from '../../shared/model/search.ts'
import { ReadingPane } from '../features/journal/ReadingPane.tsx'
import type { Asked } from '../features/search/asked.ts'
import { SearchScreen } from '../features/search/SearchScreen.tsx'
import { placeOfFind } from './place-of-find.ts'
import type { Place } from './places.ts'

export interface SearchRoomProps {
  session: Session
  asked: Asked
  onAsk(asked: Asked): void
  called: number
  onGo(place: Place): void
}

const noDrafts = [] as const

/** Search, with the journal's own way of showing a page. */
export function SearchRoom({ session, asked, onAsk, called, onGo }: SearchRoomProps) {
  // One's own page is changed in the journal.
  const edit = useCallback(
    (entry: Entry) => onGo({ room: 'journal', begin: { kind: 'change', entry } }),
    [onGo],
  )
  const showPage = useCallback(
    (id: string) => (
      <ReadingPane
        session={session}
        choice={{ kind: 'page', id: id as EntryId }}
        drafts={noDrafts}
        onEdit={edit}
        onCarryOn={() => {}}
      />
    ),
    [session, edit],
  )
  const goTo = useCallback((kind: FoundKind, id: string) => onGo(placeOfFind(kind, id)), [onGo])
  return (
    <SearchScreen
      session={session}
      asked={asked}
      onAsk={onAsk}
      called={called}
      showPage={showPage}
      onGo={goTo}
    />
  )
}
