import { useState } from 'react'
import type { Session } from '../../../../shared/model/member.ts'
import { putAwayLongWork } from '../../../bridge/long-work.ts'
import { AboutLeaving } from './AboutLeaving.tsx'
import { AloneHere } from './AloneHere.tsx'
import { LastStep } from './LastStep.tsx'
import { TakeCopies } from './TakeCopies.tsx'

type Step = 'about' | 'copies' | 'last'

/** Leaving: what happens, a copy to take along, and the last step. Nothing changes before that one. */
export function Leave({ session, onLeave }: { session: Session; onLeave(): void }) {
  const [step, setStep] = useState<Step>('about')
  const [hasCopy, setHasCopy] = useState(false)
  if (session.members.length === 1) return <AloneHere onLeave={onLeave} />
  switch (step) {
    case 'about':
      return <AboutLeaving onGoOn={toCopies} onLeave={onLeave} />
    case 'copies':
      return (
        <TakeCopies
          onGoOn={(made) => {
            setHasCopy(made)
            setStep('last')
          }}
          onLeave={onLeave}
        />
      )
    case 'last':
      return <LastStep session={session} hasCopy={hasCopy} onBack={() => setStep('copies')} />
  }

  /** A copy from earlier in this sitting may lack what was written since. */
  function toCopies() {
    putAwayLongWork('exports.readable')
    putAwayLongWork('backups.make')
    setStep('copies')
  }
}
