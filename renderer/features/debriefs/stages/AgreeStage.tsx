import { awaited } from '../../../../shared/model/debrief-turns.ts'
import { useWords } from '../../../words/useWords.ts'
import { Said } from '../pieces/Said.tsx'
import type { StageProps } from '../stage-props.ts'
import { AgreeForm } from './AgreeForm.tsx'
import styles from './AgreeStage.module.css'
import { saidIn } from './turns.ts'
import { WhoseTurn } from './WhoseTurn.tsx'

/** Each names one small thing to do themselves, or says that understanding is enough. */
export function AgreeStage({ debrief, session, members }: StageProps) {
  const { t } = useWords()
  const { about, state, events } = debrief
  if (state.phase !== 'agree') return null
  const said = saidIn('agree', events)
  const others =
    said.length > 0 ? (
      <section className={styles.others} aria-label={t('stage.agree-others')}>
        <Said events={said} members={members} />
      </section>
    ) : null
  return (
    <WhoseTurn
      session={session}
      members={members}
      awaited={awaited(about, state)}
      meanwhile={others}
    >
      <div className={styles.stage}>
        <AgreeForm key={session.me} id={debrief.id} me={session.me} />
        {others}
      </div>
    </WhoseTurn>
  )
}
