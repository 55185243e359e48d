import type { ReactNode } from 'react'
import { PageNav } from '../../parts/PageNav.tsx'
import { arrival } from '../../ui/arrival.ts'
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
          <PageNav
            label={t('settings.title')}
            pages={settingsPages.map((id) => ({ id, name: t(`settings.${id}`) }))}
            page={page}
            onPage={onPage}
          >
            <h1>{t('settings.title')}</h1>
          </PageNav>
          <section
            className={styles.content}
            key={page}
            {...arrival}
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
