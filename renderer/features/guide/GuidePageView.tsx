import { ArrowRight } from 'lucide-react'
import { PageHead } from '../../parts/PageHead.tsx'
import { Button } from '../../ui/Button.tsx'
import { type GuidePageId, guidePages } from '../../words/guide-list.ts'
import { useWords } from '../../words/useWords.ts'
import styles from './GuidePageView.module.css'
import type { GuideWays } from './guide-ways.ts'
import { useGuideValues } from './useGuideValues.tsx'

export interface GuidePageViewProps {
  id: GuidePageId
  ways: GuideWays
  /** Nobody is in: most ways do not lead anywhere yet. */
  isAtDoor: boolean
  onPage(id: GuidePageId): void
}

/** One page of the guide, and the way to the next. */
export function GuidePageView({ id, ways, isAtDoor, onPage }: GuidePageViewProps) {
  const { t, rich } = useWords()
  const values = useGuideValues(ways)
  const at = guidePages.findIndex((page) => page.id === id)
  const page = guidePages[at]
  const next = guidePages[at + 1]
  if (!page) return null
  return (
    <article className={styles.page}>
      <PageHead title={t(page.title)}>{t(page.lead)}</PageHead>
      {page.parts.map(({ title, lines }) => (
        <section key={title}>
          <h3>{t(title)}</h3>
          {lines.map((line) => (
            <p key={line}>{rich(line, values)}</p>
          ))}
        </section>
      ))}
      <footer className={styles.foot}>
        {isAtDoor ? <p>{t('guide-room.door-note')}</p> : null}
        {next ? (
          <Button
            tone="line"
            size="small"
            icon={<ArrowRight size={15} strokeWidth={1.6} aria-hidden />}
            onPress={() => onPage(next.id)}
          >
            {t('guide-room.next', { title: t(next.title) })}
          </Button>
        ) : null}
      </footer>
    </article>
  )
}
