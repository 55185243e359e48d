import {
  BookOpen,
  CalendarCheck,
  Columns2,
  Compass,
  Eye,
  Handshake,
  Hourglass,
  Image,
  Lightbulb,
  Lock,
  type LucideIcon,
  Route,
  StickyNote,
  Telescope,
} from 'lucide-react'
import { memo, type Ref } from 'react'
import type { Member } from '../../../shared/model/member.ts'
import type { FoundKind, Hit } from '../../../shared/model/search.ts'
import { Avatar } from '../../ui/Avatar.tsx'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import { useWords } from '../../words/useWords.ts'
import styles from './FoundRow.module.css'
import { MarkedText } from './MarkedText.tsx'

const icons: Record<FoundKind, LucideIcon> = {
  page: BookOpen,
  note: StickyNote,
  debrief: Route,
  agreement: Handshake,
  ritual: CalendarCheck,
  'day-view': Columns2,
  'check-in': Compass,
  'outside-view': Eye,
  dream: Telescope,
  'own-time': Hourglass,
  idea: Lightbulb,
}

export interface FoundRowProps {
  id: string
  hit: Hit
  author: Member | undefined
  isChosen: boolean
  onChoose(hit: Hit): void
  ref?: Ref<HTMLDivElement>
}

/** One find: its day, the words around the place, and whose it is. */
export const FoundRow = memo(function FoundRow({
  id,
  hit,
  author,
  isChosen,
  onChoose,
  ref,
}: FoundRowProps) {
  const { t, day } = useWords()
  const { kind, title, excerpt, tags, mood, zone, photo } = hit
  const Icon = icons[kind]
  const foundTags = tags.filter(({ marks }) => marks.length > 0)
  const shownTags = foundTags.length > 0 ? foundTags : tags.slice(0, 2)
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the field holds the focus and names the active row
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field takes the keys for all rows
    <div
      id={id}
      className={styles.row}
      role="option"
      aria-selected={isChosen}
      onClick={() => onChoose(hit)}
      {...(ref ? { ref } : {})}
    >
      <span className={styles.day}>
        <Icon size={15} strokeWidth={1.6} aria-hidden />
        <VisuallyHidden>{t(`search.one-${kind}`)} </VisuallyHidden>
        {day(hit.day, 'plain')}
      </span>
      {title.text ? (
        <b className={styles.title} dir="auto">
          <MarkedText {...title} />
        </b>
      ) : null}
      <span className={styles.excerpt} dir="auto">
        <MarkedText {...excerpt} />
      </span>
      <span className={styles.facts}>
        {author ? <Avatar name={author.label} place={author.place} size="tiny" /> : null}
        <VisuallyHidden>{author?.label}</VisuallyHidden>
        {zone === 'mine' ? (
          <span className={styles.private}>
            <Lock size={12} strokeWidth={1.8} aria-hidden />
            {t('common.mine')}
          </span>
        ) : null}
        {photo ? (
          <>
            <Image size={12} strokeWidth={1.8} aria-hidden />
            <VisuallyHidden>{t('photos.with-photo')}</VisuallyHidden>
          </>
        ) : null}
        {mood ? <span>{t(`mood.${mood}`)}</span> : null}
        {shownTags.map((tag) => (
          <span key={tag.text} className={styles.tag} dir="auto">
            <MarkedText {...tag} />
          </span>
        ))}
      </span>
    </div>
  )
})
