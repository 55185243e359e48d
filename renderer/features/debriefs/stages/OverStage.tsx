import { Button } from '../../../ui/Button.tsx'
import { useWords } from '../../../words/useWords.ts'
import { Said } from '../pieces/Said.tsx'
import type { StageProps } from '../stage-props.ts'
import styles from './OverStage.module.css'
import { StageHead } from './StageHead.tsx'

/** The end: what was kept, and nothing more to do. */
export function OverStage({ debrief, members, onLeave }: StageProps) {
  const { t } = useWords()
  const { state, events } = debrief
  if (state.phase !== 'over') return null
  const promises =
    state.kept === 'nothing'
      ? []
      : events.filter((event) => event.type === 'promised' && event.promise !== null)
  // Without a promise there is no agreement that could have been kept.
  const kept = state.kept === 'agreement' && promises.length === 0 ? 'nothing' : state.kept
  return (
    <div className={styles.over}>
      <StageHead title={t('stage.over-title')}>{t(`stage.over-${kept}`)}</StageHead>
      <p>{t(kept === 'everything' ? 'stage.over-own-too' : 'stage.over-own')}</p>
      {promises.length > 0 ? (
        <section className={styles.agreed}>
          <h3>{t('stage.over-agreed')}</h3>
          <Said events={promises} members={members} />
        </section>
      ) : null}
      <p>{t('stage.over-rest')}</p>
      <div>
        <Button tone="primary" onPress={onLeave}>
          {t('stage.over-leave')}
        </Button>
      </div>
    </div>
  )
}
