import type { RefObject } from 'react'
import type { AnotherWording } from '../../../../shared/statements/another-wording.ts'
import { BlameHint } from './BlameHint.tsx'
import type { BlameInField } from './useBlameHint.ts'

export interface HintBelowProps {
  /** What describes the field while there is a hint: the field names it in `aria-describedby`. */
  id: string
  blame: BlameInField
  /** The field that the hint is about: whoever keeps their words goes on in it. */
  field: RefObject<HTMLElement | null>
  wording?: AnotherWording | null
  onUse?(wording: string): void
}

/** The hint below a field in which a phrase stands out; nothing where none does. */
export function HintBelow({ id, blame, field, wording = null, onUse }: HintBelowProps) {
  const { hint, keep } = blame
  if (hint === null) return null
  return (
    <BlameHint
      id={id}
      finding={hint}
      wording={wording}
      {...(onUse ? { onUse } : {})}
      onKeep={() => {
        keep(hint)
        field.current?.focus()
      }}
    />
  )
}
