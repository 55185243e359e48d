import { useEffect, useRef } from 'react'
import type { EntryId } from '../../../../shared/ids.ts'
import { limits } from '../../../../shared/limits.ts'
import type { Answer } from '../../../../shared/model/answer.ts'
import type { Response } from '../../../../shared/model/response.ts'
import { useCommand } from '../../../bridge/hooks.ts'
import { Trouble } from '../../../parts/Trouble.tsx'
import { useKeyNames } from '../../../parts/useKeyNames.ts'
import { byDoneKey } from '../../../parts/writing/by-done-key.ts'
import { announce } from '../../../ui/announce.ts'
import { Button } from '../../../ui/Button.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { useWords } from '../../../words/useWords.ts'
import { openingsFor, withOpening } from './openings.ts'
import styles from './ResponseComposer.module.css'
import { useResponseDraft } from './useResponseDraft.ts'

export interface ResponseComposerProps {
  /** The page to answer, or the response to change. */
  start: EntryId | Response
  /** How the page's author would like to be answered, and their name; null under one's own page. */
  asked: { by: string; answer: Answer | null } | null
  /** Everyone else, by name. */
  names: string
  onClose(): void
}

/** Words under a page, being written. An opening is a start to edit; nothing is said for anybody. */
export function ResponseComposer({ start, asked, names, onClose }: ResponseComposerProps) {
  const { t } = useWords()
  const namesOf = useKeyNames()
  const hand = useResponseDraft(start)
  const finish = useCommand('responses.finish')
  const discard = useCommand('responses.discard')
  const form = useRef<HTMLFormElement>(null)
  const isNew = typeof start === 'string'
  const { draft } = hand
  const text = draft?.text ?? ''
  const isReady = draft !== null

  useEffect(() => {
    if (isReady) toEnd(form.current)
  }, [isReady])

  // Nobody types before there is a draft to take the words.
  if (draft === null) return null
  const light = asked?.answer && asked.answer !== 'space' ? asked.answer : null
  return (
    <form
      ref={form}
      className={styles.composer}
      onSubmit={(event) => {
        event.preventDefault()
        void done()
      }}
      onKeyDownCapture={byDoneKey(() => void done())}
    >
      {light && asked ? (
        <p className={styles.light}>{t(`responses.light-${light}`, { author: asked.by })}</p>
      ) : null}
      {isNew && asked ? (
        <fieldset className={styles.openings} aria-label={t('responses.openings')}>
          {openingsFor(light).map((word) => (
            <Button key={word} size="small" tone="line" onPress={() => begin(t(word))}>
              {t(word)}
            </Button>
          ))}
        </fieldset>
      ) : null}
      <TextField
        label={t('responses.label')}
        value={text}
        onChange={hand.change}
        rows={4}
        maxLength={limits.responseLength}
      />
      {hand.saving.kind === 'failed' ? <Trouble code={hand.saving.code} /> : null}
      {finish.error ? <Trouble code={finish.error} /> : null}
      <div className={styles.actions}>
        <p className={styles.private}>
          {t('responses.private')} {t('responses.everyone', { names })}
        </p>
        <Button tone="quiet" size="small" onPress={() => void later()}>
          {t('responses.later')}
        </Button>
        {text.trim() === '' ? null : (
          <Button tone="quiet" size="small" onPress={() => void throwAway()}>
            {t('responses.throw-away')}
          </Button>
        )}
        <Button
          tone="line"
          type="submit"
          unavailable={text.trim() === '' ? t('responses.empty') : undefined}
          hint={namesOf('done')[0]?.shown}
        >
          {t('common.done')}
        </Button>
      </div>
    </form>
  )

  function begin(opening: string): void {
    hand.change(withOpening(text, opening))
    requestAnimationFrame(() => toEnd(form.current))
  }

  async function later(): Promise<void> {
    if (await hand.flush()) onClose()
  }

  async function throwAway(): Promise<void> {
    if (draft === null) return
    hand.stop()
    await discard.run({ id: draft.id })
    announce(t('responses.thrown-away'))
    onClose()
  }

  async function done(): Promise<void> {
    if (draft === null || text.trim() === '' || finish.isRunning) return
    hand.stop()
    const reply = await finish.run({ ...draft, text: text.trim() })
    if (reply.ok) {
      announce(isNew ? t('responses.done', { names }) : t('responses.changed'))
      return onClose()
    }
    // Whatever was refused, the words stay here and go on being saved.
    hand.resume()
    hand.change(text)
  }
}

function toEnd(form: HTMLFormElement | null): void {
  const box = form?.querySelector('textarea')
  box?.focus()
  box?.setSelectionRange(box.value.length, box.value.length)
}
