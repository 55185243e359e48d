import type { BackupCopy, BackupStanding } from '../../../shared/model/backup.ts'
import { useCommand } from '../../bridge/hooks.ts'
import { SettingRow } from '../../parts/SettingRow.tsx'
import { Button } from '../../ui/Button.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { useWords } from '../../words/useWords.ts'
import styles from './BackupPage.module.css'
import type { BackupActs } from './useBackups.ts'

export interface BackupSettingsProps {
  standing: BackupStanding
  /** Null where the folder cannot be looked into. */
  copies: readonly BackupCopy[] | null
  acts: BackupActs
}

/** Where copies go and how often, and everything else that can be done with one. */
export function BackupSettings({ standing, copies, acts }: BackupSettingsProps) {
  const { t, size } = useWords()
  const lock = useCommand('app.lock')
  const { folder } = standing
  const bytes = (copies ?? []).reduce((sum, copy) => sum + copy.bytes, 0)
  return (
    <div className={styles.rows}>
      <SettingRow
        title={t('backup.where')}
        control={
          <Button tone="line" onPress={acts.choosePlace}>
            {t(folder === null ? 'backup.where-choose' : 'backup.where-other')}
          </Button>
        }
      >
        {folder === null ? (
          t('backup.where-none')
        ) : (
          <>
            <p>
              {copies === null
                ? t('backup.where-away', { folder })
                : t('backup.where-more', { folder, count: copies.length, size: size(bytes) })}
            </p>
            <p>{t('backup.where-keeps')}</p>
          </>
        )}
      </SettingRow>
      {folder === null ? null : (
        <SettingRow
          title={t('backup.often')}
          control={
            <Segmented
              label={t('backup.often')}
              value={acts.every ?? standing.every}
              onChange={acts.setEvery}
              options={(['off', 'daily', 'weekly'] as const).map((value) => ({
                value,
                label: t(`backup.often-${value}`),
              }))}
            />
          }
        >
          {t('backup.often-more')}
        </SettingRow>
      )}
      <SettingRow
        title={t('backup.try')}
        control={
          <Button tone="line" onPress={acts.tryFile}>
            {t('backup.try-do')}
          </Button>
        }
      >
        {t('backup.try-more')}
      </SettingRow>
      {folder === null ? null : (
        <SettingRow
          title={t('backup.elsewhere')}
          control={
            <Button tone="line" onPress={acts.saveElsewhere}>
              {t('backup.elsewhere-do')}
            </Button>
          }
        >
          {t('backup.elsewhere-more')}
        </SettingRow>
      )}
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
  )
}
