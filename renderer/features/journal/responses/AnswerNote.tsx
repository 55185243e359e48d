import { MessageCircle } from 'lucide-react'
import type { Answer } from '../../../../shared/model/answer.ts'
import type { Entry } from '../../../../shared/model/entry.ts'
import type { Member, Session } from '../../../../shared/model/member.ts'
import { useCommand } from '../../../bridge/hooks.ts'
import { mayWrite } from '../../../parts/may-write.ts'
import { Trouble } from '../../../parts/Trouble.tsx'
import { announce } from '../../../ui/announce.ts'
import { Button } from '../../../ui/Button.tsx'
import { useWords } from '../../../words/useWords.ts'
import { AnswerField } from './AnswerField.tsx'
import styles from './AnswerNote.module.css'
import { answerIcons } from './answer-icon.ts'

export interface AnswerNoteProps {
  session: Session
  entry: Entry
  author: Member | undefined
}

/** Above a shared page: how its author would like to be answered. The author can change it here. */
export function AnswerNote({ session, entry, author }: AnswerNoteProps) {
  const { t, rich, within } = useWords()
  const ask = useCommand('entries.answer')
  const answer = entry.answer ?? null
  const isMine = entry.author === session.me && session.mode === 'solo'
  const mayChange = isMine && mayWrite(session) && entry.binnedAt === null
  const isAlone = session.members.length < 2
  if (entry.zone === 'mine' || isAlone || (answer === null && !mayChange)) return null
  const Icon = answer ? answerIcons[answer] : MessageCircle
  return (
    <>
      <div
        className={styles.note}
        data-place={author?.place}
        data-plain={answer === null || undefined}
      >
        <span className={styles.icon}>
          <Icon size={18} strokeWidth={1.6} aria-hidden />
        </span>
        <span className={styles.words}>
          {answer === null
            ? t('answer.none-asked')
            : rich(isMine ? 'answer.of-mine' : 'answer.of-author', {
                author: author?.label ?? '',
                answer: within(t(`answer.${answer}`)),
              })}
        </span>
        {mayChange ? (
          <span>
            <AnswerField
              answer={answer}
              onChange={(next) => void change(next)}
              trigger={
                <Button size="small" tone="quiet">
                  {t(answer === null ? 'answer.say' : 'answer.change')}
                </Button>
              }
            />
          </span>
        ) : null}
      </div>
      {ask.error ? <Trouble code={ask.error} /> : null}
    </>
  )

  async function change(next: Answer | null): Promise<void> {
    if (next === answer) return
    const reply = await ask.run({ id: entry.id, revision: entry.revision, answer: next })
    if (reply.ok) announce(t(answer === 'space' ? 'answer.lifted' : 'answer.changed'))
  }
}
