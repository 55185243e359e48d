import { ChevronDown } from 'lucide-react'
import { type Ref, useId, useState } from 'react'
import type { MemberId } from '../../../shared/ids.ts'
import { limits } from '../../../shared/limits.ts'
import type { NoteKind } from '../../../shared/model/gratitude.ts'
import type { Member } from '../../../shared/model/member.ts'
import type { NoteUntil } from '../../../shared/model/sealed-note.ts'
import { useCommand } from '../../bridge/hooks.ts'
import { NoteTrouble } from '../../parts/NoteTrouble.tsx'
import { useNoteToPin } from '../../parts/useNoteToPin.ts'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { useWords } from '../../words/useWords.ts'
import styles from './ComposeSlip.module.css'
import { KeepDialog } from './KeepDialog.tsx'
import { Pin } from './Pin.tsx'
import { useCelebration } from './useCelebration.ts'

const kinds: readonly NoteKind[] = ['appreciation', 'thanks', 'celebration']

export interface ComposeSlipProps {
  me: Member
  members: readonly Member[]
  /** The field to write in, for whoever wants to put the focus there. */
  fieldRef?: Ref<HTMLTextAreaElement>
  /** Whom a celebration is begun for, unless a note is being written; null for everyone. */
  celebrate?: { to: MemberId | null } | undefined
}

/** The empty slip at the head of the wall. What is typed is kept, and private, until it is pinned. */
export function ComposeSlip({ me, members, fieldRef, celebrate }: ComposeSlipProps) {
  const { t } = useWords()
  const id = useId()
  const note = useNoteToPin()
  const { draft, text, isEmpty, change } = note
  const seal = useCommand('notes.seal')
  const [isKeeping, setIsKeeping] = useState(false)
  useCelebration(celebrate, { draft, change, field: () => document.getElementById(id) })
  const others = members.filter((member) => member.id !== me.id)
  const kind = others.length === 0 ? 'celebration' : (draft?.kind ?? 'appreciation')
  const chosen = others.find((member) => member.id === draft?.to) ?? null
  const receiver = chosen ?? (kind === 'celebration' ? null : (others[0] ?? null))

  const keepIt = async (until: NoteUntil) => {
    if (draft === null || seal.isRunning) return
    await note.flush()
    const to = receiver?.id ?? null
    const reply = await seal.run({ id: draft.id, kind, to, text: text.trim(), until })
    if (!reply.ok) return
    setIsKeeping(false)
    announce(t('gratitude.kept'))
    await note.beginAnew()
  }

  return (
    <form
      className={styles.slip}
      aria-label={t('gratitude.compose')}
      onSubmit={(event) => {
        event.preventDefault()
        void note.pin({ kind, to: receiver?.id ?? null })
      }}
    >
      <Pin />
      {others.length > 0 ? (
        <div className={styles.choices}>
          <Menu
            label={t('gratitude.kind')}
            trigger={
              <Button tone="quiet" size="small">
                {t(`gratitude.kind-${kind}`)}
                <ChevronDown size={15} strokeWidth={1.6} aria-hidden />
              </Button>
            }
            actions={kinds.map((each) => ({
              id: each,
              label: t(`gratitude.kind-${each}`),
              onAction: () => change({ kind: each }),
            }))}
          />
          {others.length > 1 || kind === 'celebration' ? (
            <Menu
              label={t('gratitude.for-whom')}
              trigger={
                <Button tone="quiet" size="small">
                  {receiver ? t('gratitude.to', { name: receiver.label }) : forAll()}
                  <ChevronDown size={15} strokeWidth={1.6} aria-hidden />
                </Button>
              }
              actions={[
                ...(kind === 'celebration'
                  ? [{ id: 'all', label: forAll(), onAction: () => change({ to: null }) }]
                  : []),
                ...others.map((member) => ({
                  id: member.id,
                  label: t('gratitude.to', { name: member.label }),
                  onAction: () => change({ to: member.id }),
                })),
              ]}
            />
          ) : null}
        </div>
      ) : (
        <p className={styles.alone}>{t('gratitude.alone')}</p>
      )}
      <label className={styles.begin} htmlFor={id}>
        {beginning()}
      </label>
      <textarea
        id={id}
        ref={fieldRef}
        className={styles.field}
        rows={2}
        dir="auto"
        value={text}
        readOnly={draft === null}
        maxLength={limits.noteLength}
        placeholder={t('gratitude.placeholder')}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => change({ text: event.target.value })}
      />
      <NoteTrouble saving={note.saving} error={note.error} />
      <div className={styles.foot}>
        {others.length > 0 ? (
          <Button
            tone="quiet"
            size="small"
            unavailable={isEmpty ? t('gratitude.pin-empty') : undefined}
            onPress={() => setIsKeeping(true)}
          >
            {t('gratitude.later')}
          </Button>
        ) : null}
        <Button
          type="submit"
          tone="default"
          size="small"
          unavailable={isEmpty ? t('gratitude.pin-empty') : undefined}
        >
          {t('gratitude.pin')}
        </Button>
      </div>
      {isKeeping ? (
        <KeepDialog
          receiver={receiver}
          error={seal.error}
          onKeep={(until) => void keepIt(until)}
          onClose={() => {
            seal.forget()
            setIsKeeping(false)
          }}
        />
      ) : null}
    </form>
  )

  function forAll(): string {
    return t(members.length === 2 ? 'gratitude.for-both' : 'gratitude.for-all')
  }

  function beginning(): string {
    const name = receiver?.label ?? ''
    if (kind === 'celebration') {
      return receiver
        ? t('gratitude.begin-celebration', { name })
        : t('gratitude.begin-celebration-all')
    }
    return t(`gratitude.begin-${kind}`, { name })
  }
}
