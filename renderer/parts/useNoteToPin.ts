import type { ErrorCode } from '../../shared/errors.ts'
import type { MemberId } from '../../shared/ids.ts'
import type { NoteKind } from '../../shared/model/gratitude.ts'
import { useCommand } from '../bridge/hooks.ts'
import { announce } from '../ui/announce.ts'
import { useWords } from '../words/useWords.ts'
import { type NoteInHand, useNoteDraft } from './useNoteDraft.ts'

/** The note that is being written, and its way to the wall. */
export interface NoteToPin extends NoteInHand {
  /** What it says; empty until the vault has answered. */
  text: string
  isEmpty: boolean
  /** Pins it once its words are safe, says so, and begins the next note. An empty one stays. */
  pin(as: { kind: NoteKind; to: MemberId | null }): Promise<void>
  /** Why it could not be pinned. */
  error: ErrorCode | null
}

export function useNoteToPin(): NoteToPin {
  const { t } = useWords()
  const note = useNoteDraft()
  const command = useCommand('notes.pin')
  const { draft, flush, beginAnew } = note
  const text = draft?.text ?? ''
  const isEmpty = text.trim() === ''

  const pin: NoteToPin['pin'] = async (as) => {
    if (draft === null || isEmpty || command.isRunning) return
    await flush()
    const reply = await command.run({ id: draft.id, ...as, text: text.trim() })
    if (!reply.ok) return
    announce(t('gratitude.pinned'))
    await beginAnew()
  }
  return { ...note, text, isEmpty, pin, error: command.error }
}
