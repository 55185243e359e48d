import { memo, useState } from 'react'
import type { Session } from '../../shared/model/member.ts'
import { ArrivedNotes } from '../features/gratitude/ArrivedNotes.tsx'
import { NewsNotice } from '../features/guide/NewsNotice.tsx'
import { useNewsUnread } from '../features/guide/useNewsUnread.ts'
import { WentOn } from '../features/older-copy/WentOn.tsx'
import { AskForSheet } from './AskForSheet.tsx'
import { DiskFull } from './DiskFull.tsx'
import { Problems } from './Problems.tsx'
import type { Place } from './places.ts'
import { hasGoneOn, troublesOf } from './troubles.ts'

/** Where a note that has arrived is told of. */
const roomsToArriveIn: readonly Place['room'][] = ['today', 'journal', 'gratitude', 'debriefs']

/** Where nobody is in the middle of something else. */
const restful: readonly Place['room'][] = ['today', 'journal', 'gratitude']

export interface RoomNoticesProps {
  session: Session
  room: Place['room']
  /** The keyboard is changing hands: only what presses is said. */
  isHandingOver: boolean
  hasReadProblems: boolean
  onReadProblems(): void
  /** To what is known of an older copy. */
  onOlderCopy(): void
  onGo(place: Place): void
}

/** What there is to know, above whatever room somebody is in: one thing at a time, the gravest first. */
export const RoomNotices = memo(function RoomNotices(props: RoomNoticesProps) {
  const { session, room, isHandingOver, hasReadProblems, onReadProblems, onOlderCopy, onGo } = props
  const news = useNewsUnread()
  const [hasReadWentOn, setHasReadWentOn] = useState(false)
  const [hasSeenArrived, setHasSeenArrived] = useState(false)
  return (
    <>
      {session.isDiskFull ? <DiskFull /> : null}
      {gravest()}
      {!isHandingOver && !hasSeenArrived && roomsToArriveIn.includes(room) ? (
        <ArrivedNotes session={session} onSeen={() => setHasSeenArrived(true)} />
      ) : null}
    </>
  )

  function gravest() {
    if (troublesOf(session).length > 0 && !hasReadProblems) {
      return (
        <Problems
          session={session}
          onRead={onReadProblems}
          onOlderCopy={onOlderCopy}
          onMissing={() => {
            onReadProblems()
            onGo({ room: 'missing' })
          }}
        />
      )
    }
    if (isHandingOver || !restful.includes(room)) return null
    if (hasGoneOn(session) && !hasReadWentOn) {
      return <WentOn session={session} onRead={() => setHasReadWentOn(true)} />
    }
    if (news !== null) {
      return <NewsNotice version={news} onRead={() => onGo({ room: 'guide', page: 'whats-new' })} />
    }
    return (
      <AskForSheet
        session={session}
        onMakeNew={() => onGo({ room: 'settings', page: 'members', begin: 'renew' })}
      />
    )
  }
})
