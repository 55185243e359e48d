import { type Day, isDay, type Month } from '../../../shared/days.ts'
import { useWords } from '../../words/useWords.ts'
import type { HelpLine, Source } from './directory/help-line.ts'
import styles from './Sources.module.css'

/** The pages that the numbers were taken from, each once, as plain text. */
export function Sources({ lines }: { lines: readonly HelpLine[] }) {
  const { t, day, month } = useWords()
  const byAddress = new Map(
    lines.flatMap(({ sources }) => sources).map((source) => [source.address, source]),
  )
  return (
    <section className={styles.sources}>
      <h3>{t('safety.sources')}</h3>
      <p>{t('safety.sources-lead')}</p>
      <ul>
        {[...byAddress.values()].map((source) => (
          <li key={source.address}>
            <span>{source.title}</span>
            <span className={styles.address}>{source.address}</span>
            <span>{whenOf(source)}</span>
          </li>
        ))}
      </ul>
    </section>
  )

  function whenOf({ dated, read }: Source): string {
    const values = { day: day(read, 'plain') }
    if (dated === null) return t('safety.source-undated', values)
    return t('safety.source-dated', { ...values, dated: dateOf(dated) })
  }

  function dateOf(dated: string): string {
    if (isDay(dated)) return day(dated as Day, 'plain')
    return dated.length === 'YYYY-MM'.length ? month(dated as Month) : dated
  }
}
