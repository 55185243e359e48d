import { useState } from 'react'
import type { KeptSheet } from '../parts/kept-sheet.ts'
import { RecoveryPaper } from '../parts/RecoveryPaper.tsx'
import { RecoverySheet } from '../parts/RecoverySheet.tsx'
import { SheetActions } from '../parts/SheetActions.tsx'
import { StepHead } from '../parts/StepHead.tsx'
import { Button } from '../ui/Button.tsx'
import { Sheet } from '../ui/Sheet.tsx'
import { useWords } from '../words/useWords.ts'
import styles from './NewSheetScreen.module.css'

export interface NewSheetScreenProps {
  sheet: KeptSheet
  /** Somebody is in: the code can be typed back. */
  isOpen: boolean
  onDone(): void
}

/**
 * The sheet that came with new keys. It has the window for itself: its code is right even where the
 * vault could not be opened again, and must not go with the room it was made in.
 */
export function NewSheetScreen({ sheet, isOpen, onDone }: NewSheetScreenProps) {
  const { t } = useWords()
  const [isDone, setIsDone] = useState(false)
  const { member, names, code } = sheet
  return (
    <div className={styles.room}>
      <Sheet>{isDone ? done() : isOpen ? proving() : locked()}</Sheet>
    </div>
  )

  function proving() {
    return (
      <RecoverySheet
        member={member.id}
        name={member.label}
        place={member.place}
        names={names}
        code={code}
        turn={t('new-keys.turn', { name: member.label })}
        onConfirmed={() => setIsDone(true)}
      />
    )
  }

  function done() {
    return (
      <div className={styles.locked}>
        <StepHead title={t('new-keys.done')} lead={t('new-keys.done-more')} isFocused />
        <div>
          <Button tone="primary" size="large" onPress={onDone}>
            {t('common.done')}
          </Button>
        </div>
      </div>
    )
  }

  function locked() {
    return (
      <div className={styles.locked}>
        <StepHead title={t('new-keys.locked')} lead={t('new-keys.locked-more')} isFocused />
        <div className={styles.paper}>
          <RecoveryPaper name={member.label} names={names} code={code} isHidden={false} />
          <SheetActions name={member.label} code={code} maySave={false} />
        </div>
        <div>
          <Button tone="primary" size="large" onPress={onDone}>
            {t('new-keys.copied')}
          </Button>
        </div>
      </div>
    )
  }
}
