import { awaited, orderOf } from '../../../../shared/model/debrief-turns.ts'
import { useWords } from '../../../words/useWords.ts'
import { Said } from '../pieces/Said.tsx'
import type { StageProps } from '../stage-props.ts'
import { OwnPartForm } from './OwnPartForm.tsx'
import styles from './OwnStage.module.css'
import { ReceivePart } from './ReceivePart.tsx'
import { saidIn } from './turns.ts'
import { WhoseTurn } from './WhoseTurn.tsx'

/** One after the other says what was their own part, if they see one; the others answer it. */
export function OwnStage({ debrief, session, members }: StageProps) {
  const { t } = useWords()
  const { about, state, events } = debrief
  if (state.phase !== 'own') return null
  const owner = members.find(({ id }) => id === orderOf(about, 'own')[state.owner])
  const said = saidIn('own', events)
  const part = said.findLast(({ type, who }) => type === 'owned' && who === owner?.id)
  // What is being answered stands with its question; below it, what was said before.
  const before = state.waitingFor && part ? said.slice(0, said.indexOf(part)) : said
  const page = (shown: typeof said) =>
    shown.length > 0 ? (
      <section className={styles.said} aria-label={t('stage.so-far')}>
        <Said events={shown} members={members} context={said} />
      </section>
    ) : null

  return (
    <WhoseTurn
      session={session}
      members={members}
      awaited={awaited(about, state)}
      meanwhile={page(said)}
    >
      <div className={styles.stage}>
        {state.waitingFor && owner && part?.type === 'owned' ? (
          <ReceivePart key={`${owner.id}.${session.me}`} owner={owner} part={part.part} />
        ) : (
          <OwnPartForm
            key={session.me}
            debrief={debrief}
            me={session.me}
            others={members.filter(({ id }) => about.members.includes(id) && id !== session.me)}
          />
        )}
        {page(before)}
      </div>
    </WhoseTurn>
  )
}
