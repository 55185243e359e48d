import type { FormEvent } from 'react'
import type { MemberId } from '../../../shared/ids.ts'
import { limits } from '../../../shared/limits.ts'
import { type OwnTime, OwnTimeReply } from '../../../shared/model/own-time.ts'
import { useCommand } from '../../bridge/hooks.ts'
import { Trouble } from '../../parts/Trouble.tsx'
import { useFormDraft } from '../../parts/writing/useFormDraft.ts'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { Sentence } from '../../ui/Sentence.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useWords } from '../../words/useWords.ts'
import styles from './AnswerForm.module.css'

export interface AnswerFormProps {
  asked: OwnTime
  /** Whoever answers. */
  me: MemberId
  /** Of whoever asks. */
  name: string
  before: { reply: OwnTimeReply; words: string } | null
  onDone(): void
}

/** Two answers, both fine, and a line with either. */
export function AnswerForm({ asked, me, name, before, onDone }: AnswerFormProps) {
  const { t } = useWords()
  const answer = useCommand('own-time.answer')
  const draft = useFormDraft(`own-time.answer.${asked.id}.${asked.wording}`, me)
  const reply = OwnTimeReply.safeParse(draft.field('reply', before?.reply)).data ?? null
  const words = draft.field('words', before?.words)
  return (
    <form
      className={styles.form}
      aria-label={t('own-time.answer', { name })}
      onSubmit={(event) => void send(event)}
    >
      <Segmented<OwnTimeReply>
        label={t('own-time.answer', { name })}
        value={reply}
        onChange={(reply) => draft.change({ reply })}
        options={[
          { value: 'yes', label: t('own-time.yes') },
          { value: 'another-time', label: t('own-time.another') },
        ]}
      />
      <TextField
        label={t('own-time.answer-words')}
        value={words}
        onChange={(words) => draft.change({ words })}
        maxLength={limits.ownTimeWords}
      />
      {answer.error === 'record.changed-elsewhere' ? (
        <Sentence tone="danger">{t('own-time.changed-elsewhere', { name })}</Sentence>
      ) : answer.error ? (
        <Trouble code={answer.error} />
      ) : null}
      <Button
        type="submit"
        size="small"
        unavailable={reply === null ? t('own-time.answer-missing') : undefined}
      >
        {t('own-time.give')}
      </Button>
    </form>
  )

  async function send(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (reply === null || answer.isRunning) return
    const { id, wording } = asked
    draft.hold()
    const done = await answer.run({ id, wording, reply, words: words.trim() })
    if (!done.ok) return draft.refused()
    draft.sent()
    announce(t('own-time.answered'))
    onDone()
  }
}
