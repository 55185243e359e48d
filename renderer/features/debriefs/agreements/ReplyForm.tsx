import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { AgreementId } from '../../../../shared/ids.ts'
import { limits } from '../../../../shared/limits.ts'
import { useCommand } from '../../../bridge/hooks.ts'
import { Trouble } from '../../../parts/Trouble.tsx'
import { announce } from '../../../ui/announce.ts'
import { Button } from '../../../ui/Button.tsx'
import { useWords } from '../../../words/useWords.ts'
import { WriteBox } from '../pieces/WriteBox.tsx'
import styles from './ReviewForm.module.css'

/** A word to the one who promised, once they have spoken. Nobody has to add one. */
export function ReplyForm({ id, name }: { id: AgreementId; name: string }) {
  const { t } = useWords()
  const reply = useCommand('agreements.reply')
  const [words, setWords] = useState('')
  const [isOpen, setIsOpen] = useState(false)
  const box = useRef<HTMLTextAreaElement>(null)
  const isEmpty = words.trim() === ''
  if (!isOpen) {
    return (
      <div className={styles.begin}>
        <Button
          size="small"
          tone="line"
          onPress={() => {
            flushSync(() => setIsOpen(true))
            box.current?.focus()
          }}
        >
          {t('agreements.reply')}
        </Button>
      </div>
    )
  }
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (!isEmpty) void send()
      }}
    >
      <WriteBox
        label={t('agreements.reply-label', { name })}
        ref={box}
        rows={2}
        maxLength={limits.noteLength}
        value={words}
        onChange={setWords}
      />
      {reply.error ? <Trouble code={reply.error} /> : null}
      <div className={styles.actions}>
        <Button
          size="small"
          type="submit"
          unavailable={isEmpty ? t('stage.need-words') : undefined}
        >
          {t('agreements.reply-save')}
        </Button>
        <Button size="small" tone="quiet" onPress={() => setIsOpen(false)}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  )

  async function send() {
    if (reply.isRunning) return
    const answer = await reply.run({ id, words: words.trim() })
    if (answer.ok) announce(t('agreements.replied'))
  }
}
