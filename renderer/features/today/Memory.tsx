import { EyeOff } from 'lucide-react'
import type { Day } from '../../../shared/days.ts'
import type { Session } from '../../../shared/model/member.ts'
import { useRead } from '../../bridge/hooks.ts'
import { everyone } from '../../parts/everyone.ts'
import { HiddenMemoryNote } from '../../parts/HiddenMemoryNote.tsx'
import { useSmallPicture } from '../../parts/photos/useSmallPicture.ts'
import { useHiddenMemory } from '../../parts/useHiddenMemory.ts'
import { Avatar } from '../../ui/Avatar.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { useWords } from '../../words/useWords.ts'
import styles from './Memory.module.css'
import type { TodayPlace } from './today-place.ts'

export interface MemoryProps {
  session: Session
  today: Day
  onGo(place: TodayPlace): void
}

/** One page of this day in an earlier year. It can be kept from coming up ever again. */
export function Memory({ session, today, onGo }: MemoryProps) {
  const { t, day: nameOf } = useWords()
  const pages = useRead('entries.on-this-day', { day: today })
  const memory = useHiddenMemory()
  const rows = pages.data ?? []
  // A picture says at a glance what day it was.
  const row = rows.find(({ photo }) => photo !== null) ?? rows[0]
  const author = everyone(session).find(({ id }) => id === row?.author)
  if (row === undefined && memory.hidden === null) return null
  return (
    <section className={styles.memory}>
      {row ? (
        <>
          <div className={styles.head}>
            <h2>{t('today.memory', { years: yearsSince(row.day) })}</h2>
            {session.writable ? (
              <IconButton
                label={t('journal.hide-memory')}
                size="small"
                onPress={() => void memory.hide(row.id)}
              >
                <EyeOff size={15} strokeWidth={1.6} aria-hidden />
              </IconButton>
            ) : null}
          </div>
          <button type="button" onClick={() => onGo({ to: 'page', id: row.id })}>
            {row.photo ? <Photo id={row.photo} /> : null}
            <span className={styles.words}>{row.title || row.opening}</span>
            {row.title && row.opening ? (
              <span className={styles.opening}>{row.opening}</span>
            ) : null}
          </button>
          <p className={styles.by}>
            {author ? <Avatar name={author.label} place={author.place} size="tiny" /> : null}
            {t('today.memory-by', { name: author?.label ?? '', date: nameOf(row.day, 'plain') })}
          </p>
        </>
      ) : null}
      <HiddenMemoryNote memory={memory} />
    </section>
  )

  function yearsSince(day: Day): number {
    return Number(today.slice(0, 4)) - Number(day.slice(0, 4))
  }
}

function Photo({ id }: { id: Parameters<typeof useSmallPicture>[0] }) {
  const url = useSmallPicture(id)
  return url ? <img src={url} alt="" draggable={false} decoding="async" /> : null
}
