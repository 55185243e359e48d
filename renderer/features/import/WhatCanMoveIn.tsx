import { useWords } from '../../words/useWords.ts'
import styles from './ImportFacts.module.css'

const kinds = [
  ['import.kind-day-one', 'import.how-day-one'],
  ['import.kind-journey', 'import.how-journey'],
  ['import.kind-markdown', 'import.how-markdown'],
  ['import.kind-jrnl', 'import.how-jrnl'],
  ['import.kind-mini-diary', 'import.how-mini'],
  ['import.kind-mini-diarium', 'import.how-mini'],
  ['import.kind-hearth', 'import.how-hearth'],
] as const

/** The journals that Hearth can read, and what to choose of each. */
export function WhatCanMoveIn() {
  const { t } = useWords()
  return (
    <section className={styles.kinds}>
      <h3>{t('import.kinds')}</h3>
      <dl className={styles.facts}>
        {kinds.map(([kind, how]) => (
          <div key={kind}>
            <dt>{t(kind)}</dt>
            <dd>{t(how)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
