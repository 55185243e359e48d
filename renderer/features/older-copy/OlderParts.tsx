import type { OlderCopy } from '../../../shared/model/older-copy.ts'
import { useWords } from '../../words/useWords.ts'
import styles from './OlderParts.module.css'

/** Which parts are older than they were, with the days that are known of them. */
export function OlderParts({ copy }: { copy: OlderCopy }) {
  const { t, dayOf, timeOf } = useWords()
  const at = (instant: string) => ({ day: dayOf(instant), time: timeOf(instant) })
  return (
    <section aria-label={t('older-copy.known')}>
      <ul className={styles.parts}>
        {copy.parts.map(({ part, seenAt, newestHere }) => (
          <li key={part}>
            <b>{t(`older-copy.${part}`)}</b>
            <span>{t('older-copy.seen', at(seenAt))}</span>
            {newestHere === null || part === 'keys' ? null : (
              <span>{t('older-copy.here', at(newestHere))}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
