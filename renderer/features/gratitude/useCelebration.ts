import { useEffect, useRef } from 'react'
import type { MemberId } from '../../../shared/ids.ts'
import type { NoteInHand } from '../../parts/useNoteDraft.ts'

/**
 * Begins the note as a celebration for somebody, once, and puts the focus where it is written. A note
 * that has words already is left as it is.
 */
export function useCelebration(
  celebrate: { to: MemberId | null } | undefined,
  { draft, change, field }: Pick<NoteInHand, 'draft' | 'change'> & { field(): HTMLElement | null },
): void {
  const hasBegun = useRef(false)
  useEffect(() => {
    if (celebrate === undefined || draft === null || hasBegun.current) return
    hasBegun.current = true
    if (draft.text.trim() === '') change({ kind: 'celebration', to: celebrate.to })
    field()?.focus()
  })
}
