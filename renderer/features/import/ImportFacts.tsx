import type { Day } from '../../../shared/days.ts'
import type { ImportPreview } from '../../../shared/model/import.ts'
import type { WordId } from '../../words/catalogue.ts'
import { useWords } from '../../words/useWords.ts'
import styles from './ImportFacts.module.css'
import { useSkipSentences } from './useSkipSentences.ts'

/** What a journal of a kind holds that a page of Hearth has no place for. */
const staysBehind: Partial<Record<ImportPreview['format'], WordId>> = {
  'day-one': 'import.stays-day-one',
  journey: 'import.stays-journey',
  hearth: 'import.stays-hearth',
}

/** What is in the file, in numbers and dates. */
export function ImportFacts({ preview }: { preview: ImportPreview }) {
  const { t, day, number } = useWords()
  const skipped = useSkipSentences(preview.skipped)
  const counted = (count: number) => ({ count, shown: number(count) })
  const stays = staysBehind[preview.format]
  const facts = [
    { label: t('import.from'), value: t(`import.kind-${preview.format}`) },
    preview.oldestDay && preview.newestDay
      ? {
          label: t('import.dates'),
          value:
            preview.oldestDay === preview.newestDay
              ? day(preview.oldestDay as Day, 'plain')
              : t('import.from-to', {
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
      ? { label: t('import.photos'), value: t('import.photos-with', counted(preview.photos)) }
      : null,
    stays ? { label: t('import.stays'), value: t(stays) } : null,
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
