import { type ReactNode, useState } from 'react'
import type { DreamId, MemberId } from '../../../shared/ids.ts'
import type { Session } from '../../../shared/model/member.ts'
import { DreamScreen } from './DreamScreen.tsx'
import { DreamsScreen } from './DreamsScreen.tsx'
import { DreamWriting } from './DreamWriting.tsx'
import type { DreamsPage } from './dreams-pages.ts'

export interface DreamsRoomProps {
  session: Session
  /** The page to begin with. */
  start?: DreamsPage | undefined
  /** A dream to read right away. */
  open?: DreamId | undefined
  /** Time that members ask for, for themselves; `head` stands above it. */
  ownTime(head: ReactNode): ReactNode
  /** To an empty note on the wall, for whoever did it; null for everyone. */
  onCelebrate(to: MemberId | null): void
}

type Inner =
  | { at: 'list' }
  | { at: 'dream'; id: DreamId }
  /** `id` is the dream to change; null for a new one. */
  | { at: 'write'; id: DreamId | null }

/** Hopes and plans, and time for oneself. */
export function DreamsRoom(props: DreamsRoomProps) {
  const { session, start = 'dreams', open, ownTime, onCelebrate } = props
  const [page, setPage] = useState<DreamsPage>(start)
  const [inner, setInner] = useState<Inner>(() =>
    open === undefined ? { at: 'list' } : { at: 'dream', id: open },
  )
  const toList = () => setInner({ at: 'list' })

  switch (inner.at) {
    case 'list':
      return (
        <DreamsScreen
          session={session}
          page={page}
          onPage={setPage}
          ownTime={ownTime}
          onWrite={() => setInner({ at: 'write', id: null })}
          onOpen={(id) => setInner({ at: 'dream', id })}
        />
      )
    case 'dream':
      return (
        <DreamScreen
          key={inner.id}
          id={inner.id}
          session={session}
          onLeave={toList}
          onChange={() => setInner({ at: 'write', id: inner.id })}
          onCelebrate={onCelebrate}
        />
      )
    case 'write':
      return (
        <DreamWriting
          key={inner.id ?? 'new'}
          id={inner.id}
          session={session}
          onLeave={() =>
            setInner(inner.id === null ? { at: 'list' } : { at: 'dream', id: inner.id })
          }
          onFinished={({ id }) => setInner({ at: 'dream', id })}
        />
      )
  }
}
