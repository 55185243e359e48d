import { LifeBuoy } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { isFocusLost } from '../../parts/useArrivalIfLost.ts'
import { Button } from '../../ui/Button.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import type { WordId } from '../../words/catalogue.ts'
import { useWords } from '../../words/useWords.ts'
import { emergencyNumber } from './directory/directory.ts'
import { HelpLines } from './HelpLines.tsx'
import styles from './SafetyScreen.module.css'

interface Part {
  title: WordId
  more?: WordId
  lines: readonly WordId[]
}

const parts: readonly Part[] = [
  { title: 'safety.now', lines: ['safety.now-1', 'safety.now-2', 'safety.now-3'] },
  {
    title: 'safety.find',
    lines: ['safety.find-1', 'safety.find-2', 'safety.find-3', 'safety.find-4', 'safety.find-5'],
  },
  {
    title: 'safety.signs',
    more: 'safety.signs-more',
    lines: ['safety.signs-1', 'safety.signs-2', 'safety.signs-3', 'safety.signs-4'],
  },
  { title: 'safety.exit', lines: ['safety.exit-1', 'safety.exit-2', 'safety.exit-3'] },
  {
    title: 'safety.debrief',
    lines: ['safety.debrief-1', 'safety.debrief-2', 'safety.debrief-3', 'safety.debrief-4'],
  },
  {
    title: 'safety.known',
    lines: ['safety.known-1', 'safety.known-2', 'safety.known-3', 'safety.known-4'],
  },
  { title: 'safety.can', lines: ['safety.can-1', 'safety.can-2', 'safety.can-3'] },
  {
    title: 'safety.cannot',
    lines: [
      'safety.cannot-1',
      'safety.cannot-2',
      'safety.cannot-3',
      'safety.cannot-4',
      'safety.cannot-5',
    ],
  },
]

/** The numbers that the sentences name come from the same list as all others. */
const numbers = {
  eu: emergencyNumber('eu') ?? '',
  gb: emergencyNumber('gb') ?? '',
  us: emergencyNumber('us') ?? '',
  au: emergencyNumber('au') ?? '',
  nz: emergencyNumber('nz') ?? '',
}

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
  const title = useRef<HTMLHeadingElement>(null)
  const lines = useRef<HTMLHeadingElement>(null)
  // What led here has gone from the screen, unless it was the sidebar.
  useEffect(() => {
    const isInSidebar = !isFocusLost() && document.activeElement?.closest('nav')
    if (!isInSidebar) title.current?.focus({ preventScroll: true })
  }, [])
  return (
    <div className={styles.room} data-alone={isAlone || undefined}>
      <Sheet>
        <div className={styles.page}>
          <header>
            <LifeBuoy className={styles.sign} size={28} strokeWidth={1.6} aria-hidden />
            <h1 ref={title} tabIndex={-1}>
              {t('safety.title')}
            </h1>
            <p className={styles.lead}>{t('safety.lead')}</p>
            <p className={styles.jump}>
              <Button size="small" onPress={toLines}>
                {t('safety.to-lines')}
              </Button>
            </p>
          </header>
          <div className={styles.parts}>
            {parts.map((part) => (
              <section key={part.title}>
                <h2>{t(part.title)}</h2>
                {part.more ? <p className={styles.more}>{t(part.more)}</p> : null}
                <ul>
                  {part.lines.map((line) => (
                    <li key={line}>{t(line, numbers)}</li>
                  ))}
                </ul>
              </section>
            ))}
          </div>
          <HelpLines heading={lines} />
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

  function toLines(): void {
    lines.current?.scrollIntoView({ block: 'start' })
    lines.current?.focus({ preventScroll: true })
  }
}
