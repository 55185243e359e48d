import { useWords } from '../../words/useWords.ts'
import type { HelpLine } from './directory/help-line.ts'
import styles from './HelpLineEntry.module.css'

/** One number to call, whom it is for, when somebody answers, and at whose pages it was read. */
export function HelpLineEntry({ line }: { line: HelpLine }) {
  const { t, day, list } = useWords()
  const isEmergency = line.kind === 'emergency'
  const sites = [...new Set(line.sources.map(({ address }) => address.replace(/\/.*$/, '')))]
  return (
    <li className={styles.line}>
      <p className={styles.number}>{line.number}</p>
      <div>
        <p>
          {isEmergency ? (
            <b>{t('safety.emergency')}</b>
          ) : (
            <>
              <b>{line.name}</b>
              {line.part ? ` (${t(`safety.part-${line.part}`)})` : null}
            </>
          )}
        </p>
        {isEmergency ? null : (
          <p className={styles.facts}>
            {t(`safety.for-${line.for}`)},{' '}
            {line.hours ? t(`safety.hours-${line.hours}`) : t('safety.hours-unknown')}
          </p>
        )}
        {line.country === 'eu' && !isEmergency ? (
          <p className={styles.facts}>{t('safety.note-eu')}</p>
        ) : null}
        <p className={styles.read}>
          {t('safety.read-at', { sites: list(sites), day: day(line.sources[0].read, 'plain') })}
        </p>
      </div>
    </li>
  )
}
