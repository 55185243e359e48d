import { RotateCcw } from 'lucide-react'
import type { ErrorCode } from '../../../shared/errors.ts'
import { Button } from '../../ui/Button.tsx'
import { useWords } from '../../words/useWords.ts'
import { Arch } from './Arch.tsx'
import styles from './ClosedScreen.module.css'
import { DoorTrouble } from './DoorTrouble.tsx'

export interface ClosedScreenProps {
  /** Why the door cannot even be shown. */
  code: ErrorCode
  onRetry(): void
  onRestore(): void
  onSafety(): void
  onGuide(): void
}

/** A door that cannot be opened by anything typed: says why, what is safe, and what to do. */
export function ClosedScreen({ code, onRetry, onRestore, onSafety, onGuide }: ClosedScreenProps) {
  const { t } = useWords()
  return (
    <Arch
      caption={t('lock.closed')}
      title={t('lock.cannot-open')}
      onRestore={onRestore}
      onSafety={onSafety}
      onGuide={onGuide}
    >
      <div className={styles.why}>
        <DoorTrouble code={code} onRestore={onRestore} />
        <Button
          tone="primary"
          size="large"
          icon={<RotateCcw size={18} strokeWidth={1.6} aria-hidden />}
          onPress={onRetry}
        >
          {t('common.try-again')}
        </Button>
      </div>
    </Arch>
  )
}
