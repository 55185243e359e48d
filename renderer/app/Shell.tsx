import { Activity, type ReactElement, useState } from 'react'
import type { Member, Session } from '../../shared/model/member.ts'
import { asSearched } from '../../shared/model/page-filters.ts'
import { call } from '../bridge/client.ts'
import { flushDrafts } from '../bridge/events.ts'
import { useRead } from '../bridge/hooks.ts'
import { ChaptersScreen } from '../features/chapters/ChaptersScreen.tsx'
import { CheckInsRoom } from '../features/check-ins/CheckInsRoom.tsx'
import { MissingScreen } from '../features/damage/MissingScreen.tsx'
import { DreamsRoom } from '../features/dreams/DreamsRoom.tsx'
import { WallScreen } from '../features/gratitude/WallScreen.tsx'
import { JournalScreen } from '../features/journal/JournalScreen.tsx'
import { NewPassphraseScreen } from '../features/lock/NewPassphraseScreen.tsx'
import { OlderCopyScreen } from '../features/older-copy/OlderCopyScreen.tsx'
import { OwnTimePage } from '../features/own-time/OwnTimePage.tsx'
import { SafetyScreen } from '../features/safety/SafetyScreen.tsx'
import { nothingAsked } from '../features/search/asked.ts'
import { TalkRoom } from '../features/talk/TalkRoom.tsx'
import { quiet } from '../features/talk/talk.ts'
import { nothingRead } from '../features/today/thanks.ts'
import { HandOver } from '../parts/HandOver.tsx'
import type { KeptSheet } from '../parts/kept-sheet.ts'
import { Trouble } from '../parts/Trouble.tsx'
import { Sheet } from '../ui/Sheet.tsx'
import { arriveInRoom } from './arrive-in-room.ts'
import { DebriefsPlace } from './DebriefsPlace.tsx'
import { GuideRoom } from './GuideRoom.tsx'
import type { Place } from './places.ts'
import { RitualsPlace } from './RitualsPlace.tsx'
import { RoomNotices } from './RoomNotices.tsx'
import { SearchRoom } from './SearchRoom.tsx'
import { SettingsRoom } from './SettingsRoom.tsx'
import styles from './Shell.module.css'
import { Sidebar } from './Sidebar.tsx'
import { SkipLink } from './SkipLink.tsx'
import { TodayRoom } from './TodayRoom.tsx'
import { useArrivals } from './useArrivals.ts'
import { useCoverOnBlur } from './useCoverOnBlur.ts'
import { useShellKeys } from './useShellKeys.ts'
import { Wayfinder, type Wayfinding } from './Wayfinder.tsx'

/** Going there from inside begins at the room's first page; drafts are kept. */
const begunAnew: readonly Place['room'][] = [
  'journal',
  'debriefs',
  'check-ins',
  'rituals',
  'dreams',
]

export interface ShellProps {
  /** Keys were made anew: their sheet has to be shown. */
  onNewKeys(sheet: KeptSheet): void
}

/** Behind the door: the sidebar, and the room somebody is in. */
export function Shell({ onNewKeys }: ShellProps) {
  const session = useRead('session.read', {})
  const settings = useRead('settings.read', {})
  useCoverOnBlur(settings.data?.coverOnBlur ?? false)
  const info = useRead('app.info', {})
  const [chosen, setPlace] = useState<Place | null>(null)
  /** What they came in to open is what they see first, and not once they have been elsewhere. */
  const [hasGone, setHasGone] = useState(false)
  /** Going to such a room from inside begins it anew. */
  const [visit, setVisit] = useState(0)
  /** What was searched for stays while somebody is in, and goes with the window. */
  const [asked, setAsked] = useState(nothingAsked)
  /** A talk goes on where it was when somebody looks elsewhere meanwhile. */
  const [talk, setTalk] = useState(quiet)
  const [called, setCalled] = useState(0)
  const [hasReadProblems, setHasReadProblems] = useState(false)
  /** Whoever has an older copy before them has chosen to look at it. */
  const [isLooking, setIsLooking] = useState(false)
  const [isSideHidden, setIsSideHidden] = useState(false)
  const [hasBegun, setHasBegun] = useState(false)
  const [read, setRead] = useState(nothingRead)
  const [handingTo, setHandingTo] = useState<Member | null>(null)
  const [wayfinding, setWayfinding] = useState<Wayfinding | null>(null)
  const toggleSide = () => setIsSideHidden((isHidden) => !isHidden)
  const shellKeys = {
    onLock: () => void call('app.lock', {}),
    onToggleSide: toggleSide,
    onSearch: () => {
      if (handingTo === null) search()
    },
    onPalette: () => {
      if (handingTo === null) setWayfinding((shown) => (shown === 'palette' ? null : 'palette'))
    },
    onShortcuts: () => setWayfinding('shortcuts'),
  }
  useShellKeys(shellKeys, settings.data?.signKeys ?? false)
  useArrivals(session.data)

  if (session.isPending || info.isPending) return null
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

  const toOpen = hasGone ? null : (info.data?.toOpen ?? null)
  const first: Place =
    session.data.mode === 'solo'
      ? { room: 'today' }
      : { room: 'debriefs', ...(toOpen === null ? {} : { begin: { at: 'to-open', id: toOpen } }) }
  const place = chosen ?? first
  return (
    <div className={styles.shell} data-side={isSideHidden ? 'hidden' : 'shown'}>
      <SkipLink />
      {isSideHidden ? null : (
        <Sidebar
          session={session.data}
          place={place}
          onGo={go}
          onProblems={() => setHasReadProblems(false)}
          onHandOver={handOver}
          onPalette={() => setWayfinding('palette')}
        />
      )}
      <div className={styles.room}>
        <RoomNotices
          session={session.data}
          room={place.room}
          isHandingOver={handingTo !== null}
          hasReadProblems={hasReadProblems}
          onReadProblems={() => setHasReadProblems(true)}
          onOlderCopy={() => setIsLooking(false)}
          onGo={go}
        />
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
      {wayfinding === null ? null : (
        <Wayfinder
          session={session.data}
          shown={wayfinding}
          onShow={setWayfinding}
          onGo={(next) => {
            if (next.room === 'search') search()
            else go(next)
            arriveInRoom()
          }}
          onSearch={(text) => {
            setAsked({ ...nothingAsked, text })
            search()
          }}
          onSide={toggleSide}
          onHandOver={handOver}
        />
      )}
    </div>
  )

  function go(next: Place): void {
    if (begunAnew.includes(next.room) || (next.room === 'gratitude' && next.isWriting)) {
      setVisit((count) => count + 1)
    }
    if (next.room === 'gratitude') seeWall()
    setHasGone(true)
    setPlace(next)
    setHandingTo(null)
  }

  /** Whoever is at the wall sees what hangs there. */
  function seeWall(): void {
    setRead(({ ids }) => ({ ids, wallAt: new Date().toISOString() }))
  }

  function search(): void {
    setPlace({ room: 'search' })
    setCalled((count) => count + 1)
  }

  function handOver(to: Member): void {
    // While the keyboard changes hands the room is hidden, and asked for nothing any more.
    void flushDrafts()
    setHandingTo(to)
  }

  // With its type said, a room without a case does not compile.
  function room(session: Session): ReactElement {
    switch (place.room) {
      case 'search':
        return (
          <SearchRoom
            session={session}
            asked={asked}
            onAsk={setAsked}
            called={called}
            onGo={setPlace}
          />
        )
      case 'today':
        return (
          <TodayRoom
            session={session}
            hasBegun={hasBegun}
            onBegun={() => setHasBegun(true)}
            read={read}
            onRead={(id) => setRead(({ ids, wallAt }) => ({ ids: new Set([...ids, id]), wallAt }))}
            onGo={go}
          />
        )
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
        return (
          <WallScreen
            key={place.isWriting ? visit : 'wall'}
            celebrate={place.celebrate}
            isWriting={place.isWriting}
          />
        )
      case 'debriefs':
        return <DebriefsPlace key={visit} session={session} place={place} onGo={setPlace} />
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
            onGuide={(page) => setPlace({ room: 'guide', page })}
          />
        )
      case 'guide':
        return <GuideRoom page={place.page} onGo={go} />
      case 'missing':
        return <MissingScreen session={session} onLeave={() => setPlace({ room: 'journal' })} />
      case 'safety':
        if (place.back === 'debrief') {
          return <DebriefsPlace key={visit} session={session} place={place} onGo={setPlace} />
        }
        return <SafetyScreen onLeave={() => setPlace(place.back ? { room: 'debriefs' } : null)} />
    }
  }
}
