import { useRead } from '../../bridge/hooks.ts'
import { useWords } from '../../words/useWords.ts'
import type { SetupState } from './setup-flow.ts'

export interface RailStep {
  id: string
  title: string
  caption: string | null
  state: 'done' | 'now' | 'ahead'
}

/** The steps of this set-up, as the rail tells them. */
export function useRailSteps(state: SetupState): RailStep[] {
  const { t, list } = useWords()
  const info = useRead('app.info', {})
  const [first, second] = state.names
  const order = ['where', 'who', 'keys-0', ...(state.areBothHere ? ['keys-1'] : []), 'end']
  const now = order.indexOf(nowOf(state))
  const stateOf = (id: string): RailStep['state'] => {
    const index = order.indexOf(id)
    return index < now ? 'done' : index === now ? 'now' : 'ahead'
  }
  const keys = (id: string, name: string, isPutOff: boolean): RailStep => {
    const stands = stateOf(id)
    return {
      id,
      title: t('setup.keys-of', { name }),
      caption:
        stands === 'ahead'
          ? null
          : isPutOff
            ? t('setup.later')
            : t(stands === 'now' ? 'setup.keys-doing' : 'setup.keys-done'),
      state: stands,
    }
  }
  const hasNames = first !== ''
  return [
    {
      id: 'where',
      title: t('setup.where'),
      caption: stateOf('where') === 'done' ? (info.data?.vaultPlace ?? null) : null,
      state: stateOf('where'),
    },
    {
      id: 'who',
      title: t('setup.who'),
      caption: hasNames && stateOf('who') === 'done' ? list(state.names.filter(Boolean)) : null,
      state: stateOf('who'),
    },
    hasNames
      ? keys('keys-0', first, false)
      : { id: 'keys-0', title: t('setup.keys'), caption: null, state: stateOf('keys-0') },
    ...(state.areBothHere && hasNames ? [keys('keys-1', second, state.isPutOff)] : []),
    { id: 'end', title: t('setup.begin'), caption: null, state: stateOf('end') },
  ]
}

function nowOf(state: SetupState): string {
  if (state.at === 'passphrase' || state.at === 'sheet') return `keys-${state.turn}`
  return state.at === 'hand-over' ? 'keys-1' : state.at
}
