import { useState } from 'react'
import { awaited, type DebriefState, type Keeping, next } from '../../../../shared/model/debrief.ts'
import { useCommand } from '../../../bridge/hooks.ts'
import { Trouble } from '../../../parts/Trouble.tsx'
import { Button } from '../../../ui/Button.tsx'
import { useWords } from '../../../words/useWords.ts'
import type { StageProps } from '../stage-props.ts'
import { ChooseKeeping } from './ChooseKeeping.tsx'
import styles from './KeepStage.module.css'
import { OverStage } from './OverStage.tsx'
import { StageHead } from './StageHead.tsx'
import { WhoseTurn } from './WhoseTurn.tsx'

/** Each chooses what Ours keeps, alone; nobody is shown what the others chose, the end says what won. */
export function KeepStage(props: StageProps) {
  const { debrief, session, members, onLeave } = props
  const { t, list } = useWords()
  const keep = useCommand('debriefs.keep')
  const [isChanging, setIsChanging] = useState(false)
  const [over, setOver] = useState<DebriefState | null>(null)
  const { about, state } = debrief
  // What was kept takes the debrief away from the list, and this page with it; what it became is said first.
  if (over) return <OverStage {...props} debrief={{ ...debrief, state: over }} />
  if (state.phase !== 'keep') return null
  const mine = state.chosen.find(({ who }) => who === session.me)?.keeping ?? null
  const waiting = awaited(about, state)
  const takesPart = about.members.includes(session.me)

  const choose = async (keeping: Keeping) => {
    if (keep.isRunning) return
    const after = next(about, state, { type: 'kept', who: session.me, keeping })
    const reply = await keep.run({ id: debrief.id, keeping })
    if (!reply.ok) return
    setIsChanging(false)
    if (after?.phase === 'over') setOver(after)
  }
  const chosen = mine ? (
    <div className={styles.chosen}>
      <StageHead title={t('stage.keep-done')}>
        {t('stage.keep-done-lead', { choice: t(`stage.keep-${mine}`) })}
      </StageHead>
      <p>{t('stage.keep-waiting', { names: namesOf(waiting) })}</p>
      <div className={styles.actions}>
        <Button tone="line" onPress={() => setIsChanging(true)}>
          {t('stage.keep-change')}
        </Button>
        <Button tone="quiet" onPress={onLeave}>
          {t('stage.over-leave')}
        </Button>
      </div>
    </div>
  ) : null
  const choice = (
    <div className={styles.stage}>
      <ChooseKeeping
        key={session.me}
        debrief={debrief}
        session={session}
        start={mine}
        onChoose={(keeping) => void choose(keeping)}
      />
      {keep.error ? <Trouble code={keep.error} /> : null}
    </div>
  )
  if (isChanging && mine) return choice
  // Alone, what I chose stands here; among several the next one is asked to the keyboard.
  if (mine && session.mode === 'solo') return chosen
  return (
    <WhoseTurn
      session={session}
      members={members}
      awaited={waiting}
      meanwhile={takesPart ? chosen : null}
    >
      {choice}
    </WhoseTurn>
  )

  function namesOf(ids: readonly string[]): string {
    return list(members.filter(({ id }) => ids.includes(id)).map(({ label }) => label))
  }
}
