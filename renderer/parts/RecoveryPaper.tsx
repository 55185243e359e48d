import { useWords } from '../words/useWords.ts'
import styles from './RecoveryPaper.module.css'
import { groupsOf } from './recovery-groups.ts'

export interface RecoveryPaperProps {
  name: string
  /** Everyone who shares this Hearth, for the line that says what the sheet is for. */
  names: readonly string[]
  code: string
  /** The groups are covered while they are typed back. */
  isHidden: boolean
}

/** The sheet as a person would copy it: nine numbered groups. It is paper-white in every light. */
export function RecoveryPaper({ name, names, code, isHidden }: RecoveryPaperProps) {
  const { t, list, dayOf } = useWords()
  return (
    <section className={styles.paper} aria-label={t('recovery.sheet-of', { name })}>
      <h2>{t('recovery.sheet-of', { name })}</h2>
      <p>
        {t('recovery.sheet-for', {
          names: list(names),
          day: dayOf(new Date().toISOString(), 'plain'),
        })}
      </p>
      <ol className={styles.groups} dir="ltr">
        {groupsOf(code).map((group, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the groups are a fixed row, and two may be equal
          <li key={index}>
            <span aria-hidden>{index + 1}</span>
            {isHidden ? <i>{t('recovery.sheet-hidden')}</i> : <b data-group>{group}</b>}
          </li>
        ))}
      </ol>
      <p>{t('recovery.sheet-how')}</p>
      <p className={styles.foot}>
        <span>{t('recovery.sheet-whose', { name })}</span>
        <span>{t('recovery.sheet-keep')}</span>
      </p>
    </section>
  )
}
