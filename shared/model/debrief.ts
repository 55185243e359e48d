import { z } from 'zod'
import { Day } from '../days.ts'
import { DebriefId, MemberId } from '../ids.ts'
import { limits } from '../limits.ts'

/**
 * A debrief: one incident that members work through together, from closed sides to one small agreement
 * each. This file holds what is said in it; `debrief-turns.ts` tells whose turn it is, and
 * `debrief-states.ts` who may say what when.
 *
 * The private check at the beginning and the time-out are not here. The check is answered on the page
 * and leaves no trace anywhere; a time-out has no author and stops every event but a few (`mayDuringPause`).
 */

const Words = z.string().trim().max(limits.debriefTextLength)
const SomeWords = Words.min(1)
const ChosenWords = z
  .array(z.string().trim().min(1).max(limits.sideWordLength))
  .max(limits.sideWords)

/** What a debrief is about. Everyone who takes part reads this from its first moment. */
export const About = z.strictObject({
  title: z.string().trim().min(1).max(limits.debriefTitleLength),
  /** The day it happened. */
  day: Day,
  /** Two or more, in the order of joining Hearth. */
  members: z.array(MemberId).min(2).max(limits.members),
  /** Who is heard first; drawn, or the one after whoever was first the last time. */
  first: MemberId,
})
export type About = z.infer<typeof About>

/** One member's side while it is written, and as it is sealed. Every part may stay empty but the first. */
export const Side = z.strictObject({
  /** What happened, as a camera would have seen it. */
  happened: z.string().max(limits.debriefTextLength),
  /** Feeling words, chosen or the writer's own. */
  felt: ChosenWords,
  /** What was needed, chosen or the writer's own. */
  needed: ChosenWords,
  /** What it touched from before. */
  before: z.string().max(limits.debriefTextLength),
  /** In the writer's own words, free. */
  say: z.string().max(limits.debriefTextLength),
  /** 'When …, I felt …, because I needed …; would you be willing to …?', each in the writer's words. */
  statement: z.strictObject({
    when: z.string().max(limits.noteLength),
    felt: z.string().max(limits.noteLength),
    need: z.string().max(limits.noteLength),
    ask: z.string().max(limits.noteLength),
  }),
})
export type Side = z.infer<typeof Side>

export const emptySide: Side = {
  happened: '',
  felt: [],
  needed: [],
  before: '',
  say: '',
  statement: { when: '', felt: '', need: '', ask: '' },
}

/** `together`: all in one sitting. `each-ready`: once each has said so, the keys come one by one. */
export const Way = z.enum(['together', 'each-ready'])
export type Way = z.infer<typeof Way>

/** What Ours keeps at the end; the strictest choice wins. */
export const Keeping = z.enum(['everything', 'agreement', 'nothing'])
export type Keeping = z.infer<typeof Keeping>

/** What one member writes about their own part; all of it may be empty, which is a complete answer. */
export const OwnPart = z.strictObject({ setUp: Words, regret: Words, apology: Words })
export type OwnPart = z.infer<typeof OwnPart>

/** One small thing a member will do themselves, and the day to look at it again. */
export const Promised = z.strictObject({
  text: z.string().trim().min(1).max(limits.promiseLength),
  followUp: Day,
})
export type Promised = z.infer<typeof Promised>

const acts = {
  /** The listener: what I heard. */
  mirrored: { type: z.literal('mirrored'), text: SomeWords },
  /** The speaker: yes, that is it; or not quite, with what was missed. */
  confirmed: { type: z.literal('confirmed'), yes: z.boolean(), text: Words },
  /** The listener: one part that makes sense to me. */
  validated: { type: z.literal('validated'), text: SomeWords },
  /** The listener: what I think it felt like. */
  guessed: { type: z.literal('guessed'), felt: ChosenWords, text: Words },
  /** The speaker: whether that was it, in their own words where it was not. */
  answered: { type: z.literal('answered'), right: z.boolean(), text: Words },
  owned: { type: z.literal('owned'), part: OwnPart },
  /** To what `of` owned: both answers are complete results. */
  received: {
    type: z.literal('received'),
    of: MemberId,
    how: z.enum(['accepted', 'not-yet']),
  },
  /** Null: nothing to promise; that is a result as well. */
  promised: { type: z.literal('promised'), promise: Promised.nullable() },
} as const

/** What a member does in a stage after the sides are open; the vault adds who. */
export const StageAct = z.discriminatedUnion('type', [
  z.strictObject(acts.mirrored),
  z.strictObject(acts.confirmed),
  z.strictObject(acts.validated),
  z.strictObject(acts.guessed),
  z.strictObject(acts.answered),
  z.strictObject(acts.owned),
  z.strictObject(acts.received),
  z.strictObject(acts.promised),
])
export type StageAct = z.infer<typeof StageAct>

const by = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.strictObject({ who: MemberId, ...shape })

/** Everything that can happen in a debrief. `who` is whoever signed it, never a claim. */
export const DebriefEvent = z.discriminatedUnion('type', [
  by({ type: z.literal('sealed') }),
  by({ type: z.literal('withdrew') }),
  by({ type: z.literal('chose-way'), way: Way }),
  by({ type: z.literal('ready') }),
  /** The key of this member's side is out. */
  by({ type: z.literal('opened') }),
  by({ type: z.literal('closed') }),
  by({ type: z.literal('kept'), keeping: Keeping }),
  by(acts.mirrored),
  by(acts.confirmed),
  by(acts.validated),
  by(acts.guessed),
  by(acts.answered),
  by(acts.owned),
  by(acts.received),
  by(acts.promised),
])
export type DebriefEvent = z.infer<typeof DebriefEvent>

/** What the listener and the speaker do in one turn, in this order. */
const turnSteps = ['mirror', 'confirm', 'validate', 'guess', 'answer'] as const

const Members = z.array(MemberId)

/** Where a debrief stands. */
export const DebriefState = z.discriminatedUnion('phase', [
  /** From the start until every key is out. */
  z.strictObject({
    phase: z.literal('sides'),
    sealed: Members,
    /** Who chose to open when each is ready; it holds once all did. */
    eachReady: Members,
    ready: Members,
    opened: Members,
  }),
  /** By turns: `turn` counts through `turnsOf(about)`, from 0. */
  z.strictObject({
    phase: z.literal('understand'),
    turn: z.number().int().min(0),
    step: z.enum(turnSteps),
  }),
  /** `owner` counts through the order of this stage; null `waitingFor` while the owner still writes. */
  z.strictObject({
    phase: z.literal('own'),
    owner: z.number().int().min(0),
    waitingFor: Members.nullable(),
  }),
  z.strictObject({ phase: z.literal('agree'), promised: Members }),
  /** Each says what Ours keeps. `isEarly`: somebody closed it before its end. */
  z.strictObject({
    phase: z.literal('keep'),
    isEarly: z.boolean(),
    chosen: z.array(z.strictObject({ who: MemberId, keeping: Keeping })),
  }),
  z.strictObject({ phase: z.literal('over'), kept: Keeping }),
])
export type DebriefState = z.infer<typeof DebriefState>

/** One side as a session may see it. `side` is null while it is closed to this session. */
export const ShownSide = z.strictObject({
  who: MemberId,
  side: Side.nullable(),
  /** The seal does not hold: what stands there is not what its author sealed. */
  isBroken: z.boolean(),
})
export type ShownSide = z.infer<typeof ShownSide>

/** A debrief in the list. */
export const DebriefRow = z.strictObject({
  id: DebriefId,
  about: About,
  state: DebriefState,
  /** ISO instant until which nothing moves; null when there is no time-out. It may lie in the past. */
  pausedUntil: z.string().nullable(),
  /** The member who is in alone has begun to write their side. Never told of anybody else. */
  hasDraft: z.boolean(),
})
export type DebriefRow = z.infer<typeof DebriefRow>

/** A debrief, opened. */
export const Debrief = DebriefRow.extend({
  /** Those who can read what is said here, by the keys that were really given. */
  readers: z.array(MemberId),
  /** In the order of `about.members`. The own side is shown to its author as soon as it is sealed. */
  sides: z.array(ShownSide),
  /** All that happened, in order, as far as it counts. */
  events: z.array(DebriefEvent),
})
export type Debrief = z.infer<typeof Debrief>

/** What stands in the boxes of one form while it is filled in, by the name of the box. */
export const DraftFields = z.record(z.string().max(40), z.string().max(limits.debriefTextLength))
export type DraftFields = z.infer<typeof DraftFields>

/** Words that a member is writing in a stage, saved as a draft of their own. `place` names the form. */
export const TurnDraft = z.strictObject({
  place: z.string().min(1).max(80),
  fields: DraftFields,
})
export type TurnDraft = z.infer<typeof TurnDraft>

/** What one member says before anybody else is asked, all at once. */
export const Saying = z.strictObject({
  /** Who says it, at the keyboard: what waited for its moment is not signed by whoever sits there then. */
  who: MemberId,
  acts: z.array(StageAct).min(1).max(limits.actsAtOnce),
  /** The forms whose half-written words these are; they hold none any more. */
  places: z.array(TurnDraft.shape.place).max(limits.actsAtOnce),
})
export type Saying = z.infer<typeof Saying>

/** What one member said in one debrief: their own in Mine, or laid in Ours at the end. */
export const OwnWords = z.strictObject({
  debrief: DebriefId,
  about: About,
  who: MemberId,
  side: Side.nullable(),
  said: z.array(DebriefEvent),
})
export type OwnWords = z.infer<typeof OwnWords>

/** A debrief that Ours keeps whole. */
export const KeptDebrief = z.strictObject({
  id: DebriefId,
  about: About,
  endedAt: z.string(),
  words: z.array(OwnWords),
})
export type KeptDebrief = z.infer<typeof KeptDebrief>
