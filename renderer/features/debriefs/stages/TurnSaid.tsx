import { useWords } from '../../../words/useWords.ts'
import { Said, type SaidProps } from '../pieces/Said.tsx'
import styles from './TurnSaid.module.css'

export interface TurnSaidProps extends SaidProps {
  /** So many lines stand before the question they lead to; older ones are folded, so that it stays in sight. */
  inSight: number
}

/** What was said in the present turn. */
export function TurnSaid({ events, members, inSight, id }: TurnSaidProps) {
  const { t } = useWords()
  if (events.length <= inSight) return <Said id={id} events={events} members={members} />
  return (
    <>
      <details className={styles.before}>
        <summary>{t('stage.said-before')}</summary>
        <Said events={events.slice(0, -inSight)} members={members} />
      </details>
      <Said id={id} events={events.slice(-inSight)} members={members} />
    </>
  )
}
