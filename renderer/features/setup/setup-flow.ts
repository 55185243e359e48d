import type { MemberId } from '../../../shared/ids.ts'

/** Where the set-up stands. Turn 0 is the one who begins, turn 1 the one who joins the same day. */
export interface SetupState {
  at: 'where' | 'who' | 'passphrase' | 'sheet' | 'hand-over' | 'end'
  turn: 0 | 1
  names: readonly [string, string]
  areBothHere: boolean
  /** The second person put it off after all. */
  isPutOff: boolean
  /** Who was made a member in this turn, and the code to write down. */
  made: { member: MemberId; recoveryCode: string } | null
}

export type SetupEvent =
  | { type: 'placed' }
  | { type: 'named'; names: readonly [string, string]; areBothHere: boolean }
  | { type: 'went-back' }
  | { type: 'joined'; made: { member: MemberId; recoveryCode: string } }
  | { type: 'kept-sheet' }
  | { type: 'handed-over' }
  | { type: 'put-off' }

export const firstStep: SetupState = {
  at: 'where',
  turn: 0,
  names: ['', ''],
  areBothHere: true,
  isPutOff: false,
  made: null,
}

/** The next state. An event that has no meaning where things stand changes nothing. */
export function nextSetup(state: SetupState, event: SetupEvent): SetupState {
  switch (event.type) {
    case 'placed':
      return state.at === 'where' ? { ...state, at: 'who' } : state
    case 'named':
      return state.at === 'who'
        ? { ...state, at: 'passphrase', names: event.names, areBothHere: event.areBothHere }
        : state
    case 'went-back':
      if (state.at === 'who') return { ...state, at: 'where' }
      // Once somebody is a member there is no way back to before they were.
      return state.at === 'passphrase' && state.turn === 0 ? { ...state, at: 'who' } : state
    case 'joined':
      return state.at === 'passphrase' ? { ...state, at: 'sheet', made: event.made } : state
    case 'kept-sheet':
      if (state.at !== 'sheet') return state
      return state.turn === 0 && state.areBothHere
        ? { ...state, at: 'hand-over', made: null }
        : { ...state, at: 'end', made: null }
    case 'handed-over':
      return state.at === 'hand-over' ? { ...state, at: 'passphrase', turn: 1 } : state
    case 'put-off':
      return state.at === 'hand-over' || (state.at === 'passphrase' && state.turn === 1)
        ? { ...state, at: 'end', isPutOff: true }
        : state
  }
}
