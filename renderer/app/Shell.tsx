import { Activity, useMemo, useState } from 'react'
import type { Member } from '../../shared/model/member.ts'
import { call } from '../bridge/client.ts'
import { flushDrafts } from '../bridge/events.ts'
import { useRead } from '../bridge/hooks.ts'
import { NewPassphraseScreen } from '../features/lock/NewPassphraseScreen.tsx'
import { OlderCopyScreen } from '../features/older-copy/OlderCopyScreen.tsx'
import { HandOver } from '../parts/HandOver.tsx'
import type { KeptSheet } from '../parts/kept-sheet.ts'
import { Trouble } from '../parts/Trouble.tsx'
import { Sheet } from '../ui/Sheet.tsx'
import { arriveInRoom } from './arrive-in-room.ts'
import { firstPlace } from './first-place.ts'
import type { Place } from './places.ts'
import { Room } from './Room.tsx'
import { RoomNotices } from './RoomNotices.tsx'
import styles from './Shell.module.css'
import { Sidebar } from './Sidebar.tsx'
import { SkipLink } from './SkipLink.tsx'
import { useArrivals } from './useArrivals.ts'
import { useCoverOnBlur } from './useCoverOnBlur.ts'
import { useShellKeys } from './useShellKeys.ts'
import { useWayThroughRooms } from './useWayThroughRooms.ts'
import { Wayfinder, type Wayfinding } from './Wayfinder.tsx'

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
  const way = useWayThroughRooms()
  const [hasReadProblems, setHasReadProblems] = useState(false)
  /** Whoever has an older copy before them has chosen to look at it. */
  const [isLooking, setIsLooking] = useState(false)
  const [isSideHidden, setIsSideHidden] = useState(false)
  const [handingTo, setHandingTo] = useState<Member | null>(null)
  const [wayfinding, setWayfinding] = useState<Wayfinding | null>(null)
  // Always the same ones: what is typed in a room is no news to the sidebar and the notices.
  const { go: goTo } = way
  const ways = useMemo(
    () => ({
      go(next: Place) {
        goTo(next)
        setHandingTo(null)
      },
      handOver(to: Member) {
        // While the keyboard changes hands the room is hidden, and asked for nothing any more.
        void flushDrafts()
        setHandingTo(to)
      },
      showProblems: () => setHasReadProblems(false),
      leaveProblems: () => setHasReadProblems(true),
      showOlderCopy: () => setIsLooking(false),
      showPalette: () => setWayfinding('palette'),
    }),
    [goTo],
  )
  const toggleSide = () => setIsSideHidden((isHidden) => !isHidden)
  const shellKeys = {
    onLock: () => void call('app.lock', {}),
    onToggleSide: toggleSide,
    onSearch: () => {
      if (handingTo === null) way.search()
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

  const toOpen = way.hasGone ? null : (info.data?.toOpen ?? null)
  const place = way.chosen ?? firstPlace(session.data, toOpen)
  return (
    <div className={styles.shell} data-side={isSideHidden ? 'hidden' : 'shown'}>
      <SkipLink />
      {isSideHidden ? null : (
        <Sidebar
          session={session.data}
          room={place.room}
          onGo={ways.go}
          onProblems={ways.showProblems}
          onHandOver={ways.handOver}
          onPalette={ways.showPalette}
        />
      )}
      <div className={styles.room}>
        <RoomNotices
          session={session.data}
          room={place.room}
          isHandingOver={handingTo !== null}
          hasReadProblems={hasReadProblems}
          onReadProblems={ways.leaveProblems}
          onOlderCopy={ways.showOlderCopy}
          onGo={ways.go}
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
        <Activity mode={handingTo ? 'hidden' : 'visible'}>
          <Room
            session={session.data}
            place={place}
            way={way}
            onGo={ways.go}
            onNewKeys={onNewKeys}
          />
        </Activity>
      </div>
      {wayfinding === null ? null : (
        <Wayfinder
          session={session.data}
          shown={wayfinding}
          onShow={setWayfinding}
          onGo={(next) => {
            if (next.room === 'search') way.search()
            else ways.go(next)
            arriveInRoom()
          }}
          onSearch={(text) => way.search({ text })}
          onSide={toggleSide}
          onHandOver={ways.handOver}
        />
      )}
    </div>
  )
}
