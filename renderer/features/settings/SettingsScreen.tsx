import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'
import { Sheet } from '../../ui/Sheet.tsx'
import { useWords } from '../../words/useWords.ts'
import styles from './SettingsScreen.module.css'
import { type SettingsPage, settingsPages } from './settings-pages.ts'

export interface SettingsScreenProps {
  page: SettingsPage
  onPage(page: SettingsPage): void
  children: ReactNode
}

/** Settings: their parts at the side, one of them on the sheet. */
export function SettingsScreen({ page, onPage, children }: SettingsScreenProps) {
  const { t } = useWords()
  return (
    <Sheet layout="panes">
      <div className={styles.frame}>
        <div className={styles.panes}>
          <nav className={styles.pages} aria-label={t('settings.title')}>
            <h1>{t('settings.title')}</h1>
            {settingsPages.map((one) => (
              <Button
                key={one}
                className={styles.page ?? ''}
                onPress={() => onPage(one)}
                {...(one === page ? { 'aria-current': 'page' as const } : {})}
              >
                {t(`settings.${one}`)}
              </Button>
            ))}
          </nav>
          <section
            className={styles.content}
            key={page}
            aria-label={t(`settings.${page}`)}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and some pages hold nothing else to focus
            tabIndex={0}
          >
            {children}
          </section>
        </div>
      </div>
    </Sheet>
  )
}
