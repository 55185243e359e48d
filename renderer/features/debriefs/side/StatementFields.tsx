import { useId } from 'react'
import type { Side } from '../../../../shared/model/debrief.ts'
import { useWords } from '../../../words/useWords.ts'
import styles from './StatementFields.module.css'
import { StatementPart } from './StatementPart.tsx'

type Part = keyof Side['statement']

const parts = [
  { part: 'when', label: 'debriefs.when', hint: 'debriefs.when-hint' },
  { part: 'felt', label: 'debriefs.i-felt', hint: 'debriefs.i-felt-hint' },
  { part: 'need', label: 'debriefs.because', hint: 'debriefs.because-hint' },
  { part: 'ask', label: 'debriefs.would-you', hint: 'debriefs.would-you-hint' },
] as const

export interface StatementFieldsProps {
  statement: Side['statement']
  onChange(part: Part, text: string): void
}

/** One sentence, put together part by part. */
export function StatementFields({ statement, onChange }: StatementFieldsProps) {
  const { t } = useWords()
  const id = useId()
  return (
    <section className={styles.frame} aria-labelledby={id}>
      <h2 id={id}>{t('debriefs.statement')}</h2>
      <p className={styles.more}>{t('debriefs.statement-more')}</p>
      {parts.map(({ part, label, hint }) => (
        <StatementPart
          key={part}
          name={part}
          label={t(label)}
          placeholder={t(hint)}
          text={statement[part]}
          onChange={(text) => onChange(part, text)}
        />
      ))}
    </section>
  )
}
