import type { EntryId } from '../../shared/ids.ts'
import type { Entry } from '../../shared/model/entry.ts'
import type { Session } from '../../shared/model/member.ts'
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
  /** To the journal, where a page of one's own is changed. */
  onEdit(entry: Entry): void
}

const noDrafts = [] as const

/** Search, with the journal's own way of showing a page. */
export function SearchRoom({ session, asked, onAsk, called, onGo, onEdit }: SearchRoomProps) {
  return (
    <SearchScreen
      session={session}
      asked={asked}
      onAsk={onAsk}
      called={called}
      showPage={(id) => (
        <ReadingPane
          session={session}
          choice={{ kind: 'page', id: id as EntryId }}
          drafts={noDrafts}
          onEdit={onEdit}
          onCarryOn={() => {}}
        />
      )}
      onGo={(kind, id) => onGo(placeOfFind(kind, id))}
    />
  )
}
