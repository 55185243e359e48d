import { type Ref, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { AgreementId, MemberId } from '../../../../shared/ids.ts'
import { limits } from '../../../../shared/limits.ts'
import { useCommand } from '../../../bridge/hooks.ts'
import { Trouble } from '../../../parts/Trouble.tsx'
import { SavedLine } from '../../../parts/writing/SavedLine.tsx'
import { WriteBox } from '../../../parts/writing/WriteBox.tsx'
import { announce } from '../../../ui/announce.ts'
import { Button } from '../../../ui/Button.tsx'
import { useWords } from '../../../words/useWords.ts'
import styles from './ReviewForm.module.css'
import { useAgreementDraft } from './useAgreementDraft.ts'

export interface ReplyFormProps {
  id: AgreementId
  /** Who is at the keyboard. */
  me: MemberId
  /** The name of the one who promised. */
  name: string
}

/** A word to the one who promised, once they have spoken. Nobody has to add one. */
export function ReplyForm(props: ReplyFormProps) {
  const { t } = useWords()
  const [isOpen, setIsOpen] = useState(false)
  const box = useRef<HTMLTextAreaElement>(null)
  // Words from before are shown when their writer asks for them: others may be looking on.
  if (isOpen) return <OpenForm {...props} box={box} onClose={() => setIsOpen(false)} />
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

interface OpenFormProps extends ReplyFormProps {
  box: Ref<HTMLTextAreaElement>
  onClose(): void
}

function OpenForm({ id, me, name, box, onClose }: OpenFormProps) {
  const { t } = useWords()
  const reply = useCommand('agreements.reply')
  const draft = useAgreementDraft(id, me)
  const words = draft.field('words')
  const isEmpty = words.trim() === ''
  const error = reply.error ?? draft.refusal
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
        isReady={draft.isReady}
        onChange={(next) => draft.change({ words: next })}
      />
      <SavedLine state={draft.saved} />
      {error ? <Trouble code={error} /> : null}
      <div className={styles.actions}>
        <Button
          size="small"
          type="submit"
          unavailable={isEmpty ? t('stage.need-words') : undefined}
        >
          {t('agreements.reply-save')}
        </Button>
        <Button size="small" tone="quiet" onPress={onClose}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  )

  async function send() {
    if (reply.isRunning) return
    draft.hold()
    const answer = await reply.run({ id, words: words.trim() })
    if (!answer.ok) return draft.refused()
    draft.sent()
    announce(t('agreements.replied'))
  }
}
