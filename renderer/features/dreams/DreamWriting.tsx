import { Check, CircleAlert, Lock } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import type { DreamId } from '../../../shared/ids.ts'
import { limits } from '../../../shared/limits.ts'
import type { Dream } from '../../../shared/model/dream.ts'
import type { Session } from '../../../shared/model/member.ts'
import { useCommand, useRead } from '../../bridge/hooks.ts'
import type { SaveState } from '../../parts/autosave.ts'
import { InnerHead } from '../../parts/InnerHead.tsx'
import { Trouble } from '../../parts/Trouble.tsx'
import { useKeyNames } from '../../parts/useKeyNames.ts'
import { Waiting } from '../../parts/Waiting.tsx'
import { byDoneKey } from '../../parts/writing/by-done-key.ts'
import { WriteBox } from '../../parts/writing/WriteBox.tsx'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { Sentence } from '../../ui/Sentence.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { useWords } from '../../words/useWords.ts'
import { DreamSteps } from './DreamSteps.tsx'
import styles from './DreamWriting.module.css'
import { useDreamDraft } from './useDreamDraft.ts'

export interface DreamWritingProps {
  /** The dream to change; null for a new one. */
  id: DreamId | null
  session: Session
  onLeave(): void
  onFinished(dream: Dream): void
}

/** A dream being written. It is a draft, and private, until Done, also where the dream is shared. */
export function DreamWriting({ id, session, onLeave, onFinished }: DreamWritingProps) {
  const { t, list } = useWords()
  const namesOf = useKeyNames()
  const hand = useDreamDraft(id)
  const dreams = useRead('dreams.list', {})
  const finish = useCommand('dreams.finish')
  const discard = useCommand('dreams.discard')
  const [hasTried, setHasTried] = useState(false)
  const { draft } = hand
  const isShared = dreams.data?.find((dream) => dream.id === id)?.zone === 'ours'
  const others = session.members.filter((member) => member.id !== session.me)
  const names = list(others.map(({ label }) => label))
  const isUnnamed = draft?.title.trim() === ''
  const refused = finish.error ?? discard.error

  return (
    <Sheet paper="private">
      <form
        className={styles.form}
        aria-label={t(id === null ? 'dreams.new-title' : 'dreams.change-title')}
        onSubmit={(event) => void done(event)}
        onKeyDownCapture={byDoneKey((form) => form.requestSubmit())}
      >
        <InnerHead
          back={{ words: t('dreams.later'), onLeave: () => void later() }}
          title={t(id === null ? 'dreams.new-title' : 'dreams.change-title')}
        />
        <p className={styles.only}>
          <Lock size={15} strokeWidth={1.6} aria-hidden />
          {isShared && names ? t('dreams.private-shared', { names }) : t('dreams.private')}
        </p>
        {hand.refusal ? <Trouble code={hand.refusal} /> : null}
        {draft === null ? hand.refusal ? null : <Waiting /> : fields(draft)}
      </form>
    </Sheet>
  )

  function fields({ title, text, support, steps }: NonNullable<typeof draft>) {
    return (
      <>
        <div className={styles.field}>
          <WriteBox
            label={t('dreams.field-title')}
            hint={t('dreams.field-title-hint')}
            value={title}
            rows={1}
            maxLength={limits.titleLength}
            onChange={(next) => hand.change({ title: next.replace(/\s*\n\s*/g, ' ') })}
          />
          {hasTried && isUnnamed ? (
            <Sentence tone="danger">{t('dreams.title-missing')}</Sentence>
          ) : null}
        </div>
        <WriteBox
          label={t('dreams.field-text')}
          hint={t('dreams.field-text-hint')}
          value={text}
          rows={5}
          maxLength={limits.dreamTextLength}
          onChange={(next) => hand.change({ text: next })}
        />
        <WriteBox
          label={t('dreams.field-support')}
          hint={t('dreams.field-support-hint')}
          value={support}
          rows={3}
          maxLength={limits.dreamTextLength}
          onChange={(next) => hand.change({ support: next })}
        />
        <DreamSteps steps={steps} onChange={(next) => hand.change({ steps: next })} />
        {refused === 'record.changed-elsewhere' ? (
          <Sentence tone="danger">{t('dreams.changed-elsewhere')}</Sentence>
        ) : refused ? (
          <Trouble code={refused} />
        ) : null}
        <div className={styles.foot}>
          <Saved state={hand.saving} />
          <Button tone="quiet" onPress={() => void throwAway()}>
            {t('dreams.throw-away')}
          </Button>
          <Button tone="primary" type="submit" hint={namesOf('done')[0]?.shown}>
            {t('common.done')}
          </Button>
        </div>
      </>
    )
  }

  async function later(): Promise<void> {
    if (await hand.autosave.flush()) onLeave()
  }

  async function throwAway(): Promise<void> {
    if (draft === null || discard.isRunning) return
    hand.autosave.stop()
    const reply = await discard.run({ id: draft.id })
    if (!reply.ok) return hand.autosave.resume()
    announce(t('dreams.thrown-away'))
    onLeave()
  }

  async function done(event: FormEvent): Promise<void> {
    event.preventDefault()
    setHasTried(true)
    const words = hand.now()
    if (words === null || words.title.trim() === '' || finish.isRunning) return
    hand.autosave.stop()
    const reply = await finish.run(words)
    if (reply.ok) {
      announce(isShared && names ? t('dreams.changed', { names }) : t('dreams.finished'))
      return onFinished(reply.value)
    }
    // Whatever was refused, the words stay here and go on being saved.
    hand.autosave.resume()
    hand.autosave.touch()
  }
}

/** Whether the words are safe. Seeing 'Saving' is enough; it is not read aloud every two seconds. */
function Saved({ state }: { state: SaveState }) {
  const { t, timeOf } = useWords()
  const isFailed = state.kind === 'failed'
  return (
    <span className={styles.saved} role="status" data-failed={isFailed || undefined}>
      {isFailed ? <CircleAlert size={15} strokeWidth={1.6} aria-hidden /> : null}
      {state.kind === 'saved' ? <Check size={15} strokeWidth={1.6} aria-hidden /> : null}
      {isFailed ? t('dreams.not-saved') : null}
      {state.kind === 'saving' ? <span aria-hidden>{t('dreams.saving')}</span> : null}
      {state.kind === 'saved' ? t('dreams.saved', { time: timeOf(state.at) }) : null}
    </span>
  )
}
