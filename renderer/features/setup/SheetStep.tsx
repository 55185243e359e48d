import { RecoverySheet } from '../../parts/RecoverySheet.tsx'
import { useWords } from '../../words/useWords.ts'
import { otherOf } from './other-of.ts'
import type { SetupState } from './setup-flow.ts'

/** The recovery sheet of the one whose turn it is. */
export function SheetStep({ state, onKept }: { state: SetupState; onKept(): void }) {
  const { t } = useWords()
  if (!state.made) return null
  const name = state.names[state.turn]
  const other = otherOf(state)
  return (
    <RecoverySheet
      member={state.made.member}
      code={state.made.recoveryCode}
      name={name}
      place={state.turn}
      names={state.names.filter(Boolean)}
      turn={
        other === null
          ? t('recovery.turn-alone', { name })
          : t(state.turn === 0 ? 'recovery.turn' : 'recovery.turn-last', { name, other })
      }
      onConfirmed={onKept}
    />
  )
}
