import { useEffect, useRef, useState } from 'react'
import type { AgreementId, MemberId } from '../../../../shared/ids.ts'
import { useCommand } from '../../../bridge/hooks.ts'
import { Trouble } from '../../../parts/Trouble.tsx'
import { SavedLine } from '../../../parts/writing/SavedLine.tsx'
import { announce } from '../../../ui/announce.ts'
import { Button } from '../../../ui/Button.tsx'
import { useWords } from '../../../words/useWords.ts'
import { PromiseFields } from '../pieces/PromiseFields.tsx'
import { promiseOf, startDay } from '../pieces/promise.ts'
import styles from './PromiseForm.module.css'
import { useAgreementDraft } from './useAgreementDraft.ts'

export interface PromiseFormProps {
  /** The id that the promise will have. */
  id: AgreementId
  /** Who is at the keyboard: whoever promises. */
  me: MemberId
  onClose(): void
}

/** A member promises something small, without a debrief. Half-written it is there again on return. */
export function PromiseForm({ id, me, onClose }: PromiseFormProps) {
  const { t } = useWords()
  const promise = useCommand('agreements.promise')
  const draft = useAgreementDraft(id, me)
  const [start] = useState(startDay)
  const value = { text: draft.field('promise'), day: draft.field('until', start) }
  const promised = promiseOf(value)
  const error = promise.error ?? draft.refusal
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])

  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (promised !== null) void send()
      }}
    >
      <header>
        <h2 ref={heading} tabIndex={-1}>
          {t('agreements.promise')}
        </h2>
        <p>{t('agreements.promise-lead')}</p>
      </header>
      <PromiseFields
        label={t('agreements.promise-label')}
        value={value}
        isReady={draft.isReady}
        onChange={({ text, day }) =>
          draft.change({
            ...(text === undefined ? {} : { promise: text }),
            ...(day === undefined ? {} : { until: day }),
          })
        }
      />
      <SavedLine state={draft.saved} />
      {error ? <Trouble code={error} /> : null}
      <div className={styles.actions}>
        <Button
          tone="primary"
          type="submit"
          unavailable={promised === null ? t('agreements.promise-need') : undefined}
        >
          {t('agreements.promise-save')}
        </Button>
        <Button tone="quiet" onPress={onClose}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  )

  async function send() {
    if (promise.isRunning || promised === null) return
    draft.hold()
    const reply = await promise.run({ id, ...promised })
    if (!reply.ok) return draft.refused()
    draft.sent()
    announce(t('agreements.promised'))
    onClose()
  }
}
