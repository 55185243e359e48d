import { Avatar } from '../../ui/Avatar.tsx'
import { useWords } from '../../words/useWords.ts'
import styles from './SeatMark.module.css'
import type { Seat } from './table.ts'

export interface SeatMarkProps {
  seat: Seat
  /** In this turn; null between rounds. */
  role: 'speaks' | 'listens' | null
  /** They are the one who does something just now. */
  isNext: boolean
}

/** Somebody at the table, and what they do in this turn. */
export function SeatMark({ seat, role, isNext }: SeatMarkProps) {
  const { t } = useWords()
  return (
    <p className={styles.seat}>
      <span className={styles.mark} data-next={isNext || undefined} data-place={seat.place}>
        <Avatar name={seat.name} place={seat.place} size="large" />
      </span>
      <b>{seat.name}</b>
      {role ? <span className={styles.role}>{t(`talk.${role}`)}</span> : null}
    </p>
  )
}
