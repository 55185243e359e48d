import { memo, type ReactNode, type RefObject, useMemo } from 'react'
import type { Session } from '../../../shared/model/member.ts'
import type { FoundKind, Hit } from '../../../shared/model/search.ts'
import { FoundToRead } from './FoundToRead.tsx'
import styles from './SearchScreen.module.css'
import { useFoundMarks } from './useFoundMarks.ts'

export interface FoundPaneProps {
  session: Session
  /** What was searched for. */
  text: string
  /** What is open; null where nothing is. */
  hit: Hit | null
  /** Stands there instead. */
  nothing: ReactNode
  showPage(id: string): ReactNode
  onGo(kind: FoundKind, id: string): void
  ref: RefObject<HTMLDivElement | null>
}

/**
 * The find that is open, with what was searched for marked in it. A page may be as long as a book: it is
 * built once, and not for each letter that finds it again.
 */
export const FoundPane = memo(function FoundPane({
  session,
  text,
  hit,
  nothing,
  showPage,
  onGo,
  ref,
}: FoundPaneProps) {
  useFoundMarks(ref, text, hit)
  const { kind, id, day, zone } = hit ?? { kind: null, id: '', day: null, zone: null }
  const open = useMemo(() => {
    if (kind === null) return null
    if (kind === 'page') return showPage(id)
    return (
      <FoundToRead
        key={`${kind} ${id}`}
        session={session}
        kind={kind}
        hit={{ id, day, zone }}
        onGo={onGo}
      />
    )
  }, [session, kind, id, day, zone, showPage, onGo])
  return (
    <div ref={ref} className={styles.pane}>
      {open ?? nothing}
    </div>
  )
})
