import { useReducer } from 'react'
import { Sheet } from '../../ui/Sheet.tsx'
import { EndStep } from './EndStep.tsx'
import { HandOverStep } from './HandOverStep.tsx'
import { PassphraseStep } from './PassphraseStep.tsx'
import styles from './SetupScreen.module.css'
import { SheetStep } from './SheetStep.tsx'
import { StepRail } from './StepRail.tsx'
import { firstStep, nextSetup } from './setup-flow.ts'
import { WhereStep } from './WhereStep.tsx'
import { WhoStep } from './WhoStep.tsx'

export interface SetupScreenProps {
  /** A member is about to be made: from here on the set-up goes on, whatever the vault's state. */
  onBegun(): void
  onRestore(): void
  onSafety(): void
  onGuide(): void
}

/** The first time: step by step, each person in turn. */
export function SetupScreen({ onBegun, onRestore, onSafety, onGuide }: SetupScreenProps) {
  const [state, send] = useReducer(nextSetup, firstStep)
  return (
    <div className={styles.setup}>
      <StepRail state={state} onSafety={onSafety} onGuide={onGuide} />
      <Sheet>
        <div className={styles.step} key={`${state.at} ${state.turn}`}>
          {step()}
        </div>
      </Sheet>
    </div>
  )

  function step() {
    switch (state.at) {
      case 'where':
        return <WhereStep onPlaced={() => send({ type: 'placed' })} onRestore={onRestore} />
      case 'who':
        return (
          <WhoStep
            state={state}
            onNamed={(names, areBothHere) => send({ type: 'named', names, areBothHere })}
            onBack={() => send({ type: 'went-back' })}
          />
        )
      case 'passphrase':
        return (
          <PassphraseStep
            state={state}
            onBegun={onBegun}
            onJoined={(made) => send({ type: 'joined', made })}
            onBack={() => send({ type: 'went-back' })}
            onPutOff={() => send({ type: 'put-off' })}
          />
        )
      case 'sheet':
        return <SheetStep state={state} onKept={() => send({ type: 'kept-sheet' })} />
      case 'hand-over':
        return (
          <HandOverStep
            state={state}
            onHandedOver={() => send({ type: 'handed-over' })}
            onPutOff={() => send({ type: 'put-off' })}
          />
        )
      case 'end':
        return <EndStep state={state} />
    }
  }
}
