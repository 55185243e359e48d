import { useEffect, useMemo, useState } from 'react'
import type { Locale } from '../../shared/language.ts'
import { GuideScreen } from '../features/guide/GuideScreen.tsx'
import type { GuideRoomPage } from '../features/guide/guide-room-pages.ts'
import { WordsProvider } from '../words/WordsProvider.tsx'
import { arriveInRoom } from './arrive-in-room.ts'
import styles from './GuideAtDoor.module.css'

export interface GuideAtDoorProps {
  locale: Locale
  /** The page to begin with. */
  start: GuideRoomPage
  onSafety(): void
  onProtection(): void
  onLeave(): void
}

/** The guide for somebody in front of the door. It asks nothing of the vault, and leads to nothing inside. */
export function GuideAtDoor({ locale, start, onSafety, onProtection, onLeave }: GuideAtDoorProps) {
  const [page, setPage] = useState<GuideRoomPage>(start)
  const ways = useMemo(
    () => ({ safety: onSafety, protection: onProtection }),
    [onSafety, onProtection],
  )
  // What led here has gone from the screen.
  useEffect(arriveInRoom, [])
  return (
    <WordsProvider locale={locale}>
      <div className={styles.room}>
        <GuideScreen page={page} onPage={setPage} ways={ways} onLeave={onLeave} />
      </div>
    </WordsProvider>
  )
}
