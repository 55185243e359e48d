import { useId, useImperativeHandle, useRef } from 'react'
import type { FindingKind } from '../../../../shared/statements/finding.ts'
import { WriteBox, type WriteBoxProps } from '../../../parts/writing/WriteBox.tsx'
import { HintBelow } from './HintBelow.tsx'
import { useBlameHint } from './useBlameHint.ts'

export interface HintedBoxProps extends WriteBoxProps {
  /** What the box is known by on this page. */
  name: string
  kinds?: readonly FindingKind[]
  /** The hint ends with an open question, for what happened and what it was like. */
  asks?: boolean
}

/** A box in whose words a hint may stand below it, for the writer alone. */
export function HintedBox({ name, kinds, asks = false, ref, ...box }: HintedBoxProps) {
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  useImperativeHandle<HTMLTextAreaElement | null, HTMLTextAreaElement | null>(
    ref,
    () => field.current,
  )
  const blame = useBlameHint({
    name,
    text: box.value,
    ...(kinds ? { kinds } : {}),
  })
  return (
    <WriteBox
      {...box}
      ref={field}
      onChange={(text) => {
        blame.typed(text)
        box.onChange(text)
      }}
      {...(blame.hint ? { describedBy: id } : {})}
      below={
        <HintBelow
          id={id}
          blame={blame}
          field={field}
          wording={asks ? { kind: 'question' } : null}
        />
      }
    />
  )
}
