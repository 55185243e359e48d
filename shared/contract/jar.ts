import { z } from 'zod'
import { IdeaId } from '../ids.ts'
import { CueLevel, FoundIdea, IdeaMark, IdeaRef, IdeaText, OwnIdea } from '../model/jar.ts'
import { Done, Nothing, type Row } from './row.ts'

/**
 * The ideas jar and the closeness cues. A member's marks are read and written by that member alone; no row
 * tells anything of anybody else's before all concerned said yes.
 */
export const jarRows = {
  /** Ideas that were put in here; those that come with Hearth the page knows. */
  'jar.ideas': {
    at: 'vault',
    needs: 'open',
    in: Nothing,
    out: z.array(OwnIdea),
    shows: ['jar'],
  },
  'jar.put-in': {
    at: 'vault',
    needs: 'solo',
    in: z.strictObject({ text: IdeaText }),
    out: z.strictObject({ id: IdeaId }),
    touches: ['jar'],
  },
  /** By whoever put it in. */
  'jar.take-out': {
    at: 'vault',
    needs: 'solo',
    in: z.strictObject({ id: IdeaId }),
    out: Done,
    touches: ['jar'],
  },
  'jar.marks': {
    at: 'vault',
    needs: 'solo',
    in: Nothing,
    out: z.array(z.strictObject({ idea: IdeaRef, mark: IdeaMark })),
    shows: ['jar-marks'],
  },
  /** Null takes a mark back. */
  'jar.mark': {
    at: 'vault',
    needs: 'solo',
    in: z.strictObject({ idea: IdeaRef, mark: IdeaMark.nullable() }),
    out: Done,
    touches: ['jar-marks'],
  },
  /** What came out: all concerned said yes to it, and sat here together since. */
  'jar.found': {
    at: 'vault',
    needs: 'open',
    in: Nothing,
    out: z.array(FoundIdea),
    shows: ['jar'],
  },
  /** Done, or not after all: any of those concerned puts it away for all of them, and is not named. */
  'jar.put-away': {
    at: 'vault',
    needs: 'open',
    in: z.strictObject({ idea: IdeaRef }),
    out: Done,
    touches: ['jar', 'jar-marks'],
  },
  /** The levels of cues that the member opted in to, seen by nobody else. */
  'cues.mine': {
    at: 'vault',
    needs: 'solo',
    in: Nothing,
    out: z.array(CueLevel),
    shows: ['jar-marks'],
  },
  'cues.opt': {
    at: 'vault',
    needs: 'solo',
    in: z.strictObject({ level: CueLevel, isIn: z.boolean() }),
    out: Done,
    touches: ['jar-marks'],
  },
  /** The levels that both opted in to, each on their own, once they sat here together. */
  'cues.shared': {
    at: 'vault',
    needs: 'open',
    in: Nothing,
    out: z.array(CueLevel),
    shows: ['jar'],
  },
  /** Ends a level for both, at once. Who did is told to nobody. */
  'cues.stop': {
    at: 'vault',
    needs: 'open',
    in: z.strictObject({ level: CueLevel }),
    out: Done,
    touches: ['jar', 'jar-marks'],
  },
} as const satisfies Record<string, Row>
