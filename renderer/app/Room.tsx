import type { ReactElement } from 'react'
import type { Session } from '../../shared/model/member.ts'
import { asSearched } from '../../shared/model/page-filters.ts'
import { call } from '../bridge/client.ts'
import { ChaptersScreen } from '../features/chapters/ChaptersScreen.tsx'
import { CheckInsRoom } from '../features/check-ins/CheckInsRoom.tsx'
import { MissingScreen } from '../features/damage/MissingScreen.tsx'
import { DreamsRoom } from '../features/dreams/DreamsRoom.tsx'
import { WallScreen } from '../features/gratitude/WallScreen.tsx'
import { JournalScreen } from '../features/journal/JournalScreen.tsx'
import { OwnTimePage } from '../features/own-time/OwnTimePage.tsx'
import { SafetyScreen } from '../features/safety/SafetyScreen.tsx'
import { TalkRoom } from '../features/talk/TalkRoom.tsx'
import type { KeptSheet } from '../parts/kept-sheet.ts'
import { DebriefsPlace } from './DebriefsPlace.tsx'
import { GuideRoom } from './GuideRoom.tsx'
import type { Place } from './places.ts'
import { RitualsPlace } from './RitualsPlace.tsx'
import { SearchRoom } from './SearchRoom.tsx'
import { SettingsRoom } from './SettingsRoom.tsx'
import { TodayRoom } from './TodayRoom.tsx'
import type { WayThroughRooms } from './useWayThroughRooms.ts'

export interface RoomProps {
  session: Session
  place: Place
  way: WayThroughRooms
  /** To another room, whatever stands before this one. */
  onGo(place: Place): void
  /** Keys were made anew: their sheet has to be shown. */
  onNewKeys(sheet: KeptSheet): void
}

/** The room that somebody is in, and where what it shows leads to. */
// With its type said, a room without a case does not compile.
export function Room({ session, place, way, onGo, onNewKeys }: RoomProps): ReactElement {
  const { visit, turnTo } = way
  switch (place.room) {
    case 'search':
      return (
        <SearchRoom
          session={session}
          asked={way.asked}
          onAsk={way.ask}
          called={way.called}
          onGo={turnTo}
        />
      )
    case 'today':
      return (
        <TodayRoom
          session={session}
          hasBegun={way.hasBegun}
          onBegun={way.begin}
          read={way.read}
          onRead={way.readNote}
          onGo={onGo}
        />
      )
    case 'journal':
      return (
        <JournalScreen
          key={visit}
          begin={place.begin}
          onBringIn={() => turnTo({ room: 'settings', page: 'import' })}
          onFind={(text, filters) => way.search({ text, filters: asSearched(filters) })}
        />
      )
    case 'gratitude':
      return (
        <WallScreen
          key={place.isWriting ? visit : 'wall'}
          celebrate={place.celebrate}
          isWriting={place.isWriting}
        />
      )
    case 'debriefs':
      return <DebriefsPlace key={visit} session={session} place={place} onGo={turnTo} />
    case 'check-ins':
      return (
        <CheckInsRoom
          key={`${visit} ${place.read}`}
          session={session}
          read={place.read}
          onTogether={() =>
            void call('app.lock', { door: 'together', toOpen: { what: 'check-in' } })
          }
          onAlone={() => void call('app.lock', { door: 'solo' })}
          onTalk={() => onGo({ room: 'talk' })}
          onChapters={() => onGo({ room: 'chapters', back: { room: 'check-ins' } })}
        />
      )
    case 'rituals':
      return <RitualsPlace key={visit} session={session} page={place.page} onGo={onGo} />
    case 'talk':
      return <TalkRoom session={session} talk={way.talk} onTalk={way.goOnWithTalk} />
    case 'dreams':
      return (
        <DreamsRoom
          key={visit}
          session={session}
          start={place.page}
          open={place.dream}
          ownTime={(head) => <OwnTimePage session={session} head={head} />}
          onCelebrate={(to) => turnTo({ room: 'gratitude', celebrate: { to } })}
        />
      )
    case 'chapters':
      return <ChaptersScreen session={session} onLeave={() => turnTo(place.back ?? null)} />
    case 'settings':
      return (
        <SettingsRoom
          session={session}
          page={place.page}
          begin={place.begin}
          onNewKeys={onNewKeys}
          onPage={(page) => turnTo({ room: 'settings', page })}
          onJournal={() => turnTo({ room: 'journal' })}
          onGuide={(page) => turnTo({ room: 'guide', page })}
        />
      )
    case 'guide':
      return <GuideRoom page={place.page} onGo={onGo} />
    case 'missing':
      return <MissingScreen session={session} onLeave={() => turnTo({ room: 'journal' })} />
    case 'safety':
      if (place.back === 'debrief') {
        return <DebriefsPlace key={visit} session={session} place={place} onGo={turnTo} />
      }
      return <SafetyScreen onLeave={() => turnTo(place.back ? { room: 'debriefs' } : null)} />
  }
}
