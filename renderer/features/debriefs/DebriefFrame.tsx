import { Pause, X } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { Debrief } from '../../../shared/model/debrief.ts'
import type { Session } from '../../../shared/model/member.ts'
import { Keys } from '../../parts/Keys.tsx'
import { useOffer } from '../../parts/offers.ts'
import { Button } from '../../ui/Button.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { useWords } from '../../words/useWords.ts'
import { CloseDialog } from './CloseDialog.tsx'
import styles from './DebriefFrame.module.css'
import { DebriefHead } from './DebriefHead.tsx'
import { PauseDialog } from './pause/PauseDialog.tsx'
import { SafetyLine } from './pieces/SafetyLine.tsx'
import type { Along } from './StageTrack.tsx'
import { usePauseKey } from './usePauseKey.ts'

export interface DebriefFrameProps {
  debrief: Debrief
  session: Session
  stage: Along | null
  isPrivate?: boolean
  saved?: ReactNode
  /** The way on, at the end of the foot. */
  action?: ReactNode
  /** A pause is on already. */
  isPaused?: boolean
  /** Where the page itself asks until when: the key of a pause leads there, and not to a second question. */
  onPause?: () => void
  onSafety(): void
  onLeave(): void
  children: ReactNode
}

/** What stands around every stage: the head, and a foot from which anybody can pause or close at any time. */
export function DebriefFrame(props: DebriefFrameProps) {
  const { debrief, session, stage, isPrivate = false, isPaused = false, onLeave } = props
  const { t } = useWords()
  // One may come over the other, by its key: each is left by itself, to where it was asked from.
  const [isPausing, setIsPausing] = useState(false)
  const [isClosing, setIsClosing] = useState(false)
  const { phase } = debrief.state
  const isOpen = phase !== 'keep' && phase !== 'over'
  const pause = isOpen ? (props.onPause ?? (() => setIsPausing(true))) : null
  usePauseKey(pause)
  useOffer('pause', pause)
  return (
    <Sheet paper={isPrivate ? 'private' : 'shared'} layout="panes">
      <div className={styles.frame}>
        <DebriefHead
          debrief={debrief}
          session={session}
          stage={stage}
          isPrivate={isPrivate}
          saved={props.saved}
          onLeave={onLeave}
        />
        <div className={styles.body}>{props.children}</div>
        <footer className={styles.foot}>
          <div className={styles.safety}>
            <SafetyLine onSafety={props.onSafety} />
          </div>
          {isOpen ? (
            <>
              {isPaused ? null : (
                <Button
                  tone="quiet"
                  icon={<Pause size={15} strokeWidth={1.6} aria-hidden />}
                  onPress={() => setIsPausing(true)}
                >
                  {t('debriefs.pause')}
                  <span className={styles.key}>
                    <Keys of="pause" />
                  </span>
                </Button>
              )}
              <Button
                tone="quiet"
                icon={<X size={15} strokeWidth={1.6} aria-hidden />}
                onPress={() => setIsClosing(true)}
              >
                {t('debriefs.close')}
              </Button>
            </>
          ) : null}
          {props.action}
        </footer>
      </div>
      {isClosing ? (
        <CloseDialog
          row={debrief}
          onClose={() => setIsClosing(false)}
          onClosed={() => (phase === 'sides' ? onLeave() : setIsClosing(false))}
        />
      ) : null}
      {isPausing ? <PauseDialog id={debrief.id} onClose={() => setIsPausing(false)} /> : null}
    </Sheet>
  )
}
