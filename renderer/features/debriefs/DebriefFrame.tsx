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
import { usePauseKey } from './usePauseKey.ts'

export interface DebriefFrameProps {
  debrief: Debrief
  session: Session
  stage: number | null
  isPrivate?: boolean
  saved?: ReactNode
  /** The way on, at the end of the foot. */
  action?: ReactNode
  /** A pause is on already. */
  isPaused?: boolean
  onSafety(): void
  onLeave(): void
  children: ReactNode
}

/** What stands around every stage: the head, and a foot from which anybody can pause or close at any time. */
export function DebriefFrame(props: DebriefFrameProps) {
  const { debrief, session, stage, isPrivate = false, isPaused = false, onLeave } = props
  const { t } = useWords()
  const [asked, setAsked] = useState<'pause' | 'close' | null>(null)
  const { phase } = debrief.state
  const isOpen = phase !== 'keep' && phase !== 'over'
  const pause = isOpen ? () => setAsked('pause') : null
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
                  onPress={() => setAsked('pause')}
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
                onPress={() => setAsked('close')}
              >
                {t('debriefs.close')}
              </Button>
            </>
          ) : null}
          {props.action}
        </footer>
      </div>
      {asked === 'pause' ? <PauseDialog id={debrief.id} onClose={() => setAsked(null)} /> : null}
      {asked === 'close' ? (
        <CloseDialog
          row={debrief}
          onClose={() => setAsked(null)}
          onClosed={() => (phase === 'sides' ? onLeave() : setAsked(null))}
        />
      ) : null}
    </Sheet>
  )
}
