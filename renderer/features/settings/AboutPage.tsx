import { useRead } from '../../bridge/hooks.ts'
import { PageHead } from '../../parts/PageHead.tsx'
import { useWords } from '../../words/useWords.ts'
import styles from './AboutPage.module.css'

/** What this is, what it never does, and what it cannot do. */
export function AboutPage() {
  const { t } = useWords()
  const info = useRead('app.info', {})
  return (
    <>
      <PageHead title={t('about.title')}>
        {info.data
          ? [
              t('about.version', { version: info.data.version }),
              t(info.data.host === 'electron' ? 'about.host-electron' : 'about.host-chromium'),
              t('about.place', { place: info.data.vaultPlace }),
            ].join(' ')
          : null}
      </PageHead>
      <div className={styles.columns}>
        <section>
          <h3>{t('about.never')}</h3>
          <ul>
            <li>{t('about.never-1')}</li>
            <li>{t('about.never-2')}</li>
            <li>{t('about.never-3')}</li>
            <li>{t('about.never-4')}</li>
          </ul>
        </section>
        <section>
          <h3>{t('about.cannot')}</h3>
          <ul>
            <li>{t('about.cannot-1')}</li>
            <li>{t('about.cannot-2')}</li>
            <li>{t('about.cannot-3')}</li>
            <li>{t('about.cannot-4')}</li>
            <li>{t('about.cannot-5')}</li>
          </ul>
        </section>
      </div>
      <p className={styles.free}>{t('about.free')}</p>
    </>
  )
}
