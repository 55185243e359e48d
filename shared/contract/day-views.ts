import { z } from 'zod'
import { Day } from '../days.ts'
import { MemberId, RoundId } from '../ids.ts'
import { limits } from '../limits.ts'
import { DayView, DayViewRow, ViewText } from '../model/day-view.ts'
import { Done, Nothing, type Row } from './row.ts'

const One = z.strictObject({ id: RoundId })
const WithText = One.extend({ text: ViewText })

/** Two views of one day: each writes apart, and all open in one act. */
export const dayViewRows = {
  /** Those that concern whoever is here, and all that are open; the one begun last first. */
  'views.list': {
    at: 'vault',
    needs: 'open',
    in: Nothing,
    out: z.array(DayViewRow),
    shows: ['views'],
  },
  /** One of them, with everybody's words once they are open. */
  'views.read': { at: 'vault', needs: 'open', in: One, out: DayView.nullable(), shows: ['views'] },
  /** Asks others for their view of a day. */
  'views.begin': {
    at: 'vault',
    needs: 'solo',
    in: z.strictObject({
      day: Day,
      others: z
        .array(MemberId)
        .min(1)
        .max(limits.members - 1),
    }),
    out: DayViewRow,
    touches: ['views'],
  },
  /** One's own words, half written or sealed, for their author alone; empty where there are none. */
  'views.mine': {
    at: 'vault',
    needs: 'solo',
    in: One,
    out: z.strictObject({ text: z.string() }),
    shows: [],
  },
  /** Saves what is being written, encrypted, for its writer alone; no words take the draft away. */
  'views.save-draft': {
    at: 'vault',
    needs: 'solo',
    in: WithText,
    out: z.strictObject({ savedAt: z.string() }),
    touches: [],
  },
  /** Takes away what is left of one that is over. */
  'views.discard': { at: 'vault', needs: 'solo', in: One, out: Done, touches: ['views'] },
  /** Finished: sealed until everybody has. Whoever is last lets their words be opened with it. */
  'views.seal': {
    at: 'vault',
    needs: 'solo',
    in: WithText.extend({ text: ViewText.trim().min(1) }),
    out: Done,
    touches: ['views'],
  },
  /** Back to a draft, while nobody's words may be opened. */
  'views.take-back': { at: 'vault', needs: 'solo', in: One, out: Done, touches: ['views'] },
  /** Anybody concerned lets it go before it is open: each has their own words back. */
  'views.let-go': { at: 'vault', needs: 'solo', in: One, out: Done, touches: ['views'] },
  /** Everybody concerned is here: all are opened, or none. */
  'views.open-together': { at: 'vault', needs: 'together', in: One, out: Done, touches: ['views'] },
} as const satisfies Record<string, Row>
