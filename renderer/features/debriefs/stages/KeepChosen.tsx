import { useState } from 'react'
import type { Keeping } from '../../../../shared/model/debrief.ts'
import { Button } from '../../../ui/Button.tsx'
import { useWords } from '../../../words/useWords.ts'
import styles from './KeepChosen.module.css'
import { KeepNothingDialog } from './KeepNothingDialog.tsx'
import { StageHead } from './StageHead.tsx'

export interface KeepChosenProps {
  /** What the member at the keyboard chose. */
  choice: Keeping
  /** The names of those who have not chosen. */
  waitingFor: readonly string[]
  onKeepNothing(): void
  onLeave(): void
}

/** A choice that was made. It was signed, so that it stands; keeping nothing, which ends it all, may follow. */
export function KeepChosen({ choice, waitingFor, onKeepNothing, onLeave }: KeepChosenProps) {
  const { t, list } = useWords()
  const [isAsking, setIsAsking] = useState(false)
  return (
    <div className={styles.chosen}>
      <StageHead title={t('stage.keep-done')}>
        {t('stage.keep-done-lead', { choice: t(`stage.keep-${choice}`) })}
      </StageHead>
      <p>{t('stage.keep-waiting', { names: list(waitingFor) })}</p>
      <div>
        <Button tone="line" onPress={onLeave}>
          {t('stage.over-leave')}
        </Button>
      </div>
      <div className={styles.after}>
        <p>{t('stage.keep-after-all-more')}</p>
        <Button tone="line" size="small" onPress={() => setIsAsking(true)}>
          {t('stage.keep-after-all')}
        </Button>
      </div>
      <KeepNothingDialog
        isOpen={isAsking}
        onClose={() => setIsAsking(false)}
        onKeepNothing={onKeepNothing}
      />
    </div>
  )
}
