import { useEffect } from 'react'
import type { Day } from '../../../shared/days.ts'
import { type MemberId, RitualId } from '../../../shared/ids.ts'
import { limits } from '../../../shared/limits.ts'
import { type Ritual, rhythmOf } from '../../../shared/model/ritual.ts'
import { call } from '../../bridge/client.ts'
import { useCommand } from '../../bridge/hooks.ts'
import { Trouble } from '../../parts/Trouble.tsx'
import { SavedLine } from '../../parts/writing/SavedLine.tsx'
import { useFormDraft } from '../../parts/writing/useFormDraft.ts'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useWords } from '../../words/useWords.ts'
import { RhythmFields } from './RhythmFields.tsx'
import { inHand, type RhythmInHand, rhythmChosen } from './rhythm-in-hand.ts'

export interface RitualFormProps {
  /** The one to be changed; null for one to begin. */
  ritual: Ritual | null
  /** All that there are. */
  rituals: readonly Ritual[]
  today: Day
  me: MemberId
  onClose(): void
}

/** Begins a ritual, or says anew what it is. */
export function RitualForm({ ritual, rituals, today, me, onClose }: RitualFormProps) {
  const { t } = useWords()
  const begin = useCommand('rituals.begin')
  const change = useCommand('rituals.change')
  const draft = useFormDraft(ritual ? `change.${ritual.id}` : 'begin', me)
  const name = draft.field('name', ritual?.name)
  const words = draft.field('words', ritual?.words)
  const start = inHand(ritual && rhythmOf(ritual), today)
  const chosen = parse(draft.field('rhythm')) ?? start
  const rhythm = rhythmChosen(chosen)
  const isComplete = name.trim() !== '' && rhythm !== null
  const error = begin.error ?? change.error ?? draft.refusal
  const known = RitualId.safeParse(draft.field('id')).data
  // It was begun with these words already, and only the draft was left behind.
  const isLeftBehind = ritual === null && rituals.some(({ id }) => id === known)
  useEffect(() => {
    if (isLeftBehind && !begin.isRunning) draft.sent()
  })

  return (
    <Dialog
      title={t(ritual ? 'rituals.form-change' : 'rituals.form-new')}
      isOpen
      onClose={onClose}
      width="wide"
      actions={
        <>
          <Button tone="quiet" onPress={onClose}>
            {t('common.cancel')}
          </Button>
          <Button
            tone="primary"
            unavailable={isComplete ? undefined : t('rituals.form-need')}
            onPress={() => void send()}
          >
            {t(ritual ? 'rituals.form-keep' : 'rituals.form-begin')}
          </Button>
        </>
      }
    >
      <p>{t(ritual ? 'rituals.form-from-today' : 'rituals.form-shared')}</p>
      <TextField
        label={t('rituals.form-name')}
        placeholder={t('rituals.form-name-hint')}
        maxLength={limits.ritualNameLength}
        value={name}
        onChange={(next) => draft.change({ name: next })}
      />
      <RhythmFields
        value={chosen}
        today={today}
        onChange={(next) => draft.change({ rhythm: JSON.stringify(next) })}
      />
      <TextField
        label={t('rituals.form-words')}
        maxLength={limits.ritualWords}
        value={words}
        onChange={(next) => draft.change({ words: next })}
      />
      <SavedLine state={draft.saved} />
      {error ? <Trouble code={error} /> : null}
    </Dialog>
  )

  async function send() {
    if (begin.isRunning || change.isRunning || rhythm === null) return
    const said = { name: name.trim(), words: words.trim(), rhythm }
    const id = ritual === null ? await idToBegin() : ritual.id
    if (id === null) return
    draft.hold()
    const reply = ritual
      ? await change.run({ id, basedOn: ritual.revision, ...said })
      : await begin.run({ id, ...said })
    if (!reply.ok) return draft.refused()
    draft.sent()
    announce(t(ritual ? 'rituals.changed' : 'rituals.begun', { name: said.name }))
    onClose()
  }

  /** The draft knows the id before anything is begun: after a crash the same one is not begun twice. */
  async function idToBegin(): Promise<RitualId | null> {
    if (known !== undefined) return known
    const reply = await call('rituals.prepare', {})
    if (!reply.ok) return null
    draft.change({ id: reply.value.id })
    return reply.value.id
  }
}

/** The choice as the draft holds it; only this form writes it. */
function parse(text: string): RhythmInHand | null {
  return text === '' ? null : (JSON.parse(text) as RhythmInHand)
}
