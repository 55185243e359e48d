import type { DebriefState, Keeping } from '../../../../shared/model/debrief.ts'
import { next } from '../../../../shared/model/debrief-states.ts'
import { awaited } from '../../../../shared/model/debrief-turns.ts'
import { useCommand } from '../../../bridge/hooks.ts'
import { Trouble } from '../../../parts/Trouble.tsx'
import { useSaying } from '../saying/saying-context.ts'
import type { StageProps } from '../stage-props.ts'
import { useOneAtATime } from '../useOneAtATime.ts'
import { ChooseKeeping } from './ChooseKeeping.tsx'
import { KeepChosen } from './KeepChosen.tsx'
import styles from './KeepStage.module.css'
import { WhoseTurn } from './WhoseTurn.tsx'

export interface KeepStageProps extends StageProps {
  /** The choice that was made was the last one: the debrief has ended so. */
  onOver(state: DebriefState): void
}

/** Each chooses what Ours keeps, alone; nobody is shown what the others chose, the end says what won. */
export function KeepStage({ debrief, session, members, onLeave, onOver }: KeepStageProps) {
  const keep = useCommand('debriefs.keep')
  const saying = useSaying()
  const { about, state } = debrief
  const choose = useOneAtATime(async (keeping: Keeping) => {
    if (!(await saying.letGo())) return
    const after = next(about, state, { type: 'kept', who: session.me, keeping })
    const reply = await keep.run({ id: debrief.id, keeping })
    if (reply.ok && after?.phase === 'over') onOver(after)
  })
  if (state.phase !== 'keep') return null
  const mine = state.chosen.find(({ who }) => who === session.me)?.keeping ?? null
  const waiting = awaited(about, state)

  const refusal = keep.error ? <Trouble code={keep.error} /> : null
  const chosen = mine ? (
    <div className={styles.stage}>
      <KeepChosen
        key={session.me}
        choice={mine}
        waitingFor={members.filter(({ id }) => waiting.includes(id)).map(({ label }) => label)}
        onKeepNothing={() => choose('nothing')}
        onLeave={onLeave}
      />
      {refusal}
    </div>
  ) : null
  const choice = (
    <div className={styles.stage}>
      <ChooseKeeping
        key={session.me}
        debrief={debrief}
        session={session}
        onChoose={(keeping) => choose(keeping)}
      />
      {refusal}
    </div>
  )
  // Alone, what I chose stands here; among several the next one is asked to the keyboard.
  if (mine && session.mode === 'solo') return chosen
  return (
    <WhoseTurn session={session} members={members} awaited={waiting} meanwhile={chosen}>
      {choice}
    </WhoseTurn>
  )
}
