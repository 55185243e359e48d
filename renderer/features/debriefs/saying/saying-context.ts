import { createContext, useContext } from 'react'
import type { ErrorCode } from '../../../../shared/errors.ts'
import type { StageAct } from '../../../../shared/model/debrief.ts'

/** The way in which the member at the keyboard says things in the debrief on the screen. */
export interface Saying {
  /** The last thing said has been seen by nobody else yet, and can be taken back. */
  mayTakeBack: boolean
  /** Why what was said could not be kept, until the next try. */
  error: ErrorCode | null
  /** Says one thing; false where it has no meaning now. `place` names the form whose words it is made of. */
  say(act: StageAct, place: string | null): boolean
  /** Takes the last thing back: its words are a draft again, and it is asked anew. False where it is too late. */
  takeBack(): boolean
  /** Keeps all that was said, and from here it stands. True when that is done, or nothing had to be. */
  letGo(): Promise<boolean>
}

/** Where no debrief is on the screen there is nothing to keep. */
const nothingSaid: Saying = {
  mayTakeBack: false,
  error: null,
  say: () => false,
  takeBack: () => false,
  letGo: async () => true,
}

export const SayingContext = createContext<Saying>(nothingSaid)

export function useSaying(): Saying {
  return useContext(SayingContext)
}
