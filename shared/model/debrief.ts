import { z } from 'zod'
import { Day } from '../days.ts'
import { DebriefId, MemberId } from '../ids.ts'
import { limits } from '../limits.ts'

/**
 * A debrief: one incident that members work through together, from closed sides to one small agreement
 * each. This file holds what is said in it, and who may say what when: `next` is pure and total, and
 * both the vault process and the page decide by it and by nothing else.
 *
 * The private check at the beginning and the time-out are not here. The check is answered on the page
 * and leaves no trace anywhere; a time-out has no author and stops every event but a few (`mayDuringPause`).
 */

const Words = z.string().trim().max(limits.debriefTextLength)
const SomeWords = Words.min(1)
const ChosenWords = z.array(z.string().trim().min(1).max(60)).max(40)

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
export const turnSteps = ['mirror', 'confirm', 'validate', 'guess', 'answer'] as const
export type TurnStep = (typeof turnSteps)[number]

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

export const beginning: DebriefState = {
  phase: 'sides',
  sealed: [],
  eachReady: [],
  ready: [],
  opened: [],
}

/** Who speaks and who listens in one turn. */
export interface Turn {
  speaker: MemberId
  listener: MemberId
}

/** Those who take part, in the order of one stage: whoever was first is heard later in the next stage. */
export function orderOf(about: About, stage: 'understand' | 'own' | 'agree'): MemberId[] {
  const shift = { understand: 0, own: 1, agree: 2 }[stage]
  const start = Math.max(0, about.members.indexOf(about.first)) + shift
  return about.members.map((_, at) => about.members[(start + at) % about.members.length]!)
}

/** All turns of the stage Understand: everyone speaks to everyone once, and listens as often. */
export function turnsOf(about: About): Turn[] {
  const order = orderOf(about, 'understand')
  return order.flatMap((speaker) =>
    order.filter((other) => other !== speaker).map((listener) => ({ speaker, listener })),
  )
}

/** True once each has said ready where all chose so: from here nobody withdraws any more. */
export function isBound(about: About, state: DebriefState): boolean {
  return (
    state.phase === 'sides' &&
    about.members.every((who) => state.eachReady.includes(who) && state.ready.includes(who))
  )
}

/** True once everybody's side may be read by everybody who takes part. */
export function isRevealed(about: About, events: readonly DebriefEvent[]): boolean {
  const opened = new Set(events.filter(({ type }) => type === 'opened').map(({ who }) => who))
  return about.members.every((who) => opened.has(who))
}

/** The choice that wins. */
export function strictest(choices: readonly Keeping[]): Keeping {
  if (choices.includes('nothing')) return 'nothing'
  return choices.includes('agreement') ? 'agreement' : 'everything'
}

/** Everything a member wrote about their own part is empty: nobody has to answer it. */
export function isEmptyPart({ setUp, regret, apology }: OwnPart): boolean {
  return `${setUp}${regret}${apology}`.trim() === ''
}

/** What may still happen while a time-out lasts: taking back, and leaving. */
export function mayDuringPause(event: DebriefEvent): boolean {
  return event.type === 'withdrew' || event.type === 'closed' || event.type === 'kept'
}

/**
 * What a debrief becomes when this happens in it; null where it has no meaning now: not this member's
 * turn, not this stage, or nobody who takes part.
 */
export function next(about: About, state: DebriefState, event: DebriefEvent): DebriefState | null {
  if (!about.members.includes(event.who)) return null
  if (event.type === 'closed') return closed(state)
  switch (state.phase) {
    case 'sides':
      return inSides(about, state, event)
    case 'understand':
      return inUnderstand(about, state, event)
    case 'own':
      return inOwn(about, state, event)
    case 'agree': {
      if (event.type !== 'promised' || state.promised.includes(event.who)) return null
      const promised = [...state.promised, event.who]
      if (promised.length < about.members.length) return { phase: 'agree', promised }
      return { phase: 'keep', isEarly: false, chosen: [] }
    }
    case 'keep': {
      if (event.type !== 'kept') return null
      const { who, keeping } = event
      const others = state.chosen.filter((choice) => choice.who !== who)
      // A choice was signed, and could be shown again: only 'nothing', which ends it all, may follow.
      if (others.length < state.chosen.length && keeping !== 'nothing') return null
      const chosen = [...others, { who, keeping }]
      const isSettled = keeping === 'nothing' || chosen.length === about.members.length
      if (!isSettled) return { ...state, chosen }
      return { phase: 'over', kept: strictest(chosen.map((choice) => choice.keeping)) }
    }
    case 'over':
      return null
  }
}

/** Whose doing the debrief waits for now; empty when it is over. */
export function awaited(about: About, state: DebriefState): MemberId[] {
  const { members } = about
  switch (state.phase) {
    case 'sides': {
      const unsealed = members.filter((who) => !state.sealed.includes(who))
      return unsealed.length > 0 ? unsealed : members.filter((who) => !state.opened.includes(who))
    }
    case 'understand': {
      const turn = turnsOf(about)[state.turn]!
      const isSpeakers = state.step === 'confirm' || state.step === 'answer'
      return [isSpeakers ? turn.speaker : turn.listener]
    }
    case 'own':
      return state.waitingFor ?? [orderOf(about, 'own')[state.owner]!]
    case 'agree':
      return orderOf(about, 'agree').filter((who) => !state.promised.includes(who))
    case 'keep':
      return members.filter((who) => !state.chosen.some((choice) => choice.who === who))
    case 'over':
      return []
  }
}

type Of<Phase extends DebriefState['phase']> = Extract<DebriefState, { phase: Phase }>

/** Before all sides are open nothing is there to keep; later each still says what Ours keeps. */
function closed(state: DebriefState): DebriefState | null {
  if (state.phase === 'over' || state.phase === 'keep') return null
  if (state.phase === 'sides') return { phase: 'over', kept: 'nothing' }
  return { phase: 'keep', isEarly: true, chosen: [] }
}

function inSides(about: About, state: Of<'sides'>, event: DebriefEvent): DebriefState | null {
  const { who } = event
  const hasSealed = state.sealed.includes(who)
  const hasOpened = state.opened.includes(who)
  const allSealed = about.members.every((member) => state.sealed.includes(member))
  const isFinal = isBound(about, state)
  const without = (list: MemberId[]) => list.filter((member) => member !== who)
  switch (event.type) {
    case 'sealed':
      return hasSealed ? null : { ...state, sealed: [...state.sealed, who] }
    case 'withdrew':
      if (!hasSealed || hasOpened || isFinal) return null
      // The others said ready to a debrief that had all its sides.
      return { ...state, sealed: without(state.sealed), ready: [] }
    case 'chose-way': {
      if (isFinal) return null
      const others = without(state.eachReady)
      const eachReady = event.way === 'each-ready' ? [...others, who] : others
      return { ...state, eachReady, ready: event.way === 'each-ready' ? state.ready : [] }
    }
    case 'ready': {
      const allChose = about.members.every((member) => state.eachReady.includes(member))
      if (!allSealed || !allChose || state.ready.includes(who)) return null
      return { ...state, ready: [...state.ready, who] }
    }
    case 'opened': {
      if (!allSealed || hasOpened) return null
      const opened = [...state.opened, who]
      if (opened.length < about.members.length) return { ...state, opened }
      return { phase: 'understand', turn: 0, step: 'mirror' }
    }
    default:
      return null
  }
}

function inUnderstand(
  about: About,
  state: Of<'understand'>,
  event: DebriefEvent,
): DebriefState | null {
  if (awaited(about, state)[0] !== event.who) return null
  const at = `${state.step}:${event.type}`
  switch (at) {
    case 'mirror:mirrored':
      return { ...state, step: 'confirm' }
    case 'confirm:confirmed':
      return { ...state, step: event.type === 'confirmed' && event.yes ? 'validate' : 'mirror' }
    case 'validate:validated':
      return { ...state, step: 'guess' }
    case 'guess:guessed': {
      const isGuess = event.type === 'guessed' && (event.felt.length > 0 || event.text !== '')
      return isGuess ? { ...state, step: 'answer' } : null
    }
    case 'answer:answered': {
      const turn = state.turn + 1
      if (turn < turnsOf(about).length) return { phase: 'understand', turn, step: 'mirror' }
      return { phase: 'own', owner: 0, waitingFor: null }
    }
    default:
      return null
  }
}

function inOwn(about: About, state: Of<'own'>, event: DebriefEvent): DebriefState | null {
  const owner = orderOf(about, 'own')[state.owner]!
  if (event.type === 'owned') {
    if (event.who !== owner || state.waitingFor !== null) return null
    if (isEmptyPart(event.part)) return afterOwner(about, state)
    return { ...state, waitingFor: about.members.filter((who) => who !== owner) }
  }
  if (event.type !== 'received' || event.of !== owner) return null
  if (!state.waitingFor?.includes(event.who)) return null
  const waitingFor = state.waitingFor.filter((who) => who !== event.who)
  return waitingFor.length > 0 ? { ...state, waitingFor } : afterOwner(about, state)
}

function afterOwner(about: About, state: Of<'own'>): DebriefState {
  const owner = state.owner + 1
  if (owner < about.members.length) return { phase: 'own', owner, waitingFor: null }
  return { phase: 'agree', promised: [] }
}

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

/** Words that a member is writing in a stage, saved as a draft of their own. `place` names the box. */
export const TurnDraft = z.strictObject({
  place: z.string().min(1).max(80),
  fields: z.record(z.string().max(40), z.string().max(limits.debriefTextLength)),
})
export type TurnDraft = z.infer<typeof TurnDraft>

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
