import { CircleCheck } from 'lucide-react'
import { useState } from 'react'
import type { ErrorCode } from '../../../../shared/errors.ts'
import { call } from '../../../bridge/client.ts'
import {
  beginLongWork,
  putAwayLongWork,
  stopLongWork,
  useLongWork,
} from '../../../bridge/long-work.ts'
import { Trouble } from '../../../parts/Trouble.tsx'
import { WorkProgress } from '../../../parts/WorkProgress.tsx'
import { Button } from '../../../ui/Button.tsx'
import { NoticePanel } from '../../../ui/NoticePanel.tsx'
import { useWords } from '../../../words/useWords.ts'
import styles from '../export/ReadableCopy.module.css'

const name = 'backups.make'

/** An encrypted copy for the one who leaves. */
export function BackupToTake() {
  const { t } = useWords()
  const work = useLongWork(name)
  const [pickError, setPickError] = useState<ErrorCode | null>(null)

  async function make() {
    setPickError(null)
    const picked = await call('picker.pick', { for: 'backup-target' })
    if (!picked.ok) return setPickError(picked.code)
    if (picked.value === null) return
    putAwayLongWork(name)
    await beginLongWork(name, { place: picked.value.place }, picked.value.name)
  }

  if (work && work.reply === null) {
    return (
      <div className={styles.running}>
        <WorkProgress label={t('backup.running')} progress={work.progress} />
        <div>
          <Button
            size="small"
            unavailable={work.isStopping ? t('backup.stopping') : undefined}
            onPress={() => stopLongWork(name)}
          >
            {t(work.isStopping ? 'backup.stopping' : 'backup.stop')}
          </Button>
        </div>
      </div>
    )
  }
  const reply = work?.reply ?? null
  const refusal = pickError ?? (reply && !reply.ok ? reply.code : null)
  return (
    <div className={styles.copy}>
      {reply?.ok ? (
        <NoticePanel
          icon={<CircleCheck size={22} strokeWidth={1.6} />}
          title={t('leaving.backup-made', { name: work?.title ?? '' })}
          tone="good"
          isAnnounced
        />
      ) : null}
      {refusal ? <Trouble code={refusal} /> : null}
      <div>
        <Button tone={reply?.ok ? 'line' : 'default'} onPress={() => void make()}>
          {t(reply?.ok ? 'export.again' : 'leaving.backup-do')}
        </Button>
      </div>
    </div>
  )
}
