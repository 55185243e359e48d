import { useEffect, useRef, useState } from 'react'
import type { MemberId } from '../../../../shared/ids.ts'
import { limits } from '../../../../shared/limits.ts'
import { type Agreement, HowItWent } from '../../../../shared/model/agreement.ts'
import { useCommand } from '../../../bridge/hooks.ts'
import { Trouble } from '../../../parts/Trouble.tsx'
import { SavedLine } from '../../../parts/writing/SavedLine.tsx'
import { WriteBox } from '../../../parts/writing/WriteBox.tsx'
import { announce } from '../../../ui/announce.ts'
import { Button } from '../../../ui/Button.tsx'
import { ChoiceCards } from '../../../ui/ChoiceCards.tsx'
import { useWords } from '../../../words/useWords.ts'
import { PromiseFields } from '../pieces/PromiseFields.tsx'
import { promiseOf, startDay } from '../pieces/promise.ts'
import styles from './ReviewForm.module.css'
import { useAgreementDraft } from './useAgreementDraft.ts'

export interface ReviewFormProps {
  agreement: Agreement
  /** Who is at the keyboard: the one who promised. */
  me: MemberId
  onClose(): void
}

const ways: readonly HowItWent[] = ['kept', 'partly', 'not-this-time', 'change', 'let-go']

/** The one who promised says how it went, once. To change it asks for something smaller and a new day. */
export function ReviewForm({ agreement, me, onClose }: ReviewFormProps) {
  const { t } = useWords()
  const review = useCommand('agreements.review')
  const draft = useAgreementDraft(agreement.id, me)
  const [day] = useState(startDay)
  const how = HowItWent.safeParse(draft.field('how')).data ?? ''
  const words = draft.field('words')
  const smaller = { text: draft.field('text', agreement.text), day: draft.field('day', day) }
  const error = review.error ?? draft.refusal
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const next = how === 'change' ? promiseOf(smaller) : null
  const missing =
    how === ''
      ? t('agreements.need-how')
      : how === 'change' && next === null
        ? t('agreements.need-smaller')
        : undefined

  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (missing === undefined) void send()
      }}
    >
      <header>
        <h3 ref={heading} tabIndex={-1}>
          {t('agreements.how-title')}
        </h3>
        <p>{t('agreements.how-lead')}</p>
      </header>
      <ChoiceCards<HowItWent | ''>
        label={t('agreements.how-title')}
        isLabelHidden
        value={how}
        onChange={(next) => draft.change({ how: next })}
        options={ways.map((way) => ({
          value: way,
          title: t(`agreements.${way}`),
          description: t(`agreements.${way}-more`),
        }))}
      />
      {how === 'change' ? (
        <PromiseFields
          label={t('agreements.smaller')}
          value={smaller}
          isReady={draft.isReady}
          onChange={(part) => draft.change({ ...part })}
        />
      ) : null}
      <WriteBox
        label={t('agreements.words')}
        rows={2}
        maxLength={limits.noteLength}
        value={words}
        isReady={draft.isReady}
        onChange={(next) => draft.change({ words: next })}
      />
      <SavedLine state={draft.saved} />
      {error ? <Trouble code={error} /> : null}
      <div className={styles.actions}>
        <Button tone="primary" type="submit" unavailable={missing}>
          {t('agreements.save')}
        </Button>
        <Button tone="quiet" onPress={onClose}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  )

  async function send() {
    if (review.isRunning || how === '') return
    draft.hold()
    const reply = await review.run({ id: agreement.id, how, words: words.trim(), next })
    if (!reply.ok) return draft.refused()
    draft.sent()
    announce(t('agreements.saved'))
    onClose()
  }
}
