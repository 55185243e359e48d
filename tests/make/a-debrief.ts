import type { MemberId } from '../../shared/ids.ts'
import { type DebriefEvent, type DebriefState, emptySide } from '../../shared/model/debrief.ts'
import { awaited } from '../../shared/model/debrief-turns.ts'
import { naturalAct, quarrel, voiceAt } from './debrief-story.ts'
import type { FakeDebrief } from './fake-debriefs.ts'
import type { FakeVault } from './fake-vault.ts'

type Is<Phase extends DebriefState['phase']> = Extract<DebriefState, { phase: Phase }>

/**
 * Where a debrief can be put. 'I' is the first member who takes part (Mara), 'they' all others.
 * Where a stage goes by turns, `about.first` is Mara too.
 */
export const debriefStages = [
  'started',
  'my-draft',
  'mine-sealed',
  'theirs-sealed',
  'all-sealed',
  'i-chose-each-ready',
  'each-ready',
  'i-am-ready',
  'they-are-ready',
  'mine-is-out',
  'mirror',
  'confirm',
  'not-quite',
  'validate',
  'guess',
  'answer',
  'second-turn',
  'second-confirm',
  'own',
  'own-answer',
  'own-second',
  'agree',
  'agree-last',
  'keep',
  'keep-last',
  'closed-early',
  'kept-everything',
  'kept-agreement',
  'kept-nothing',
] as const
export type DebriefStage = (typeof debriefStages)[number]

export interface DebriefOptions {
  /** Who takes part; every member of the vault where nobody is named. */
  members?: MemberId[]
  title?: string
}

/** A debrief put into a stage by everything that had to happen before, said in the quarrel's words. */
export function aDebriefAt(
  vault: FakeVault,
  stage: DebriefStage,
  { members, title = quarrel.title }: DebriefOptions = {},
): FakeDebrief {
  const everyone = vault.people.map(({ id }) => id)
  const debrief = vault.debriefs.begin(title, quarrel.day, members ?? everyone)
  const [me, ...others] = debrief.about.members as [MemberId, ...MemberId[]]
  const happen = (event: DebriefEvent) => vault.debriefs.happen(debrief, event)
  const seal = (who: MemberId) => vault.debriefs.seal(debrief, who, voiceAt(placeOf(who)).side)
  const placeOf = (who: MemberId) => everyone.indexOf(who)
  const all = debrief.about.members

  switch (stage) {
    case 'started':
      return debrief
    case 'my-draft':
      debrief.drafts.set(me, halfOf(voiceAt(placeOf(me)).side))
      return debrief
    case 'mine-sealed':
      seal(me)
      return debrief
    case 'theirs-sealed':
      others.forEach(seal)
      return debrief
  }
  all.forEach(seal)
  const chooses = (who: MemberId) => happen({ type: 'chose-way', who, way: 'each-ready' })
  switch (stage) {
    case 'all-sealed':
      return debrief
    case 'i-chose-each-ready':
      chooses(me)
      return debrief
    case 'each-ready':
    case 'i-am-ready':
    case 'they-are-ready':
    case 'mine-is-out': {
      all.forEach(chooses)
      if (stage !== 'each-ready' && stage !== 'they-are-ready') happen({ type: 'ready', who: me })
      if (stage !== 'each-ready' && stage !== 'i-am-ready') {
        for (const who of others) happen({ type: 'ready', who })
      }
      if (stage === 'mine-is-out') happen({ type: 'opened', who: me })
      return debrief
    }
  }
  for (const who of all) happen({ type: 'opened', who })
  if (stage === 'closed-early') {
    happen({ type: 'closed', who: me })
    return debrief
  }
  walk(debrief, happen, placeOf, isThere[stage])
  return debrief
}

/** Lets everyone do what the debrief waits for, until it stands where it was meant to. */
function walk(
  debrief: FakeDebrief,
  happen: (event: DebriefEvent) => void,
  placeOf: (who: MemberId) => number,
  { at, keeping = 'everything', notQuite = false }: Destination,
): void {
  let hasMissed = false
  while (debrief.state.phase !== 'over' && !(at(debrief.state) && (hasMissed || !notQuite))) {
    const { state, about } = debrief
    const who = awaited(about, state)[0]!
    if (notQuite && state.phase === 'understand' && state.step === 'confirm') {
      hasMissed = true
      happen({ type: 'confirmed', who, yes: false, text: voiceAt(placeOf(who)).missed })
    } else if (state.phase === 'own' && state.waitingFor) {
      const of = debrief.events.findLast(({ type }) => type === 'owned')!.who
      happen({ type: 'received', who, of, how: placeOf(who) % 2 === 0 ? 'accepted' : 'not-yet' })
    } else if (state.phase === 'keep') {
      happen({ type: 'kept', who, keeping })
    } else {
      const step = state.phase === 'understand' ? state.step : state.phase
      happen(naturalAct(step as Parameters<typeof naturalAct>[0], who, placeOf(who)))
    }
  }
}

interface Destination {
  at(state: DebriefState): boolean
  keeping?: 'everything' | 'agreement' | 'nothing'
  notQuite?: boolean
}

const turn = (turn: number, step: Is<'understand'>['step']) => ({
  at: (state: DebriefState) =>
    state.phase === 'understand' && state.turn === turn && state.step === step,
})
const never = () => false

const isThere = {
  mirror: turn(0, 'mirror'),
  confirm: turn(0, 'confirm'),
  'not-quite': { ...turn(0, 'mirror'), notQuite: true },
  validate: turn(0, 'validate'),
  guess: turn(0, 'guess'),
  answer: turn(0, 'answer'),
  'second-turn': turn(1, 'mirror'),
  'second-confirm': turn(1, 'confirm'),
  own: { at: (state: DebriefState) => state.phase === 'own' },
  'own-answer': { at: (state: DebriefState) => state.phase === 'own' && state.waitingFor !== null },
  'own-second': { at: (state: DebriefState) => state.phase === 'own' && state.owner === 1 },
  agree: { at: (state: DebriefState) => state.phase === 'agree' },
  'agree-last': {
    at: (state: DebriefState) => state.phase === 'agree' && state.promised.length > 0,
  },
  keep: { at: (state: DebriefState) => state.phase === 'keep' },
  'keep-last': { at: (state: DebriefState) => state.phase === 'keep' && state.chosen.length > 0 },
  'kept-everything': { at: never, keeping: 'everything' },
  'kept-agreement': { at: never, keeping: 'agreement' },
  'kept-nothing': { at: never, keeping: 'nothing' },
} satisfies Partial<Record<DebriefStage, Destination>>

/** A side as it looks halfway through the writing. */
function halfOf(side: FakeDebrief['sides'] extends Map<MemberId, infer One> ? One : never) {
  return { ...emptySide, happened: side.happened, felt: side.felt.slice(0, 2) }
}
