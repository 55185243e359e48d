import { Check, CircleAlert } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { Day } from '../../../../shared/days.ts'
import { limits } from '../../../../shared/limits.ts'
import type { Session } from '../../../../shared/model/member.ts'
import type { OutsideView } from '../../../../shared/model/outside-view.ts'
import { call } from '../../../bridge/client.ts'
import { useCommand } from '../../../bridge/hooks.ts'
import type { SaveState } from '../../../parts/autosave.ts'
import { BackButton } from '../../../parts/BackButton.tsx'
import { Trouble } from '../../../parts/Trouble.tsx'
import { announce } from '../../../ui/announce.ts'
import { Button } from '../../../ui/Button.tsx'
import { Sheet } from '../../../ui/Sheet.tsx'
import { useWords } from '../../../words/useWords.ts'
import { OnlyYou } from './OnlyYou.tsx'
import styles from './OutsideViewWriting.module.css'
import { QuietTimer } from './QuietTimer.tsx'
import { useOutsideDraft } from './useOutsideDraft.ts'

export interface OutsideViewWritingProps {
  session: Session
  today: Day
  /** What was written of it before. */
  start: string
  onLeft(): void
  onFinished(view: OutsideView): void
}

const prompts = [
  ['outside-view.prompt-1', 'outside-view.prompt-1-more'],
  ['outside-view.prompt-2', 'outside-view.prompt-2-more'],
  ['outside-view.prompt-3', 'outside-view.prompt-3-more'],
] as const

/** One text along three questions. It is a draft until Done, and private before and after. */
export function OutsideViewWriting({
  session,
  today,
  start,
  onLeft,
  onFinished,
}: OutsideViewWritingProps) {
  const { t } = useWords()
  const draft = useOutsideDraft(start)
  const finish = useCommand('outside-views.finish')
  const field = useRef<HTMLTextAreaElement>(null)
  const isEmpty = draft.text.trim() === ''

  // To where the words end: whoever carries on does not begin anew.
  useEffect(() => {
    const { current } = field
    if (current === null) return
    current.focus()
    current.setSelectionRange(current.value.length, current.value.length)
  }, [])

  return (
    <Sheet paper="private" layout="panes">
      <div className={styles.screen}>
        <header className={styles.head}>
          <BackButton onLeave={() => void leave()}>{t('outside-view.to-list')}</BackButton>
          <OnlyYou session={session} />
        </header>
        <div className={styles.body}>
          <section className={styles.prompts} aria-labelledby="outside-view-prompts">
            <h1 id="outside-view-prompts">{t('outside-view.prompts')}</h1>
            <ol id="outside-view-questions">
              {prompts.map(([prompt, more]) => (
                <li key={prompt}>
                  <p className={styles.question}>{t(prompt)}</p>
                  <p className={styles.more}>{t(more)}</p>
                </li>
              ))}
            </ol>
            <QuietTimer />
          </section>
          <div className={styles.write}>
            <label htmlFor="outside-view-text">{t('outside-view.text')}</label>
            <textarea
              id="outside-view-text"
              ref={field}
              value={draft.text}
              onChange={({ target }) => draft.change(target.value)}
              maxLength={limits.debriefTextLength}
              aria-describedby="outside-view-questions"
              autoComplete="off"
              spellCheck={false}
              dir="auto"
            />
          </div>
        </div>
        {finish.error ? (
          <div className={styles.trouble}>
            <Trouble code={finish.error} />
          </div>
        ) : null}
        <footer className={styles.foot}>
          <Saved state={draft.saving} />
          <Button
            tone="primary"
            size="large"
            onPress={() => void done()}
            unavailable={isEmpty ? t('outside-view.finish-empty') : undefined}
          >
            {t('outside-view.finish')}
          </Button>
        </footer>
      </div>
    </Sheet>
  )

  async function leave(): Promise<void> {
    if (await draft.autosave.flush()) onLeft()
    else announce(t('outside-view.leave-unsaved'))
  }

  async function done(): Promise<void> {
    const text = draft.now().trim()
    if (text === '' || finish.isRunning) return
    draft.autosave.stop()
    const reply = await finish.run({ text, today })
    if (!reply.ok) {
      // Whatever was refused, the words stay here and go on being saved.
      draft.autosave.resume()
      draft.autosave.touch()
      return
    }
    // Letters typed while Done was on its way begin the next draft; none of them is lost.
    const later = draft.now()
    if (later.trim() !== text) await call('outside-views.save-draft', { text: later })
    announce(t('outside-view.finished'))
    onFinished(reply.value)
  }
}

/** Whether the words are safe. Seeing 'Saving' is enough; it is not read aloud every two seconds. */
function Saved({ state }: { state: SaveState }) {
  const { t, timeOf } = useWords()
  const isFailed = state.kind === 'failed'
  return (
    <p className={styles.saved} role="status" data-failed={isFailed || undefined}>
      {isFailed ? <CircleAlert size={15} strokeWidth={1.6} aria-hidden /> : null}
      {state.kind === 'saved' ? <Check size={15} strokeWidth={1.6} aria-hidden /> : null}
      {isFailed ? t('outside-view.not-saved') : null}
      {state.kind === 'saving' ? <span aria-hidden>{t('outside-view.saving')}</span> : null}
      {state.kind === 'saved' ? t('outside-view.saved', { time: timeOf(state.at) }) : null}
    </p>
  )
}
