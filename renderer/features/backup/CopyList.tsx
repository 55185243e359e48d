import { useState } from 'react'
import type { BackupCopy, LastBackup } from '../../../shared/model/backup.ts'
import { Button } from '../../ui/Button.tsx'
import { useWords } from '../../words/useWords.ts'
import { CopyLine } from './CopyLine.tsx'
import styles from './CopyList.module.css'

const few = 4

export interface CopyListProps {
  folder: string
  copies: readonly BackupCopy[]
  /** What was found in the last one that was made by whoever is in. */
  report: LastBackup
  onTry(copy: BackupCopy): void
}

/** The copies in the chosen folder, the newest first. */
export function CopyList({ folder, copies, report, onTry }: CopyListProps) {
  const { t } = useWords()
  const [showsAll, setShowsAll] = useState(false)
  const shown = showsAll ? copies : copies.slice(0, few)
  if (copies.length === 0) return null
  return (
    <div className={styles.copies}>
      <ul aria-label={t('backup.copies', { folder })}>
        {shown.map((copy) => (
          <CopyLine
            key={copy.place}
            copy={copy}
            report={copy.cover && copy.cover.madeAt === report?.madeAt ? report : null}
            onTry={() => onTry(copy)}
          />
        ))}
      </ul>
      {copies.length > few ? (
        <Button size="small" tone="quiet" onPress={() => setShowsAll(!showsAll)}>
          {showsAll ? t('backup.copies-few') : t('backup.copies-all', { count: copies.length })}
        </Button>
      ) : null}
    </div>
  )
}
