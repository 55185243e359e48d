import { Activity, useState } from 'react'
import type { Member, Session } from '../../shared/model/member.ts'
import { asSearched } from '../../shared/model/page-filters.ts'
import { call } from '../bridge/client.ts'
import { flushDrafts } from '../bridge/events.ts'
import { useRead } from '../bridge/hooks.ts'
import { ChaptersScreen } from '../features/chapters/ChaptersScreen.tsx'
import { CheckInsRoom } from '../features/check-ins/CheckInsRoom.tsx'
import { MissingScreen } from '../features/damage/MissingScreen.tsx'
import { DebriefsRoom } from '../features/debriefs/DebriefsRoom.tsx'
import { DreamsRoom } from '../features/dreams/DreamsRoom.tsx'
import { ArrivedNotes } from '../features/gratitude/ArrivedNotes.tsx'
import { WallScreen } from '../features/gratitude/WallScreen.tsx'
import { JournalScreen } from '../features/journal/JournalScreen.tsx'
import { NewPassphraseScreen } from '../features/lock/NewPassphraseScreen.tsx'
import { OlderCopyScreen } from '../features/older-copy/OlderCopyScreen.tsx'
import { WentOn } from '../features/older-copy/WentOn.tsx'
import { OwnTimePage } from '../features/own-time/OwnTimePage.tsx'
import { SafetyScreen } from '../features/safety/SafetyScreen.tsx'
import { nothingAsked } from '../features/search/asked.ts'
import { TalkRoom } from '../features/talk/TalkRoom.tsx'
import { quiet } from '../features/talk/talk.ts'
import { HandOver } from '../parts/HandOver.tsx'
import type { KeptSheet } from '../parts/kept-sheet.ts'
import { Trouble } from '../parts/Trouble.tsx'
import { Sheet } from '../ui/Sheet.tsx'
import { AskForSheet } from './AskForSheet.tsx'
import { DiskFull } from './DiskFull.tsx'
import { Problems } from './Problems.tsx'
import type { Place } from './places.ts'
import { RitualsPlace } from './RitualsPlace.tsx'
import { SearchRoom } from './SearchRoom.tsx'
import { SettingsRoom } from './SettingsRoom.tsx'
import styles from './Shell.module.css'
import { Sidebar } from './Sidebar.tsx'
import { TodayRoom } from './TodayRoom.tsx'
import { hasGoneOn, troublesOf } from './troubles.ts'
import { useArrivals } from './useArrivals.ts'
import { useShellKeys } from './useShellKeys.ts'

/** Where a note that has arrived is told of. */
const roomsToArriveIn: readonly Place['room'][] = ['today', 'journal', 'gratitude', 'debriefs']

/** Going there from inside begins at the room's first page; drafts are kept. */
const begunAnew: readonly Place['room'][] = [
  'journal',
  'debriefs',
  'check-ins',
  'rituals',
  'dreams',
]

/** Where nobody is in the middle of something else. */
const restful: readonly Place['room'][] = ['today', 'journal', 'gratitude']

export interface ShellProps {
  /** Keys were made anew: their sheet has to be shown. */
  onNewKeys(sheet: KeptSheet): void
}

/** Behind the door: the sidebar, and the room somebody is in. */
export function Shell({ onNewKeys }: ShellProps) {
  const session = useRead('session.read', {})
  const [chosen, setPlace] = useState<Place | null>(null)
  /** Going to the journal or the debriefs from inside begins them anew, at their list; drafts are kept. */
  const [visit, setVisit] = useState(0)
  /** What was searched for stays while somebody is in, and goes with the window. */
  const [asked, setAsked] = useState(nothingAsked)
  /** A talk goes on where it was when somebody looks elsewhere meanwhile. */
  const [talk, setTalk] = useState(quiet)
  const [called, setCalled] = useState(0)
  const [hasReadProblems, setHasReadProblems] = useState(false)
  const [hasReadWentOn, setHasReadWentOn] = useState(false)
  /** Whoever has an older copy before them has chosen to look at it. */
  const [isLooking, setIsLooking] = useState(false)
  const [isSideHidden, setIsSideHidden] = useState(false)
  const [hasSeenArrived, setHasSeenArrived] = useState(false)
  const [handingTo, setHandingTo] = useState<Member | null>(null)
  useShellKeys({
    onLock: () => void call('app.lock', {}),
    onToggleSide: () => setIsSideHidden((isHidden) => !isHidden),
    onSearch: () => {
      if (handingTo !== null) return
      setPlace({ room: 'search' })
      setCalled((count) => count + 1)
    },
  })
  useArrivals(session.data)

  if (session.isPending) return null
  if (session.isError) {
    return (
      <Sheet>
        <Trouble code={session.error.code} />
      </Sheet>
    )
  }
  if (session.data.mustChoosePassphrase) return <NewPassphraseScreen session={session.data} />

  if (session.data.problems.some(({ kind }) => kind === 'older-copy') && !isLooking) {
    return <OlderCopyScreen session={session.data} onLook={() => setIsLooking(true)} />
  }

  const first: Place = { room: session.data.mode === 'together' ? 'debriefs' : 'today' }
  const place = chosen ?? first
  const isAtRest = handingTo === null && restful.includes(place.room)
  const isTroubled = troublesOf(session.data).length > 0 && !hasReadProblems
  return (
    <div className={styles.shell} data-side={isSideHidden ? 'hidden' : 'shown'}>
      {isSideHidden ? null : (
        <Sidebar
          session={session.data}
          place={place}
          onGo={go}
          onProblems={() => setHasReadProblems(false)}
          onHandOver={(to) => {
            // While the keyboard changes hands the room is hidden, and asked for nothing any more.
            void flushDrafts()
            setHandingTo(to)
          }}
        />
      )}
      <div className={styles.room}>
        {session.data.isDiskFull ? <DiskFull /> : null}
        {isTroubled ? (
          <Problems
            session={session.data}
            onRead={() => setHasReadProblems(true)}
            onOlderCopy={() => setIsLooking(false)}
            onMissing={() => {
              setHasReadProblems(true)
              setPlace({ room: 'missing' })
            }}
          />
        ) : isAtRest && hasGoneOn(session.data) && !hasReadWentOn ? (
          <WentOn session={session.data} onRead={() => setHasReadWentOn(true)} />
        ) : isAtRest ? (
          <AskForSheet
            session={session.data}
            onMakeNew={() => setPlace({ room: 'settings', page: 'members', begin: 'renew' })}
          />
        ) : null}
        {handingTo === null && !hasSeenArrived && roomsToArriveIn.includes(place.room) ? (
          <ArrivedNotes session={session.data} onSeen={() => setHasSeenArrived(true)} />
        ) : null}
        {handingTo ? (
          <Sheet>
            <HandOver
              key={handingTo.id}
              to={handingTo}
              onHere={() => setHandingTo(null)}
              onNotNow={() => setHandingTo(null)}
            />
          </Sheet>
        ) : null}
        {/* Whoever sits down finds the room as it was left. */}
        <Activity mode={handingTo ? 'hidden' : 'visible'}>{room(session.data)}</Activity>
      </div>
    </div>
  )

  function go(next: Place): void {
    if (begunAnew.includes(next.room)) setVisit((count) => count + 1)
    setPlace(next)
    setHandingTo(null)
  }

  function room(session: Session) {
    switch (place.room) {
      case 'search':
        return (
          <SearchRoom
            session={session}
            asked={asked}
            onAsk={setAsked}
            called={called}
            onGo={setPlace}
            onEdit={(entry) => setPlace({ room: 'journal', begin: { kind: 'change', entry } })}
          />
        )
      case 'today':
        return <TodayRoom session={session} onGo={go} />
      case 'journal':
        return (
          <JournalScreen
            key={visit}
            begin={place.begin}
            onBringIn={() => setPlace({ room: 'settings', page: 'import' })}
            onFind={(text, filters) => {
              setAsked({ text, filters: asSearched(filters), chosen: null })
              setPlace({ room: 'search' })
              setCalled((count) => count + 1)
            }}
          />
        )
      case 'gratitude':
        return <WallScreen celebrate={place.celebrate} />
      case 'debriefs':
        return (
          <DebriefsRoom
            key={visit}
            session={session}
            begin={place.begin}
            onSafety={() => setPlace({ room: 'safety', back: 'debriefs' })}
            onTogether={() => void call('app.lock', { door: 'together' })}
            onAlone={() => void call('app.lock', { door: 'solo' })}
          />
        )
      case 'check-ins':
        return (
          <CheckInsRoom
            key={`${visit} ${place.read}`}
            session={session}
            read={place.read}
            onTogether={() => void call('app.lock', { door: 'together' })}
            onAlone={() => void call('app.lock', { door: 'solo' })}
            onTalk={() => go({ room: 'talk' })}
            onChapters={() => go({ room: 'chapters', back: { room: 'check-ins' } })}
          />
        )
      case 'rituals':
        return <RitualsPlace key={visit} session={session} page={place.page} onGo={go} />
      case 'talk':
        return <TalkRoom session={session} talk={talk} onTalk={setTalk} />
      case 'dreams':
        return (
          <DreamsRoom
            key={visit}
            session={session}
            start={place.page}
            open={place.dream}
            ownTime={(head) => <OwnTimePage session={session} head={head} />}
            onCelebrate={(to) => setPlace({ room: 'gratitude', celebrate: { to } })}
          />
        )
      case 'chapters':
        return <ChaptersScreen session={session} onLeave={() => setPlace(place.back ?? null)} />
      case 'settings':
        return (
          <SettingsRoom
            session={session}
            page={place.page}
            begin={place.begin}
            onNewKeys={onNewKeys}
            onPage={(page) => setPlace({ room: 'settings', page })}
            onJournal={() => setPlace({ room: 'journal' })}
          />
        )
      case 'missing':
        return <MissingScreen session={session} onLeave={() => setPlace({ room: 'journal' })} />
      case 'safety':
        return <SafetyScreen onLeave={() => setPlace(place.back ? { room: place.back } : null)} />
    }
  }
}
