import { FolderClock } from 'lucide-react'
import type { Session } from '../../../shared/model/member.ts'
import { useCommand } from '../../bridge/hooks.ts'
import { Button } from '../../ui/Button.tsx'
import { NoticePanel } from '../../ui/NoticePanel.tsx'
import { useWords } from '../../words/useWords.ts'
import styles from './WentOn.module.css'
import { WhoWentOn } from './WhoWentOn.tsx'

export interface WentOnProps {
  session: Session
  onRead(): void
}

/** That somebody went on from an older copy: told quietly, and to each member until they have read it. */
export function WentOn({ session, onRead }: WentOnProps) {
  const { t } = useWords()
  const isRead = useCommand('older-copy.read-went-on')
  const read = () => {
    // What cannot be noted is told once more another time, and that is all.
    if (session.writable && session.mode === 'solo') void isRead.run({})
    onRead()
  }
  return (
    <section className={styles.card} aria-label={t('problems.went-on.happened')}>
      <NoticePanel
        tone="quiet"
        icon={<FolderClock size={20} strokeWidth={1.6} />}
        title={t('problems.went-on.happened')}
        actions={
          <Button size="small" tone="line" onPress={read}>
            {t('problems.read')}
          </Button>
        }
      >
        <WhoWentOn session={session} />
        <p>{t('problems.went-on.next')}</p>
      </NoticePanel>
    </section>
  )
}
