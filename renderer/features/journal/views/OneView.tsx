import { lazy, Suspense, useEffect, useState } from 'react'
import type { Day } from '../../../../shared/days.ts'
import type { RoundId } from '../../../../shared/ids.ts'
import type { Session } from '../../../../shared/model/member.ts'
import { useRead } from '../../../bridge/hooks.ts'
import { mayWrite } from '../../../parts/may-write.ts'
import { Trouble } from '../../../parts/Trouble.tsx'
import { Waiting } from '../../../parts/Waiting.tsx'
import { Sheet } from '../../../ui/Sheet.tsx'
import { OwnViewLeft } from './OwnViewLeft.tsx'
import { SideBySide } from './SideBySide.tsx'
import { WaitingView } from './WaitingView.tsx'

// Nobody waits for the editor before what there is to read is on the screen.
const WritingView = lazy(async () => {
  const { WritingView } = await import('./WritingView.tsx')
  return { default: WritingView }
})

export interface OneViewProps {
  id: RoundId
  session: Session
  onLeave(): void
  /** A new page about this day, with these words in it. */
  onPage(day: Day, text: string): void
}

/** Views of one day, as they stand: to be written, waiting for the others, open, or over. */
export function OneView({ id, session, onLeave, onPage }: OneViewProps) {
  const view = useRead('views.read', { id })
  const { refetch } = view
  const [isFresh, setIsFresh] = useState(false)
  // A draft that was saved tells no screen.
  useEffect(() => {
    void refetch().then(() => setIsFresh(true))
  }, [refetch])

  if (view.isError) return <Sheet>{<Trouble code={view.error.code} />}</Sheet>
  if (!isFresh || view.data === undefined) return <Sheet>{null}</Sheet>
  if (view.data === null) return <Sheet>{<Trouble code="record.not-found" />}</Sheet>
  const props = { view: view.data, session, onLeave }
  const { stage, mine, members } = view.data
  if (stage === 'open') return <SideBySide {...props} />
  if (stage === 'altered' || stage === 'over') return <OwnViewLeft {...props} onPage={onPage} />
  const isMine = mayWrite(session) && members.includes(session.me)
  if (stage === 'writing' && isMine && mine !== 'sealed') {
    return (
      <Suspense
        fallback={
          <Sheet paper="private">
            <Waiting />
          </Sheet>
        }
      >
        <WritingView {...props} />
      </Suspense>
    )
  }
  return <WaitingView {...props} />
}
