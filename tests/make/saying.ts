import type { MemberId } from '../../shared/ids.ts'
import type { Saying, StageAct } from '../../shared/model/debrief.ts'

/** One thing said by one member; the words at `places`, if any, were half written before. */
export function saying(who: MemberId, act: StageAct, ...places: string[]): Saying {
  return { who, acts: [act], places }
}
