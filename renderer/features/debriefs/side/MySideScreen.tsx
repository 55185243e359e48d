import { useState } from 'react'
import type { Debrief } from '../../../../shared/model/debrief.ts'
import type { Session } from '../../../../shared/model/member.ts'
import { Button } from '../../../ui/Button.tsx'
import { useWords } from '../../../words/useWords.ts'
import { DebriefFrame } from '../DebriefFrame.tsx'
import { useIsPast } from '../pieces/useIsPast.ts'
import { MySide } from './MySide.tsx'
import { SealDialog } from './SealDialog.tsx'
import { SideSaved } from './SideSaved.tsx'
import { useSideDraft } from './useSideDraft.ts'

export interface MySideScreenProps {
  debrief: Debrief
  session: Session
  onSafety(): void
  onLeave(): void
}

/** Writing one's own side, and sealing it. During a pause it can be written on, and is not sealed. */
export function MySideScreen({ debrief, session, onSafety, onLeave }: MySideScreenProps) {
  const { t } = useWords()
  const work = useSideDraft(debrief.id)
  const [isSealing, setIsSealing] = useState(false)
  const isPauseOver = useIsPast(debrief.pausedUntil)
  const isPaused = debrief.pausedUntil !== null && !isPauseOver
  const place = session.members.find(({ id }) => id === session.me)?.place ?? 0
  return (
    <DebriefFrame
      debrief={debrief}
      session={session}
      stage={2}
      isPrivate
      isPaused={isPaused}
      saved={<SideSaved state={work.saving} />}
      onSafety={onSafety}
      onLeave={onLeave}
      action={
        <Button tone="primary" unavailable={missing()} onPress={() => setIsSealing(true)}>
          {t('debriefs.seal')}
        </Button>
      }
    >
      <MySide work={work} place={place} />
      {isSealing && work.side ? (
        <SealDialog
          debrief={debrief}
          session={session}
          side={work.side}
          onSealing={work.stop}
          onRefused={work.resume}
          onClose={() => setIsSealing(false)}
        />
      ) : null}
    </DebriefFrame>
  )

  function missing(): string | undefined {
    if (isPaused) return t('debriefs.seal-paused')
    return (work.side?.happened.trim() ?? '') === '' ? t('debriefs.seal-needs') : undefined
  }
}
