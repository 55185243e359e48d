import { z } from 'zod'
import { Day } from '../days.ts'
import { RitualId } from '../ids.ts'
import { limits } from '../limits.ts'
import { EntryDraft } from '../model/draft.ts'
import {
  ComingRitual,
  DayState,
  Ritual,
  RitualDay,
  RitualName,
  RitualWords,
} from '../model/ritual.ts'
import { Rhythm } from '../rhythm.ts'
import { Done, Nothing, type Row } from './row.ts'

const OneDay = z.strictObject({ ritual: RitualId, day: Day })
const Revised = z.strictObject({ id: RitualId, basedOn: z.number().int().min(1) })

/** What members keep coming back to. */
export const ritualRows = {
  /** All of them, those that rest and those that have ended too. */
  'rituals.list': {
    at: 'vault',
    needs: 'open',
    in: Nothing,
    out: z.array(Ritual),
    shows: ['rituals'],
  },
  /** What is said about their days, from the first to the last day named, both among them. */
  'rituals.days': {
    at: 'vault',
    needs: 'open',
    in: z.strictObject({ from: Day, length: z.number().int().min(1).max(limits.ritualDays) }),
    out: z.array(RitualDay),
    shows: ['rituals'],
  },
  /** The next day of each, today or within so many days, about which nothing is said yet; soonest first. */
  'rituals.coming': {
    at: 'vault',
    needs: 'open',
    in: z.strictObject({ days: z.number().int().min(0).max(limits.ritualDays) }),
    out: z.array(ComingRitual),
    shows: ['rituals'],
  },
  /** The id for a ritual that is about to begin. Beginning the same one twice begins it once. */
  'rituals.prepare': {
    at: 'vault',
    needs: 'open',
    in: Nothing,
    out: z.strictObject({ id: RitualId }),
    shows: [],
  },
  'rituals.begin': {
    at: 'vault',
    needs: 'open',
    in: z.strictObject({ id: RitualId, name: RitualName, words: RitualWords, rhythm: Rhythm }),
    out: Ritual,
    touches: ['rituals'],
  },
  /** Another name, other words, another rhythm: by any member, and the rhythm from today on. */
  'rituals.change': {
    at: 'vault',
    needs: 'open',
    in: Revised.extend({ name: RitualName, words: RitualWords, rhythm: Rhythm }),
    out: Ritual,
    touches: ['rituals'],
  },
  'rituals.rest': { at: 'vault', needs: 'open', in: Revised, out: Ritual, touches: ['rituals'] },
  /** Goes on with the rhythm that it had, after a rest or an end. */
  'rituals.go-on': { at: 'vault', needs: 'open', in: Revised, out: Ritual, touches: ['rituals'] },
  'rituals.end': { at: 'vault', needs: 'open', in: Revised, out: Ritual, touches: ['rituals'] },
  /** What became of a day, which any member may say, and a line about it of one's own. */
  'rituals.mark': {
    at: 'vault',
    needs: 'open',
    in: OneDay.extend({
      state: DayState.nullable(),
      text: z.string().trim().max(limits.ritualNoteLength),
    }),
    out: Done,
    touches: ['rituals'],
  },
  /** A page about a day, to be written in Ours. Once it is finished, it stands at that day. */
  'rituals.write-page': {
    at: 'vault',
    needs: 'solo',
    in: OneDay,
    out: EntryDraft,
    touches: [],
  },
} as const satisfies Record<string, Row>
