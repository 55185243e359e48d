import type { ReactNode } from 'react'
import { useRead } from '../bridge/hooks.ts'
import { hintsId } from '../ui/hints.ts'
import { useWords } from '../words/useWords.ts'
import styles from './Frame.module.css'
import { skipPlaceId } from './skip-place-id.ts'
import { TitleBar } from './TitleBar.tsx'

/** The window: its title bar, and below it whatever screen is shown. */
export function Frame({ children }: { children: ReactNode }) {
  const { t } = useWords()
  const info = useRead('app.info', {})
  const controls = !info.data || info.data.host === 'chromium' ? 'none' : sideOf(info.data.platform)
  return (
    <div className={styles.frame} data-controls={controls}>
      <div id={skipPlaceId} className={styles.skip} />
      <TitleBar />
      {children}
      <aside id={hintsId} aria-label={t('shell.hints')} />
    </div>
  )
}

/** Which side the system draws its window controls on, over our title bar. */
function sideOf(platform: string): 'left' | 'right' {
  return platform === 'darwin' ? 'left' : 'right'
}
