import { TriangleAlert } from 'lucide-react'
import type { Session } from '../../shared/model/member.ts'
import { Button } from '../ui/Button.tsx'
import { NoticePanel } from '../ui/NoticePanel.tsx'
import { useWords } from '../words/useWords.ts'
import styles from './Problems.module.css'

/** What was found wrong when the journal was opened. It stays until somebody has read it. */
export function Problems({ session, onRead }: { session: Session; onRead(): void }) {
  const { t, number } = useWords()
  const { problems, writable } = session
  const count = (kind: (typeof problems)[number]['kind']) => {
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
          actions={
            index === problems.length - 1 ? (
              <Button size="small" tone="line" onPress={onRead}>
                {t('problems.read')}
              </Button>
            ) : null
          }
        >
          <p>{t(`problems.${kind}.next`)}</p>
          {writable || kind !== problems[0]?.kind ? null : <p>{t('problems.reading-only')}</p>}
        </NoticePanel>
      ))}
    </section>
  )
}
