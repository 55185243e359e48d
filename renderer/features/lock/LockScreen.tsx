import { FolderClock, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import type { Output } from '../../../shared/contract.ts'
import type { Member } from '../../../shared/model/member.ts'
import { useRead } from '../../bridge/hooks.ts'
import { NoticePanel } from '../../ui/NoticePanel.tsx'
import { useWords } from '../../words/useWords.ts'
import styles from './LockScreen.module.css'
import { SoloDoor } from './SoloDoor.tsx'
import { TogetherDoor } from './TogetherDoor.tsx'

type Door = Output<'app.info'>['door']

export interface LockScreenProps {
  members: readonly Member[]
  onRestore(): void
  onSafety(): void
  onProtection(): void
  onGuide(): void
}

/** The lock screen: a door for one, or for several at once. Nothing here says what lies behind. */
export function LockScreen({ members, ...ways }: LockScreenProps) {
  const { t } = useWords()
  const info = useRead('app.info', {})
  const [chosen, setChosen] = useState<Door | null>(null)
  if (info.isPending) return null
  const notice = info.data?.hasBroken ? (
    <div className={styles.broken}>
      <NoticePanel
        icon={<TriangleAlert size={22} strokeWidth={1.6} />}
        title={t('lock.gone')}
        isAnnounced
      >
        <p>{t('lock.gone-more')}</p>
      </NoticePanel>
    </div>
  ) : info.data?.wentOverFrom ? (
    <div className={styles.broken}>
      <NoticePanel
        icon={<FolderClock size={22} strokeWidth={1.6} />}
        title={t('lock.went-over')}
        tone="quiet"
        isAnnounced
      >
        <p>{t('lock.went-over-more', { place: info.data.wentOverFrom })}</p>
      </NoticePanel>
    </div>
  ) : null

  const canBeTogether = members.length > 1
  if (canBeTogether && (chosen ?? info.data?.door) === 'together') {
    return (
      <TogetherDoor members={members} notice={notice} onAlone={() => setChosen('solo')} {...ways} />
    )
  }
  return (
    <SoloDoor
      members={members}
      notice={notice}
      onTogether={canBeTogether ? () => setChosen('together') : null}
      {...ways}
    />
  )
}
