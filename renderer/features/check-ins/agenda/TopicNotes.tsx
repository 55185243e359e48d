import { type AgendaNote, agendaTopics } from '../../../../shared/model/check-in.ts'
import type { Session } from '../../../../shared/model/member.ts'
import { useWords } from '../../../words/useWords.ts'
import { NoteLine } from './NoteLine.tsx'
import styles from './TopicNotes.module.css'

/** All that was noted, topic by topic. */
export function TopicNotes({ notes, session }: { notes: readonly AgendaNote[]; session: Session }) {
  const { t } = useWords()
  const isOnly = session.members.length === 1
  return (
    <div className={styles.topics}>
      {agendaTopics.map((topic) => {
        const said = notes.filter((note) => note.topic === topic)
        if (said.length === 0) return null
        return (
          <section key={topic}>
            <h3>
              {t(
                topic === 'concern' && isOnly
                  ? 'check-ins.topic-concern-alone'
                  : `check-ins.topic-${topic}`,
              )}
            </h3>
            {said.map((note) => (
              <NoteLine key={note.by} note={note} session={session} />
            ))}
          </section>
        )
      })}
    </div>
  )
}
