import { CircleCheck } from 'lucide-react'
import { useState } from 'react'
import type { ErrorCode } from '../../../shared/errors.ts'
import { call } from '../../bridge/client.ts'
import { useCommand, useRead } from '../../bridge/hooks.ts'
import { beginLongWork, putAwayLongWork, useLongWork } from '../../bridge/long-work.ts'
import { SettingRow } from '../../parts/SettingRow.tsx'
import { Trouble } from '../../parts/Trouble.tsx'
import { Waiting } from '../../parts/Waiting.tsx'
import { Button } from '../../ui/Button.tsx'
import { NoticePanel } from '../../ui/NoticePanel.tsx'
import { useWords } from '../../words/useWords.ts'
import styles from './BackupPage.module.css'
import { LastBackupHead } from './LastBackupHead.tsx'
import { LastBackupReport } from './LastBackupReport.tsx'
import { RunningBackup } from './RunningBackup.tsx'

/** The last good backup, a button to make one, and how a copy is opened again. */
export function BackupPage() {
  const { t, size } = useWords()
  const last = useRead('backups.last', {})
  const lock = useCommand('app.lock')
  const work = useLongWork('backups.make')
  const [pickError, setPickError] = useState<ErrorCode | null>(null)
  if (last.isPending) return <Waiting />
  if (last.isError) return <Trouble code={last.error.code} />
  const refusal = pickError ?? (work?.reply && !work.reply.ok ? work.reply.code : null)

  async function make() {
    putAwayLongWork('backups.make')
    setPickError(null)
    const picked = await call('picker.pick', { for: 'backup-target' })
    if (!picked.ok) return setPickError(picked.code)
    if (!picked.value) return
    const { place, name } = picked.value
    await beginLongWork('backups.make', { place }, name)
  }

  return (
    <>
      {work && work.reply === null ? (
        <RunningBackup work={work} />
      ) : (
        <LastBackupHead last={last.data} onMake={() => void make()} />
      )}
      {refusal ? (
        <div className={styles.told}>
          <Trouble code={refusal} />
        </div>
      ) : null}
      {work?.reply?.ok ? (
        <div className={styles.told}>
          <NoticePanel
            icon={<CircleCheck size={22} strokeWidth={1.6} />}
            title={t('backup.made-title')}
            tone="good"
            isAnnounced
          >
            <p>{t('backup.made-more', { size: size(work.reply.value.bytes), name: work.title })}</p>
          </NoticePanel>
        </div>
      ) : null}
      {last.data ? <LastBackupReport report={last.data} /> : null}
      <div className={styles.rows}>
        <SettingRow title={t('backup.carries')}>{t('backup.carries-more')}</SettingRow>
        <SettingRow
          title={t('backup.restore')}
          control={
            <Button tone="line" onPress={() => void lock.run({})}>
              {t('backup.lock')}
            </Button>
          }
        >
          {t('backup.restore-more')}
        </SettingRow>
      </div>
    </>
  )
}
