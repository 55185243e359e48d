import { CircleCheck } from 'lucide-react'
import type { ReactNode } from 'react'
import type { BackupStanding } from '../../../shared/model/backup.ts'
import { useLongWork } from '../../bridge/long-work.ts'
import { Trouble } from '../../parts/Trouble.tsx'
import { NoticePanel } from '../../ui/NoticePanel.tsx'
import { useWords } from '../../words/useWords.ts'
import styles from './BackupPage.module.css'
import { BackupTrouble } from './BackupTrouble.tsx'
import { RehearsalFound } from './RehearsalFound.tsx'
import type { BackupActs } from './useBackups.ts'

/** What came of the last thing that was asked for, and what stands in the way of the next copy. */
export function BackupTold({ standing, acts }: { standing: BackupStanding; acts: BackupActs }) {
  const { t, size } = useWords()
  const byHand = useLongWork('backups.make')
  const now = useLongWork('backups.run')
  const rehearsal = useLongWork('backups.rehearse')
  const { folder, trouble } = standing
  // A copy that was just asked for says how it stands sooner than the vault is asked again.
  const asked = now?.reply
  const placeTrouble = asked ? (asked.ok ? null : asked.code) : trouble
  const refusals = [byHand?.reply, rehearsal?.reply].map((reply) =>
    reply && !reply.ok ? reply.code : null,
  )
  const refusal = acts.refusal ?? refusals.find((code) => code !== null) ?? null
  const told: ReactNode[] = []
  if (refusal) told.push(<Trouble key="refusal" code={refusal} />)
  if (placeTrouble && folder !== null) {
    told.push(
      <BackupTrouble
        key="trouble"
        code={placeTrouble}
        folder={folder}
        onTryNow={() => acts.runNow(folder)}
        onChoosePlace={acts.choosePlace}
      />,
    )
  }
  const made = byHand?.reply?.ok ? byHand : now?.reply?.ok ? now : null
  if (made?.reply?.ok) {
    told.push(
      <NoticePanel
        key="made"
        icon={<CircleCheck size={22} strokeWidth={1.6} />}
        title={t('backup.made-title')}
        tone="good"
        isAnnounced
      >
        <p>{t('backup.made-more', { size: size(made.reply.value.bytes), name: made.title })}</p>
      </NoticePanel>,
    )
  }
  if (rehearsal?.reply?.ok) {
    told.push(<RehearsalFound key="tried" found={rehearsal.reply.value} onClose={acts.putAway} />)
  }
  return told.length > 0 ? <div className={styles.told}>{told}</div> : null
}
