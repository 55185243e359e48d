import { useEffect, useState } from 'react'
import { dayOfDate } from '../../../../shared/days.ts'
import type { Session } from '../../../../shared/model/member.ts'
import type { OutsideView } from '../../../../shared/model/outside-view.ts'
import { useRead } from '../../../bridge/hooks.ts'
import { Trouble } from '../../../parts/Trouble.tsx'
import { Sheet } from '../../../ui/Sheet.tsx'
import { OutsideViewHome } from './OutsideViewHome.tsx'
import { OutsideViewToRead } from './OutsideViewToRead.tsx'
import { OutsideViewWriting } from './OutsideViewWriting.tsx'

export interface OutsideViewScreenProps {
  session: Session
  onLeave(): void
  /** To the page for somebody who is afraid; this exercise asks for goodwill, which is not owed there. */
  onSafety?: () => void
}

type Inner = { kind: 'home' } | { kind: 'writing' } | { kind: 'reading'; view: OutsideView }

/**
 * The last disagreement, written anew by one person as a friend of everybody in it would see it. It is
 * for its writer alone and asked for by nobody.
 *
 * The exercise follows E. J. Finkel, E. B. Slotter, L. B. Luchies, G. M. Walton and J. J. Gross, 'A Brief
 * Intervention to Promote Conflict Reappraisal Preserves Marital Quality Over Time', Psychological
 * Science 24 (8), 2013, 1595-1601, doi 10.1177/0956797612474938: couples who wrote so for seven minutes,
 * three times in a year, stayed as content with each other as they were, where others did not.
 */
export function OutsideViewScreen({ session, onLeave, onSafety }: OutsideViewScreenProps) {
  const [today] = useState(() => dayOfDate(new Date()))
  const views = useRead('outside-views.read', { today })
  const { refetch } = views
  const [inner, setInner] = useState<Inner>({ kind: 'home' })
  /** Saving a draft tells no screen, so what was read earlier may hold older words than the vault. */
  const [isFresh, setIsFresh] = useState(false)
  useEffect(() => {
    void refetch().then(() => setIsFresh(true))
  }, [refetch])

  if (views.isError)
    return (
      <Sheet paper="private">
        <Trouble code={views.error.code} />
      </Sheet>
    )
  if (!views.data || !isFresh) return <Sheet paper="private">{null}</Sheet>
  switch (inner.kind) {
    case 'writing':
      return (
        <OutsideViewWriting
          session={session}
          today={today}
          start={views.data.draft}
          // The draft that was begun is asked for anew, as it was saved last.
          onLeft={() => void refetch().then(() => setInner({ kind: 'home' }))}
          onFinished={(view) => {
            void refetch()
            setInner({ kind: 'reading', view })
          }}
        />
      )
    case 'reading':
      return (
        <OutsideViewToRead
          session={session}
          view={inner.view}
          onLeave={() => setInner({ kind: 'home' })}
        />
      )
    case 'home':
      return (
        <OutsideViewHome
          session={session}
          views={views.data}
          onLeave={onLeave}
          onWrite={() => setInner({ kind: 'writing' })}
          onRead={(view) => setInner({ kind: 'reading', view })}
          {...(onSafety ? { onSafety } : {})}
        />
      )
  }
}
