import { Check } from 'lucide-react'
import type { BackupReport } from '../../../shared/model/backup.ts'
import { useWords } from '../../words/useWords.ts'
import styles from './LastBackupReport.module.css'

/** What was found in the last backup when it was read back. */
export function LastBackupReport({ report }: { report: BackupReport }) {
  const { t, number, size, list } = useWords()
  const lines = [
    { label: t('backup.pages'), value: number(report.entries) },
    { label: t('backup.notes'), value: number(report.notes) },
    { label: t('backup.files'), value: number(report.files) },
    { label: t('backup.size'), value: size(report.bytes) },
  ]
  return (
    <dl className={styles.report}>
      {lines.map((line) => (
        <div key={line.label}>
          <dt>{line.label}</dt>
          <dd>
            <Check size={15} strokeWidth={1.6} aria-hidden />
            {line.value}
          </dd>
        </div>
      ))}
      <div>
        <dt>{t('backup.opens')}</dt>
        <dd>
          {t('backup.opens-more', { names: list(report.members.map((member) => member.label)) })}
        </dd>
      </div>
    </dl>
  )
}
