import { useState } from 'react'
import { limits } from '../../../../shared/limits.ts'
import type { AgendaTopic, CheckIn } from '../../../../shared/model/check-in.ts'
import type { Session } from '../../../../shared/model/member.ts'
import { useCommand } from '../../../bridge/hooks.ts'
import { Trouble } from '../../../parts/Trouble.tsx'
import { useArrival } from '../../../parts/useArrival.ts'
import { WriteBox } from '../../../parts/writing/WriteBox.tsx'
import { announce } from '../../../ui/announce.ts'
import { Button } from '../../../ui/Button.tsx'
import { useWords } from '../../../words/useWords.ts'
import styles from './AgendaStep.module.css'
import { NoteLine } from './NoteLine.tsx'
import type { AgendaAtWork } from './useAgendaDraft.ts'

export interface AgendaStepProps {
  checkIn: CheckIn
  session: Session
  topic: AgendaTopic
  work: AgendaAtWork
}

/** One thing to talk about, what was noted on it, and a line of one's own for whoever wants to keep one. */
export function AgendaStep({ checkIn, session, topic, work }: AgendaStepProps) {
  const { t } = useWords()
  const heading = useArrival()
  const note = useCommand('check-ins.note')
  const notes = checkIn.notes.filter((one) => one.topic === topic)
  const mine = notes.find(({ by }) => by === session.me)
  const [isChanging, setIsChanging] = useState(false)
  const text = work.text(topic) ?? (isChanging ? (mine?.text ?? '') : '')
  const isWriting = mine === undefined || isChanging || work.text(topic) !== null
  const isOnly = session.members.length === 1

  const keep = async (said: string) => {
    if (note.isRunning) return
    work.hold()
    const reply = await note.run({ id: checkIn.id, topic, text: said })
    if (!reply.ok) return work.refused()
    work.sent(topic)
    setIsChanging(false)
    announce(t(said === '' ? 'check-ins.agenda-removed' : 'check-ins.agenda-kept'))
  }

  return (
    <section className={styles.step}>
      <h1 ref={heading} tabIndex={-1}>
        {t(
          topic === 'appreciation' && isOnly
            ? 'check-ins.agenda-appreciation-alone'
            : `check-ins.agenda-${topic}`,
        )}
      </h1>
      <p className={styles.lead}>{t(`check-ins.agenda-${topic}-more`)}</p>
      {notes.map((one) =>
        one === mine && isWriting ? null : (
          <div key={one.by} className={styles.noted}>
            <NoteLine note={one} session={session} />
            {one === mine ? (
              <div className={styles.own}>
                <Button size="small" onPress={() => setIsChanging(true)}>
                  {t('check-ins.agenda-change')}
                </Button>
                <Button size="small" tone="quiet" onPress={() => void keep('')}>
                  {t('check-ins.agenda-remove')}
                </Button>
              </div>
            ) : null}
          </div>
        ),
      )}
      {isWriting ? (
        <div className={styles.write}>
          <WriteBox
            label={t('check-ins.agenda-line')}
            {...(isOnly ? {} : { hint: t('check-ins.agenda-line-hint') })}
            rows={2}
            maxLength={limits.agendaLineLength}
            value={text}
            isReady={work.isReady}
            onChange={(next) => work.change(topic, next)}
          />
          <div className={styles.own}>
            <Button
              unavailable={text.trim() === '' ? t('check-ins.agenda-empty') : undefined}
              onPress={() => void keep(text.trim())}
            >
              {t('check-ins.agenda-keep')}
            </Button>
            {work.saving.kind === 'failed' ? <p role="status">{t('check-ins.not-saved')}</p> : null}
          </div>
        </div>
      ) : null}
      {work.refusal ? <Trouble code={work.refusal} /> : null}
      {note.error ? <Trouble code={note.error} /> : null}
    </section>
  )
}
