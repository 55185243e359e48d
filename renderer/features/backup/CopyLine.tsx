import { Check, Minus } from 'lucide-react'
import { dayOfDate } from '../../../shared/days.ts'
import type { BackupCopy, LastBackup } from '../../../shared/model/backup.ts'
import { Button } from '../../ui/Button.tsx'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import { useWords, type Words } from '../../words/useWords.ts'
import styles from './CopyLine.module.css'

export interface CopyLineProps {
  copy: BackupCopy
  /** What was found in this copy when it was made; null where that is not known any more. */
  report: LastBackup
  onTry(): void
}

/** One copy: from when it is, whether it was checked, who can open it, and a way to try it out. */
export function CopyLine({ copy, report, onTry }: CopyLineProps) {
  const words = useWords()
  const { t, timeOf, size, list } = words
  const { cover } = copy
  const day = cover ? dayName(words, cover.madeAt) : copy.name
  const time = cover ? timeOf(cover.madeAt) : ''
  const about = cover
    ? [
        t('backup.copy-opens', { names: list(cover.members.map(({ label }) => label)) }),
        size(copy.bytes),
        ...(copy.isScheduled ? [] : [t('backup.copy-by-hand')]),
      ]
    : []
  return (
    <li className={styles.line}>
      <b className={cover ? undefined : styles.name}>{day}</b>
      <span className={styles.time}>{time}</span>
      <span className={styles.mark} data-good={cover ? '' : undefined}>
        {cover ? (
          <Check size={15} strokeWidth={1.6} aria-hidden />
        ) : (
          <Minus size={15} strokeWidth={1.6} aria-hidden />
        )}
      </span>
      <span className={styles.found}>
        {foundIn(words, copy, report)}
        {about.length > 0 ? <span className={styles.about}>{about.join(' · ')}</span> : null}
      </span>
      {cover ? (
        <Button size="small" tone="quiet" onPress={onTry}>
          {t('backup.copy-try')}
          <VisuallyHidden>{t('backup.copy-try-of', { day, time })}</VisuallyHidden>
        </Button>
      ) : null}
    </li>
  )
}

function dayName({ t, dayOf }: Words, madeAt: string): string {
  const day = dayOfDate(new Date(madeAt))
  const now = new Date()
  if (day === dayOfDate(now)) return t('backup.day-today')
  const before = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1)
  if (day === dayOfDate(before)) return t('backup.day-yesterday')
  return dayOf(madeAt, day.slice(0, 4) === String(now.getFullYear()) ? 'near' : 'plain')
}

function foundIn({ t, timeOf, number }: Words, copy: BackupCopy, report: LastBackup): string {
  if (copy.state === 'newer') return t('backup.copy-newer')
  if (copy.state === 'unreadable') return t('backup.copy-unreadable')
  if (copy.checkedAt) return t('backup.copy-checked', { time: timeOf(copy.checkedAt) })
  if (!report) return t('backup.copy-made')
  const { entries, notes } = report
  return t('backup.copy-counted', {
    entries,
    pages: number(entries),
    notes,
    shown: number(notes),
  })
}
