import { z } from 'zod'
import { Day } from '../days.ts'
import { MemberId, RoundId } from '../ids.ts'
import { limits } from '../limits.ts'
import {
  AgendaDraft,
  AgendaTopic,
  AskedDimension,
  CheckIn,
  CheckInSide,
  Dimension,
  DimensionId,
} from '../model/check-in.ts'
import { CheckInSchedule } from '../model/check-in-schedule.ts'
import { Done, Nothing, type Row } from './row.ts'

const One = z.strictObject({ id: RoundId })

/** Check-ins: rated apart, opened in one act, talked about, and looked back on. */
export const checkInRows = {
  /** All of them, the last one first. */
  'check-ins.list': {
    at: 'vault',
    needs: 'open',
    in: Nothing,
    out: z.array(CheckIn),
    shows: ['check-ins'],
  },
  /** What the next one asks about, and when it comes round; `next` is null without a rhythm. */
  'check-ins.plan': {
    at: 'vault',
    needs: 'open',
    in: z.strictObject({ today: Day }),
    out: z.strictObject({
      dimensions: z.array(Dimension),
      schedule: CheckInSchedule.nullable(),
      next: Day.nullable(),
      /** A chapter goes on that gives everything more time. */
      isSlower: z.boolean(),
    }),
    shows: ['check-ins', 'chapters'],
  },
  /** Asks every member. Whoever begins one while one is still shut is given that. */
  'check-ins.begin': {
    at: 'vault',
    needs: 'open',
    in: z.strictObject({ day: Day }),
    out: RoundId,
    touches: ['check-ins'],
  },
  /** One's own side, half written or sealed; empty where there is none. */
  'check-ins.draft': {
    at: 'vault',
    needs: 'solo',
    in: One,
    out: CheckInSide,
    shows: [],
  },
  'check-ins.save-draft': {
    at: 'vault',
    needs: 'solo',
    in: z.strictObject({ id: RoundId, side: CheckInSide }),
    out: z.strictObject({ savedAt: z.string() }),
    touches: [],
  },
  /** Finished, and ready to be opened. With the last one's the keys of those who are here go out. */
  'check-ins.seal': {
    at: 'vault',
    needs: 'solo',
    in: z.strictObject({ id: RoundId, side: CheckInSide }),
    out: Done,
    touches: ['check-ins'],
  },
  'check-ins.take-back': {
    at: 'vault',
    needs: 'solo',
    in: One,
    out: Done,
    touches: ['check-ins'],
  },
  /** Opens all sides, with everybody who is asked here. */
  'check-ins.open': {
    at: 'vault',
    needs: 'together',
    in: One,
    out: Done,
    touches: ['check-ins'],
  },
  /** By anybody concerned, alone, while nothing is open: what was written goes back to its authors. */
  'check-ins.let-go': {
    at: 'vault',
    needs: 'solo',
    in: One,
    out: Done,
    touches: ['check-ins'],
  },
  /** Notes a line of whoever is at the keyboard, in place of the one they noted there; '' takes it away. */
  'check-ins.note': {
    at: 'vault',
    needs: 'open',
    in: z.strictObject({
      id: RoundId,
      topic: AgendaTopic,
      text: z.string().trim().max(limits.agendaLineLength),
    }),
    out: Done,
    touches: ['check-ins'],
  },
  /** Lines that the member at the keyboard has half written. */
  'check-ins.agenda-draft': {
    at: 'vault',
    needs: 'open',
    in: One,
    out: AgendaDraft,
    shows: [],
  },
  /** Saved for whoever wrote them, who has to be here: also after the keyboard was handed over. */
  'check-ins.save-agenda-draft': {
    at: 'vault',
    needs: 'open',
    in: z.strictObject({ id: RoundId, who: MemberId, draft: AgendaDraft }),
    out: Done,
    touches: [],
  },
  /** Anybody may: it holds for everybody, from the next check-in on. */
  'check-ins.set-schedule': {
    at: 'vault',
    needs: 'open',
    in: CheckInSchedule,
    out: Done,
    touches: ['check-ins'],
  },
  /** Adds a dimension (`id` null) or says of one how it is called, and whether it is asked. */
  'check-ins.set-dimension': {
    at: 'vault',
    needs: 'open',
    in: z.strictObject({
      id: DimensionId.nullable(),
      ...AskedDimension.omit({ id: true }).shape,
      hidden: z.boolean(),
    }),
    out: Done,
    touches: ['check-ins'],
  },
} as const satisfies Record<string, Row>
