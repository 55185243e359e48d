import { TriangleAlert } from 'lucide-react'
import type { Session } from '../../shared/model/member.ts'
import { Button } from '../ui/Button.tsx'
import { NoticePanel } from '../ui/NoticePanel.tsx'
import { useWords } from '../words/useWords.ts'
import styles from './Problems.module.css'
import { troublesOf } from './troubles.ts'

type Kind = Session['problems'][number]['kind']

export interface ProblemsProps {
  session: Session
  onRead(): void
  /** To what is known of an older copy, and the way on from it. */
  onOlderCopy(): void
  /** To what the disk has lost. */
  onMissing(): void
}

/** What was found wrong when the journal was opened. It stays until somebody has read it. */
export function Problems({ session, onRead, onOlderCopy, onMissing }: ProblemsProps) {
  const { t, number } = useWords()
  const { writable } = session
  const problems = troublesOf(session)
  const count = (kind: Kind) => {
    const found = problems.find((problem) => problem.kind === kind)?.count ?? 0
    return { count: found, shown: number(found) }
  }
  return (
    <section className={styles.problems} aria-label={t('problems.title')}>
      {problems.map(({ kind }, index) => (
        <NoticePanel
          key={kind}
          icon={<TriangleAlert size={22} strokeWidth={1.6} />}
          title={t(`problems.${kind}.happened`, count(kind))}
          isAnnounced
          actions={waysOn(kind, index)}
        >
          <p>{t(`problems.${kind}.next`)}</p>
          {writable || kind !== problems[0]?.kind ? null : <p>{t('problems.reading-only')}</p>}
        </NoticePanel>
      ))}
    </section>
  )

  function waysOn(kind: Kind, index: number) {
    const isLast = index === problems.length - 1
    if (kind !== 'damage' && kind !== 'older-copy' && !isLast) return null
    return (
      <>
        {kind === 'damage' ? (
          <Button size="small" tone="line" onPress={onMissing}>
            {t('missing.open')}
          </Button>
        ) : null}
        {kind === 'older-copy' ? (
          <Button size="small" tone="line" onPress={onOlderCopy}>
            {t('problems.older-copy.do')}
          </Button>
        ) : null}
        {isLast ? (
          <Button size="small" tone="line" onPress={onRead}>
            {t('problems.read')}
          </Button>
        ) : null}
      </>
    )
  }
}
