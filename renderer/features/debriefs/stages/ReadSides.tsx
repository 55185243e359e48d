import { Button } from '../../../ui/Button.tsx'
import { useWords } from '../../../words/useWords.ts'
import type { StageProps } from '../stage-props.ts'
import { OpenSide } from './OpenSide.tsx'
import styles from './ReadSides.module.css'
import { StageHead } from './StageHead.tsx'

export interface ReadSidesProps extends Pick<StageProps, 'debrief' | 'members'> {
  /** Out of a turn, for one more look. */
  isAgain: boolean
  onDone(): void
}

/** All sides, side by side, to be read in silence before anybody says a word. */
export function ReadSides({ debrief, members, isAgain, onDone }: ReadSidesProps) {
  const { t } = useWords()
  const count = debrief.sides.length
  return (
    <div className={styles.read}>
      <StageHead title={t(count === 2 ? 'stage.read-both' : 'stage.read-all')}>
        {t('stage.read-lead')}
      </StageHead>
      <div className={styles.sides} data-count={Math.min(count, 4)}>
        {debrief.sides.map((shown) => (
          <OpenSide key={shown.who} shown={shown} members={members} />
        ))}
      </div>
      <div>
        <Button tone="primary" size="large" onPress={onDone}>
          {t(isAgain ? 'stage.read-back' : 'stage.read-done')}
        </Button>
      </div>
    </div>
  )
}
