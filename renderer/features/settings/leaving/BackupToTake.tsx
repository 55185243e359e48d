import { Trouble } from '../../../parts/Trouble.tsx'
import { useWords } from '../../../words/useWords.ts'
import { CopyWork } from '../export/CopyWork.tsx'
import { usePickedWork } from '../export/usePickedWork.ts'

/** An encrypted copy for the one who leaves. */
export function BackupToTake() {
  const { t } = useWords()
  const copy = usePickedWork('backups.make', 'backup-target', {})
  return (
    <CopyWork
      copy={copy}
      running={{
        label: t('backup.running'),
        stop: t('backup.stop'),
        stopping: t('backup.stopping'),
      }}
      done={{ title: t('leaving.backup-made', { name: copy.work?.title ?? '' }) }}
      refused={copy.refusal ? <Trouble code={copy.refusal} /> : null}
      choose={t('leaving.backup-do')}
    />
  )
}
