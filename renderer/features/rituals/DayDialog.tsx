import type { Day } from '../../../shared/days.ts'
import type { EntryId } from '../../../shared/ids.ts'
import { limits } from '../../../shared/limits.ts'
import type { EntryDraft } from '../../../shared/model/draft.ts'
import type { Session } from '../../../shared/model/member.ts'
import { DayState, type Ritual, type RitualDay } from '../../../shared/model/ritual.ts'
import { useCommand } from '../../bridge/hooks.ts'
import { mayWrite } from '../../parts/may-write.ts'
import { Trouble } from '../../parts/Trouble.tsx'
import { SavedLine } from '../../parts/writing/SavedLine.tsx'
import { useFormDraft } from '../../parts/writing/useFormDraft.ts'
import { WriteBox } from '../../parts/writing/WriteBox.tsx'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { useWords } from '../../words/useWords.ts'
import styles from './DayDialog.module.css'
import { DaySaid } from './DaySaid.tsx'

export interface DayDialogProps {
  ritual: Ritual
  day: Day
  said: RitualDay | undefined
  isToCome: boolean
  session: Session
  onWrite(draft: EntryDraft): void
  onRead(page: EntryId): void
  onClose(): void
}

/** What became of one day of a ritual, and a line about it. Nobody has to say anything. */
export function DayDialog(props: DayDialogProps) {
  const { ritual, day, said, isToCome, session, onWrite, onRead, onClose } = props
  const { t, day: named } = useWords()
  const mark = useCommand('rituals.mark')
  const write = useCommand('rituals.write-page')
  const draft = useFormDraft(`mark.${ritual.id}.${day}`, session.me)
  const own = said?.notes.find(({ by }) => by === session.me)
  const text = draft.field('text', own?.text ?? '')
  // Whoever opens a day that was to be today or before mostly comes to say that it was done.
  const start = said?.state ?? (isToCome || said !== undefined ? 'open' : 'done')
  const state = draft.field('state', start)
  const error = mark.error ?? write.error ?? draft.refusal
  const readOnly = session.writable ? undefined : t('rituals.read-only')
  return (
    <Dialog
      title={ritual.name}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button tone="quiet" onPress={onClose}>
            {t('common.cancel')}
          </Button>
          <Button tone="primary" unavailable={readOnly} onPress={() => void keep()}>
            {t('rituals.day-keep')}
          </Button>
        </>
      }
    >
      <p className={styles.day}>{named(day)}</p>
      <div>
        <Segmented
          label={t('rituals.day-what')}
          value={state}
          onChange={(next) => draft.change({ state: next })}
          isDisabled={readOnly !== undefined}
          options={[
            ...(isToCome ? [] : [{ value: 'done', label: t('rituals.done') }]),
            { value: 'not-this-time', label: t('rituals.not-this-time') },
            { value: 'open', label: t('rituals.day-open') },
          ]}
        />
      </div>
      {readOnly === undefined ? (
        <div>
          <WriteBox
            label={t('rituals.day-note')}
            hint={t('rituals.day-note-who')}
            rows={2}
            maxLength={limits.ritualNoteLength}
            value={text}
            isReady={draft.isReady}
            onChange={(next) => draft.change({ text: next })}
          />
          <SavedLine state={draft.saved} />
        </div>
      ) : null}
      <DaySaid notes={said?.notes ?? []} session={session} onRead={onRead} />
      {mayWrite(session) && !isToCome && !own?.page ? (
        <div>
          <Button size="small" tone="line" onPress={() => void writePage()}>
            {t('rituals.day-write')}
          </Button>
          <p className={styles.more}>{t('rituals.day-write-more')}</p>
        </div>
      ) : null}
      {error ? <Trouble code={error} /> : null}
    </Dialog>
  )

  async function say(): Promise<boolean> {
    if (mark.isRunning) return false
    draft.hold()
    const reply = await mark.run({
      ritual: ritual.id,
      day,
      state: DayState.safeParse(state).data ?? null,
      text: text.trim(),
    })
    if (!reply.ok) {
      draft.refused()
      return false
    }
    draft.sent()
    return true
  }

  async function keep() {
    if (!(await say())) return
    announce(t('rituals.day-kept'))
    onClose()
  }

  /** What is said here is kept first: the page takes its writer to another room. */
  async function writePage() {
    if (!(await say())) return
    const reply = await write.run({ ritual: ritual.id, day })
    if (reply.ok) onWrite(reply.value)
  }
}
