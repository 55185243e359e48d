import { LogOut } from 'lucide-react'
import { Button } from 'react-aria-components'
import { Keys } from '../parts/Keys.tsx'
import { Tooltip } from '../ui/Tooltip.tsx'
import { useWords } from '../words/useWords.ts'
import { Brand } from './Brand.tsx'
import styles from './TitleBar.module.css'
import { leave } from './useQuickExitKeys.ts'

/** The top edge of every screen: what this is, and the quickest way out of it. */
export function TitleBar() {
  const { t } = useWords()
  return (
    // A dialog leaves the bar alone: the quickest way out stays within reach.
    <header className={styles.bar} data-react-aria-top-layer="true">
      <Brand />
      <Tooltip text={t('shell.quick-exit-hint')}>
        <Button className={styles.exit ?? ''} onPress={leave}>
          <LogOut size={15} strokeWidth={1.6} aria-hidden />
          {t('shell.quick-exit')}
          <Keys of="quick-exit" />
        </Button>
      </Tooltip>
    </header>
  )
}
