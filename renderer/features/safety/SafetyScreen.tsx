import { LifeBuoy } from 'lucide-react'
import { Button } from '../../ui/Button.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import type { WordId } from '../../words/catalogue.ts'
import { useWords } from '../../words/useWords.ts'
import styles from './SafetyScreen.module.css'

const parts: readonly { title: WordId; more?: WordId; lines: readonly WordId[] }[] = [
  { title: 'safety.now', lines: ['safety.now-1', 'safety.now-2', 'safety.now-3'] },
  {
    title: 'safety.signs',
    more: 'safety.signs-more',
    lines: ['safety.signs-1', 'safety.signs-2', 'safety.signs-3', 'safety.signs-4'],
  },
  { title: 'safety.talk', lines: ['safety.talk-1', 'safety.talk-2', 'safety.talk-3'] },
  {
    title: 'safety.hearth',
    lines: ['safety.hearth-1', 'safety.hearth-2', 'safety.hearth-3', 'safety.hearth-4'],
  },
]

/** Guidance for someone who is afraid. The same for everyone, locked or not; it opens no link. */
export function SafetyScreen({
  onLeave,
  isAlone = false,
}: {
  onLeave(): void
  /** No sidebar stands beside it. */
  isAlone?: boolean
}) {
  const { t } = useWords()
  return (
    <div className={styles.room} data-alone={isAlone || undefined}>
      <Sheet>
        <div className={styles.page}>
          <header>
            <LifeBuoy className={styles.sign} size={28} strokeWidth={1.6} aria-hidden />
            <h1>{t('safety.title')}</h1>
            <p className={styles.lead}>{t('safety.lead')}</p>
          </header>
          <div className={styles.parts}>
            {parts.map((part) => (
              <section key={part.title}>
                <h2>{t(part.title)}</h2>
                {part.more ? <p className={styles.more}>{t(part.more)}</p> : null}
                <ul>
                  {part.lines.map((line) => (
                    <li key={line}>{t(line)}</li>
                  ))}
                </ul>
              </section>
            ))}
          </div>
          <footer className={styles.foot}>
            <p>{t('safety.offline')}</p>
            <Button tone="line" onPress={onLeave}>
              {t('safety.back')}
            </Button>
          </footer>
        </div>
      </Sheet>
    </div>
  )
}
