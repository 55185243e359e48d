import type { Day } from '../../../shared/days.ts'
import type { ImportPreview } from '../../../shared/model/import.ts'
import { useWords } from '../../words/useWords.ts'
import styles from './ImportFacts.module.css'
import { useSkipSentences } from './useSkipSentences.ts'

/** What is in the file, in numbers and dates. */
export function ImportFacts({ preview }: { preview: ImportPreview }) {
  const { t, day, number } = useWords()
  const skipped = useSkipSentences(preview.skipped)
  const counted = (count: number) => ({ count, shown: number(count) })
  const facts = [
    preview.oldestDay && preview.newestDay
      ? {
          label: t('import.dates'),
          value: t('import.from-to', {
            oldest: day(preview.oldestDay as Day, 'plain'),
            newest: day(preview.newestDay as Day, 'plain'),
          }),
        }
      : null,
    preview.journals.length > 0
      ? {
          label: t('import.journals'),
          value: preview.journals
            .map(({ name, entries }) => t('import.journal-count', { name, count: number(entries) }))
            .join(' · '),
        }
      : null,
    {
      label: t('import.here'),
      value:
        preview.alreadyHere === 0
          ? t('import.here-none')
          : t('import.here-some', counted(preview.alreadyHere)),
    },
    preview.photos > 0
      ? { label: t('import.photos'), value: t('import.photos-left', counted(preview.photos)) }
      : null,
    skipped.length > 0 ? { label: t('import.skipped'), value: skipped.join(' · ') } : null,
  ]
  return (
    <dl className={styles.facts}>
      {facts.map((fact) =>
        fact ? (
          <div key={fact.label}>
            <dt>{fact.label}</dt>
            <dd>{fact.value}</dd>
          </div>
        ) : null,
      )}
    </dl>
  )
}
