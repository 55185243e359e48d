import type { BackupCopy, BackupStanding } from '../../../shared/model/backup.ts'
import { call } from '../../bridge/client.ts'
import { useProgress } from '../../bridge/events.ts'
import { type LongCall, stopLongWork, useLongWork } from '../../bridge/long-work.ts'
import { useWords } from '../../words/useWords.ts'
import { LastBackupHead } from './LastBackupHead.tsx'
import { RunningBackup } from './RunningBackup.tsx'
import type { BackupActs } from './useBackups.ts'

export interface BackupHeadProps {
  standing: BackupStanding
  /** The newest copy that can be tried out; null where there is none in reach. */
  newest: BackupCopy | null
  acts: BackupActs
}

/** How it stands: the work that goes on, or else the last good backup. */
export function BackupHead({ standing, newest, acts }: BackupHeadProps) {
  const { t } = useWords()
  const byHand = useLongWork('backups.make')
  const now = useLongWork('backups.run')
  const rehearsal = useLongWork('backups.rehearse')
  const progress = useProgress(standing.running)
  const going = [
    { name: 'backups.make', work: byHand },
    { name: 'backups.run', work: now },
    { name: 'backups.rehearse', work: rehearsal },
  ].find(({ work }) => work?.reply === null)
  if (going?.work) {
    const { name, work } = going
    const isRehearsal = name === 'backups.rehearse'
    return (
      <RunningBackup
        title={t(isRehearsal ? 'backup.rehearsing' : 'backup.running')}
        progress={work.progress}
        isStopping={work.isStopping}
        onStop={() => stopLongWork(name as LongCall)}
      >
        {isRehearsal
          ? t('backup.rehearsing-more')
          : name === 'backups.run'
            ? t('backup.run-to', { folder: work.title })
            : t('backup.running-to', { name: work.title })}
      </RunningBackup>
    )
  }
  const { running, folder } = standing
  if (running !== null) {
    return (
      <RunningBackup
        title={t('backup.running')}
        progress={progress}
        isStopping={false}
        onStop={() => void call('jobs.cancel', { job: running })}
      >
        {t('backup.run-to', { folder: folder ?? '' })}
      </RunningBackup>
    )
  }
  return (
    <LastBackupHead
      last={standing.last}
      hasTrouble={standing.trouble !== null}
      onCheck={newest && (() => acts.tryCopy(newest.place))}
      onMake={() => (folder === null ? acts.saveElsewhere() : acts.runNow(folder))}
    />
  )
}
