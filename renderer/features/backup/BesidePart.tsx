import type { BesidePresent, RestoreReport } from '../../../shared/model/backup.ts'
import { useWords } from '../../words/useWords.ts'
import styles from './RestoreScreen.module.css'

export interface BesidePartProps {
  report: RestoreReport
  beside: BesidePresent
  /** Who opened the copy. */
  name: string
}

/** What would be put aside with the journal that is here, as far as whoever opened the copy may know it. */
export function BesidePart({ report, beside, name }: BesidePartProps) {
  const { t, number } = useWords()
  return (
    <section className={styles.beside}>
      <h2>{t('restore.here')}</h2>
      <p>{said()}</p>
    </section>
  )

  function said(): string {
    const { present } = report
    if (present === 'other-secret') return t('restore.here-unknown', { name })
    if (present === 'unreadable' || present === null) {
      return t(beside === 'another' ? 'restore.here-another' : 'restore.here-unreadable')
    }
    const counts = {
      name,
      pages: t('restore.pages', counted(present.entries)),
      notes: t('restore.notes', counted(present.notes)),
    }
    if (present.isSame) return t('restore.here-same', counts)
    const { onlyHere, onlyInCopy, inOneBin } = present
    return [
      t('restore.here-counts', counts),
      onlyHere > 0 ? t('restore.here-only', counted(onlyHere)) : '',
      onlyInCopy > 0 ? t('restore.here-copy', counted(onlyInCopy)) : '',
      inOneBin > 0 ? t('restore.here-bin', counted(inOneBin)) : '',
    ]
      .filter(Boolean)
      .join(' ')
  }

  function counted(count: number) {
    return { count, shown: number(count) }
  }
}
