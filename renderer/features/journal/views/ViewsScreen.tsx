import { useState } from 'react'
import type { Day } from '../../../../shared/days.ts'
import type { RoundId } from '../../../../shared/ids.ts'
import type { Session } from '../../../../shared/model/member.ts'
import { AskForView } from './AskForView.tsx'
import { OneView } from './OneView.tsx'
import { ViewsList } from './ViewsList.tsx'

export interface ViewsScreenProps {
  session: Session
  /** The one to begin with; null for the list. */
  start: RoundId | null
  /** Back to the journal. */
  onLeave(): void
  /** A new page about this day, with these words in it. */
  onPage(day: Day, text: string): void
}

type Inner = { at: 'list' } | { at: 'asking' } | { at: 'one'; id: RoundId }

/** Views of one day: all that were asked for, one that is asked for anew, or one of them. */
export function ViewsScreen({ session, start, onLeave, onPage }: ViewsScreenProps) {
  const [inner, setInner] = useState<Inner>(
    start === null ? { at: 'list' } : { at: 'one', id: start },
  )
  const toList = () => setInner({ at: 'list' })
  switch (inner.at) {
    case 'asking':
      return (
        <AskForView
          session={session}
          onLeave={toList}
          onAsked={({ id }) => setInner({ at: 'one', id })}
        />
      )
    case 'one':
      return (
        <OneView key={inner.id} id={inner.id} session={session} onLeave={toList} onPage={onPage} />
      )
    case 'list':
      return (
        <ViewsList
          session={session}
          onLeave={onLeave}
          onAsk={() => setInner({ at: 'asking' })}
          onOpen={(id) => setInner({ at: 'one', id })}
        />
      )
  }
}
