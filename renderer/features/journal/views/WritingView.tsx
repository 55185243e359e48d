import { useEffect, useState } from 'react'
import type { ErrorCode } from '../../../../shared/errors.ts'
import type { DayView } from '../../../../shared/model/day-view.ts'
import type { Session } from '../../../../shared/model/member.ts'
import { call } from '../../../bridge/client.ts'
import { Trouble } from '../../../parts/Trouble.tsx'
import { Sheet } from '../../../ui/Sheet.tsx'
import { ViewText } from './ViewText.tsx'

export interface WritingViewProps {
  view: DayView
  session: Session
  onLeave(): void
}

/** One's own view of a day, to be written; the words from before come first. */
export function WritingView({ view, session, onLeave }: WritingViewProps) {
  const [start, setStart] = useState<string | null>(null)
  const [refusal, setRefusal] = useState<ErrorCode | null>(null)
  useEffect(() => {
    let isHere = true
    void call('views.mine', { id: view.id }).then((reply) => {
      if (!isHere) return
      if (reply.ok) setStart((now) => now ?? reply.value.text)
      else setRefusal(reply.code)
    })
    return () => {
      isHere = false
    }
  }, [view.id])
  return (
    <Sheet paper="private" layout="panes">
      {refusal ? <Trouble code={refusal} /> : null}
      {start === null ? null : (
        <ViewText view={view} session={session} start={start} onLeave={onLeave} />
      )}
    </Sheet>
  )
}
