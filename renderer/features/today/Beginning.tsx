import { BookOpenText, HardDrive, PenLine } from 'lucide-react'
import { Link } from '../../ui/Link.tsx'
import { useWords } from '../../words/useWords.ts'
import styles from './Beginning.module.css'
import type { TodayPlace } from './today-place.ts'

export interface BeginningProps {
  onGo(place: TodayPlace): void
  /** Whoever would rather look around by themselves. */
  onPutAway(): void
}

/** For whoever has not written anything yet: three ways in, none of which is needed. */
export function Beginning({ onGo, onPutAway }: BeginningProps) {
  const { t } = useWords()
  const ways = [
    { icon: PenLine, title: 'today.begin-page', more: 'today.begin-page-more', to: 'write' },
    { icon: BookOpenText, title: 'today.begin-guide', more: 'today.begin-guide-more', to: 'guide' },
    { icon: HardDrive, title: 'today.begin-copies', more: 'today.begin-copies-more', to: 'copies' },
  ] as const
  return (
    <section className={styles.beginning}>
      <h2>{t('today.begin')}</h2>
      <ul>
        {ways.map(({ icon: Icon, title, more, to }) => (
          <li key={to}>
            <button type="button" onClick={() => onGo({ to })}>
              <Icon size={15} strokeWidth={1.6} aria-hidden />
              <span>
                <span className={styles.title}>{t(title)}</span>
                <span className={styles.more}>{t(more)}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      <p className={styles.away}>
        <Link onPress={onPutAway}>{t('today.begin-away')}</Link>
      </p>
    </section>
  )
}
