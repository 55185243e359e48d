import { FolderClock } from 'lucide-react'
import { call } from '../../bridge/client.ts'
import { useRead } from '../../bridge/hooks.ts'
import { AskFirst } from '../../parts/AskFirst.tsx'
import { useWords } from '../../words/useWords.ts'
import styles from './FormerPlaces.module.css'

/** The way back to journals that were put aside for another one. Where there is none, nothing is said of it. */
export function FormerPlaces() {
  const { t, dayOf, timeOf } = useWords()
  const info = useRead('app.info', {})
  const former = useRead('app.former-places', {})
  if (former.data === undefined || former.data.length === 0) return null
  return (
    <section className={styles.former}>
      <h2>{t('restore.former')}</h2>
      <p className={styles.more}>{t('restore.former-more')}</p>
      <ul>
        {former.data.map(({ place, name, leftAt }) => (
          <li key={place}>
            <FolderClock size={20} strokeWidth={1.6} aria-hidden />
            <span>
              <span className={styles.name}>{name}</span>
              <span className={styles.more}>
                {t('restore.former-until', { day: dayOf(leftAt), time: timeOf(leftAt) })}
              </span>
            </span>
            <AskFirst
              label={t('restore.former-now')}
              spoken={t('restore.former-go', { name })}
              title={t('restore.former-ask', { name })}
              more={t('restore.former-ask-more', { place: info.data?.vaultPlace ?? '' })}
              now={t('restore.former-now')}
              done={t('restore.former-going', { name })}
              act={() => call('app.use-place', { place, mustHoldVault: true })}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
