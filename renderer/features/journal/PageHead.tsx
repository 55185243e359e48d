import { Lock, Pin, Tag, Users } from 'lucide-react'
import type { ReactNode } from 'react'
import type { EntryContent, Zone } from '../../../shared/model/entry.ts'
import type { Member } from '../../../shared/model/member.ts'
import { useArrivalIfLost } from '../../parts/useArrivalIfLost.ts'
import { Avatar } from '../../ui/Avatar.tsx'
import { useWords } from '../../words/useWords.ts'
import { moodIcons } from './mood-icon.ts'
import styles from './PageHead.module.css'

export interface PageHeadProps {
  content: EntryContent
  author: Member | undefined
  zone: Zone
  isPinned?: boolean
  /** Buttons at the end of the first line. */
  actions?: ReactNode
  /** The level of the title's heading. */
  level?: 2 | 3
}

/** Who wrote a page and when, its title, and the facts about it. */
export function PageHead({
  content,
  author,
  zone,
  isPinned = false,
  actions,
  level = 2,
}: PageHeadProps) {
  const { t, day } = useWords()
  // A page shown inside something else, such as a dialog, leaves the focus to that.
  const heading = useArrivalIfLost(level === 2 ? 'shown' : 'never')
  const { mood, tags, title, time } = content
  const Title = `h${level}` as 'h2'
  const Mood = mood && moodIcons[mood]
  const Zone = zone === 'mine' ? Lock : Users
  const byline = { author: author?.label ?? '', day: day(content.day) }
  return (
    <header>
      <div className={styles.line}>
        {author ? <Avatar name={author.label} place={author.place} /> : null}
        <span className={styles.by}>
          {time ? t('journal.byline-time', { ...byline, time }) : t('journal.byline', byline)}
        </span>
        {actions ? <span className={styles.actions}>{actions}</span> : null}
      </div>
      {title ? (
        <Title className={styles.title} dir="auto" ref={heading} tabIndex={-1}>
          {title}
        </Title>
      ) : (
        <Title className={styles.untitled} ref={heading} tabIndex={-1}>
          {t('journal.untitled')}
        </Title>
      )}
      <p className={styles.facts}>
        <span>
          <Zone size={15} strokeWidth={1.6} aria-hidden />
          {t(zone === 'mine' ? 'common.mine' : 'common.ours')}
        </span>
        {Mood ? (
          <span>
            <Mood size={15} strokeWidth={1.6} aria-hidden />
            {t(`mood.${mood}`)}
          </span>
        ) : null}
        {tags.length > 0 ? (
          <span dir="auto">
            <Tag size={15} strokeWidth={1.6} aria-hidden />
            {tags.join(', ')}
          </span>
        ) : null}
        {isPinned ? (
          <span>
            <Pin size={15} strokeWidth={1.6} aria-hidden />
            {t('journal.pinned')}
          </span>
        ) : null}
      </p>
    </header>
  )
}
