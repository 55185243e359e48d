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
    if (present === null) {
      return beside === 'another' ? t('restore.here-another') : t('restore.here-unknown', { name })
    }
    const counts = {
      name,
      pages: t('restore.pages', counted(present.entries)),
      notes: t('restore.notes', counted(present.notes)),
    }
    const { onlyHere, onlyInCopy } = present
    if (onlyHere === 0 && onlyInCopy === 0) return t('restore.here-same', counts)
    return [
      t('restore.here-counts', counts),
      onlyHere > 0 ? t('restore.here-only', counted(onlyHere)) : '',
      onlyInCopy > 0 ? t('restore.here-copy', counted(onlyInCopy)) : '',
    ]
      .filter(Boolean)
      .join(' ')
  }

  function counted(count: number) {
    return { count, shown: number(count) }
  }
}
