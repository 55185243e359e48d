import { useEffect, useRef } from 'react'
import { Button } from '../../ui/Button.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { useWords } from '../../words/useWords.ts'
import { ProtectionParts } from './ProtectionParts.tsx'
import styles from './ProtectionScreen.module.css'

/** What Hearth protects and what it does not, for somebody at the door. It asks nothing of the vault. */
export function ProtectionScreen({ onLeave }: { onLeave(): void }) {
  const { t } = useWords()
  const title = useRef<HTMLHeadingElement>(null)
  // What led here has gone from the screen.
  useEffect(() => title.current?.focus({ preventScroll: true }), [])
  return (
    <div className={styles.room}>
      <Sheet>
        <div className={styles.page}>
          <header>
            <h1 ref={title} tabIndex={-1}>
              {t('protection.title')}
            </h1>
            <p className={styles.lead}>{t('protection.lead')}</p>
          </header>
          <ProtectionParts at="h2" />
          <footer className={styles.foot}>
            <Button tone="line" onPress={onLeave}>
              {t('protection.back')}
            </Button>
          </footer>
        </div>
      </Sheet>
    </div>
  )
}
