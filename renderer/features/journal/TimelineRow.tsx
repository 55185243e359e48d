import { Pin } from 'lucide-react'
import { memo } from 'react'
import type { EntryRow } from '../../../shared/model/entry.ts'
import type { Member } from '../../../shared/model/member.ts'
import { Avatar } from '../../ui/Avatar.tsx'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import { useWords } from '../../words/useWords.ts'
import { PrivateTag } from './PrivateTag.tsx'
import { RowPhoto } from './RowPhoto.tsx'
import styles from './TimelineRow.module.css'

export interface TimelineRowProps {
  id: string
  /** Null while the row is on its way from the vault. */
  row: EntryRow | null
  author: Member | undefined
  isDraft: boolean
  isChosen: boolean
  /** Whoever is here wrote this page, and may give its photo a small picture. */
  mayKeep: boolean
  top: number
  /** Its place in the whole list, from 1, and how long that is. */
  position: number
  count: number
  onChoose(position: number): void
}

/** One page in the list: its day, its first words, and whose it is. All rows are equally high. */
export const TimelineRow = memo(function TimelineRow({
  id,
  row,
  author,
  isDraft,
  isChosen,
  mayKeep,
  top,
  position,
  count,
  onChoose,
}: TimelineRowProps) {
  const words = useWords()
  const { t } = words
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the list holds the focus and names its active row
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list takes the keys for all of its rows
    <div
      id={id}
      className={styles.row}
      role="option"
      aria-selected={isChosen}
      aria-setsize={count}
      aria-posinset={position}
      style={{ transform: `translateY(${top}px)` }}
      onClick={() => onChoose(position - 1)}
    >
      {row ? (
        <>
          <span className={styles.day}>
            <b>{words.dayOfMonth(row.day)}</b>
            {words.weekday(row.day)}
            <VisuallyHidden> {words.month(row.day.slice(0, 7))}</VisuallyHidden>
          </span>
          <span className={styles.text}>
            <span className={styles.words}>
              {row.title ? (
                <b className={styles.title} dir="auto">
                  {row.title}
                </b>
              ) : null}
              <span className={styles.opening} dir="auto">
                {row.opening || (row.title ? '' : t('journal.untitled'))}
              </span>
            </span>
            <span className={styles.facts}>
              {author ? <Avatar name={author.label} place={author.place} size="tiny" /> : null}
              <VisuallyHidden>{author?.label}</VisuallyHidden>
              {row.zone === 'mine' || isDraft ? <PrivateTag /> : null}
              {row.pinned ? (
                <>
                  <Pin size={12} strokeWidth={1.8} aria-hidden />
                  <VisuallyHidden>{t('journal.pinned')}</VisuallyHidden>
                </>
              ) : null}
              <span className={styles.more} dir="auto">
                {factsOf(row)}
              </span>
            </span>
          </span>
          {row.photo ? (
            <RowPhoto key={row.photo} id={row.photo} isDraft={isDraft} mayKeep={mayKeep} />
          ) : null}
        </>
      ) : (
        <span className={styles.coming}>
          <i />
          <i />
          <i />
          <VisuallyHidden>{t('journal.coming')}</VisuallyHidden>
        </span>
      )}
    </div>
  )

  function factsOf({ mood, tags }: EntryRow): string {
    const parts = [
      ...(isDraft ? [t('journal.draft')] : []),
      ...(mood ? [t(`mood.${mood}`)] : []),
      ...tags.slice(0, 2),
    ]
    return parts.join(' · ')
  }
})
