import type { ReactNode } from 'react'
import { useRead } from '../../bridge/hooks.ts'
import { PageHead } from '../../parts/PageHead.tsx'
import { Link } from '../../ui/Link.tsx'
import { useWords } from '../../words/useWords.ts'
import styles from './AboutPage.module.css'

export interface AboutPageProps {
  onProtection(): void
  onGuide(): void
  onNews(): void
}

/** What this is, and what it never does. */
export function AboutPage({ onProtection, onGuide, onNews }: AboutPageProps) {
  const { t, rich } = useWords()
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
      <section className={styles.never}>
        <h3>{t('about.never')}</h3>
        <ul>
          <li>{t('about.never-1')}</li>
          <li>{t('about.never-2')}</li>
          <li>{t('about.never-3')}</li>
          <li>{t('about.never-4')}</li>
        </ul>
        <p>
          {rich('about.protection', {
            link: (words: ReactNode[]) => <Link onPress={onProtection}>{words}</Link>,
          })}
        </p>
        <p>
          {rich('about.guide', {
            guide: (words: ReactNode[]) => <Link onPress={onGuide}>{words}</Link>,
            news: (words: ReactNode[]) => <Link onPress={onNews}>{words}</Link>,
          })}
        </p>
      </section>
      <p className={styles.free}>{t('about.free')}</p>
    </>
  )
}
