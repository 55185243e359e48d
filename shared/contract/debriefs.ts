import { z } from 'zod'
import { Day } from '../days.ts'
import { DebriefId, MemberId } from '../ids.ts'
import { limits } from '../limits.ts'
import {
  Debrief,
  DebriefRow,
  Keeping,
  KeptDebrief,
  OwnWords,
  Saying,
  Side,
  TurnDraft,
  Way,
} from '../model/debrief.ts'
import { Done, Nothing, type Row } from './row.ts'

const OneDebrief = z.strictObject({ id: DebriefId })

/** Work it through. A debrief is there for those who take part and for nobody else. */
export const debriefRows = {
  'debriefs.list': {
    at: 'vault',
    needs: 'open',
    in: Nothing,
    out: z.array(DebriefRow),
    shows: ['debriefs'],
  },
  'debriefs.read': {
    at: 'vault',
    needs: 'open',
    in: OneDebrief,
    out: Debrief.nullable(),
    shows: ['debriefs'],
  },
  /** Begins a debrief with those named and the member at the keyboard; all of them see its title. */
  'debriefs.start': {
    at: 'vault',
    needs: 'open',
    in: z.strictObject({
      title: z.string().trim().min(1).max(limits.debriefTitleLength),
      day: Day,
      with: z
        .array(MemberId)
        .min(1)
        .max(limits.members - 1),
    }),
    out: DebriefRow,
    touches: ['debriefs'],
  },
  /** The side this member is writing; empty where there is none. Only its writer can read it. */
  'debriefs.side-draft': { at: 'vault', needs: 'solo', in: OneDebrief, out: Side, shows: [] },
  'debriefs.save-side-draft': {
    at: 'vault',
    needs: 'solo',
    in: z.strictObject({ id: DebriefId, side: Side }),
    out: z.strictObject({ savedAt: z.string() }),
    touches: [],
  },
  /** Seals this side: from here it is what it is, and stays shut until everyone's opens. */
  'debriefs.seal': {
    at: 'vault',
    needs: 'solo',
    in: z.strictObject({ id: DebriefId, side: Side }),
    out: Done,
    touches: ['debriefs'],
  },
  /** Takes the sealed side back, until the sides are open; its words are a draft again. */
  'debriefs.withdraw': {
    at: 'vault',
    needs: 'open',
    in: OneDebrief,
    out: Done,
    touches: ['debriefs'],
  },
  'debriefs.choose-way': {
    at: 'vault',
    needs: 'open',
    in: z.strictObject({ id: DebriefId, way: Way }),
    out: Done,
    touches: ['debriefs'],
  },
  /** Where all chose so: ready to open. The last one who says so opens their own side with it. */
  'debriefs.ready': {
    at: 'vault',
    needs: 'open',
    in: OneDebrief,
    out: Done,
    touches: ['debriefs'],
  },
  /** Opens all sides at once; everyone who takes part is here. */
  'debriefs.open-together': {
    at: 'vault',
    needs: 'together',
    in: OneDebrief,
    out: Done,
    touches: ['debriefs'],
  },
  /** The next things said in the stages, by the member at the keyboard: all of them or none. */
  'debriefs.act': {
    at: 'vault',
    needs: 'open',
    in: z.strictObject({ id: DebriefId, said: Saying }),
    out: Done,
    touches: ['debriefs'],
  },
  /** Words half written in a stage, by the member at the keyboard; empty fields where there are none. */
  'debriefs.turn-draft': {
    at: 'vault',
    needs: 'open',
    in: z.strictObject({ id: DebriefId, place: TurnDraft.shape.place }),
    out: TurnDraft,
    shows: [],
  },
  /** Saved for whoever wrote them, who has to be here, whoever is at the keyboard when the save comes. */
  'debriefs.save-turn-draft': {
    at: 'vault',
    needs: 'open',
    in: z.strictObject({ id: DebriefId, who: MemberId, draft: TurnDraft }),
    out: Done,
    touches: [],
  },
  /** A time-out, at once and without a name. While one lasts, another can only make it longer. */
  'debriefs.pause': {
    at: 'vault',
    needs: 'open',
    in: z.strictObject({
      id: DebriefId,
      minutes: z.number().int().min(limits.pauseMinutes.min).max(limits.pauseMinutes.max),
    }),
    out: Done,
    touches: ['debriefs'],
  },
  /** Ends a time-out: once its time has come, or when everyone who takes part is here. */
  'debriefs.come-back': {
    at: 'vault',
    needs: 'open',
    in: OneDebrief,
    out: Done,
    touches: ['debriefs'],
  },
  /** Closes a debrief, at any time and without a reason. */
  'debriefs.close': {
    at: 'vault',
    needs: 'open',
    in: OneDebrief,
    out: Done,
    touches: ['debriefs', 'agreements'],
  },
  /** What Ours is to keep, as far as this member is concerned. */
  'debriefs.keep': {
    at: 'vault',
    needs: 'open',
    in: z.strictObject({ id: DebriefId, keeping: Keeping }),
    out: Done,
    touches: ['debriefs', 'agreements'],
  },
  /** Debriefs that Ours keeps whole. */
  'debriefs.kept': {
    at: 'vault',
    needs: 'open',
    in: Nothing,
    out: z.array(KeptDebrief),
    shows: ['debriefs'],
  },
  /** What this member said in each debrief, kept in Mine whatever Ours keeps. */
  'debriefs.own-words': {
    at: 'vault',
    needs: 'solo',
    in: Nothing,
    out: z.array(OwnWords),
    shows: ['debriefs'],
  },
  'debriefs.forget-own-words': {
    at: 'vault',
    needs: 'solo',
    in: OneDebrief,
    out: Done,
    touches: ['debriefs'],
  },
} as const satisfies Record<string, Row>
