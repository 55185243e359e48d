import type { Day } from '../../shared/days.ts'
import type { MemberId } from '../../shared/ids.ts'
import type { About, DebriefEvent, DebriefState } from '../../shared/model/debrief.ts'
import { beginning, isBound, next } from '../../shared/model/debrief-states.ts'
import fc from './properties.ts'

const day = '2026-11-14' as Day
const memberAt = (place: number) => (place * 4).toString(32).padStart(26, '0') as MemberId

/** Somebody who takes no part. */
export const stranger = memberAt(99)

/** A debrief of so many members; the one at `first` is heard first. */
export function aboutOf(count: number, first = 0): About {
  const members = Array.from({ length: count }, (_, place) => memberAt(place))
  return { title: 'The bicycle in the hall', day, members, first: members[first]! }
}

/** For 2, 3 and up to 8 members, whoever is first. */
export const anyAbout: fc.Arbitrary<About> = fc
  .oneof(fc.constant(2), fc.constant(3), fc.integer({ min: 4, max: 8 }))
  .chain((count) => fc.nat(count - 1).map((first) => aboutOf(count, first)))

/** Everything one person can say or do, each in every way that makes a difference. */
export function eventsBy(who: MemberId, about: About): DebriefEvent[] {
  const part = { setUp: '', regret: 'The door.', apology: '' }
  return [
    { type: 'sealed', who },
    { type: 'withdrew', who },
    { type: 'chose-way', who, way: 'together' },
    { type: 'chose-way', who, way: 'each-ready' },
    { type: 'ready', who },
    { type: 'opened', who },
    { type: 'mirrored', who, text: 'I heard that …' },
    { type: 'confirmed', who, yes: true, text: '' },
    { type: 'confirmed', who, yes: false, text: 'And the door.' },
    { type: 'validated', who, text: 'It makes sense that …' },
    { type: 'guessed', who, felt: ['tired'], text: '' },
    { type: 'guessed', who, felt: [], text: 'Worn out.' },
    { type: 'guessed', who, felt: [], text: '' },
    { type: 'answered', who, right: true, text: '' },
    { type: 'answered', who, right: false, text: 'More sad.' },
    { type: 'owned', who, part },
    { type: 'owned', who, part: { setUp: '', regret: '', apology: '' } },
    ...about.members.flatMap((of): DebriefEvent[] => [
      { type: 'received', who, of, how: 'accepted' },
      { type: 'received', who, of, how: 'not-yet' },
    ]),
    { type: 'promised', who, promise: { text: 'I ask first.', followUp: day } },
    { type: 'promised', who, promise: null },
    { type: 'kept', who, keeping: 'everything' },
    { type: 'kept', who, keeping: 'agreement' },
    { type: 'kept', who, keeping: 'nothing' },
    { type: 'closed', who },
  ]
}

/** Everything that anybody can do, a stranger too. */
export function allEvents(about: About): DebriefEvent[] {
  return [...about.members, stranger].flatMap((who) => eventsBy(who, about))
}

/** What really happened, and every state on the way; the first is the beginning, the last is now. */
export interface Walk {
  about: About
  happened: DebriefEvent[]
  states: DebriefState[]
  now: DebriefState
}

const anyTry = fc.record({
  /** Anything at all, or something that has a meaning at this moment. */
  isBlind: fc.boolean(),
  pick: fc.nat(9_999),
  /** How willing somebody is to go back, or to leave: seldom, or no walk would get far. */
  mood: fc.nat(90),
})

/**
 * A debrief after any people did anything in any order. Half of the walks lean to opening when each is
 * ready, which blind chance would hardly come to.
 */
export const anyWalk: fc.Arbitrary<Walk> = fc
  .tuple(anyAbout, fc.boolean(), fc.array(anyTry, { maxLength: 400, size: 'max' }))
  .map(([about, isApart, tries]) => {
    const all = allEvents(about)
    const walk: Walk = { about, happened: [], states: [beginning], now: beginning }
    for (const { isBlind, pick, mood } of tries) {
      const isPossible = (event: DebriefEvent) =>
        isInMood(event, mood) &&
        (isBlind ||
          ((!isApart || mood === 0 || isForApart(event, walk)) && hasMeaning(event, walk)))
      const event = firstFrom(all, pick, isPossible)
      if (event) go(walk, event)
    }
    return walk
  })

/** Looks through a list from anywhere, in strides of a prime longer than any list here. */
function firstFrom<One>(list: One[], start: number, fits: (one: One) => boolean): One | undefined {
  for (let at = 0; at < list.length; at += 1) {
    const one = list[(start + at * 9_973) % list.length]!
    if (fits(one)) return one
  }
  return undefined
}

function hasMeaning(event: DebriefEvent, { about, now }: Walk): boolean {
  return next(about, now, event) !== null
}

function isInMood({ type }: DebriefEvent, mood: number): boolean {
  if (type === 'closed') return mood === 0
  return type !== 'withdrew' || mood < 4
}

function isForApart(event: DebriefEvent, { about, now }: Walk): boolean {
  if (event.type === 'opened') return isBound(about, now)
  return event.type !== 'chose-way' || event.way === 'each-ready'
}

/** Takes one step, if it has a meaning. */
export function go(walk: Walk, event: DebriefEvent): void {
  const after = next(walk.about, walk.now, event)
  if (!after) return
  walk.now = after
  walk.happened.push(event)
  walk.states.push(after)
}

/** Every state that can be reached, with nobody but those who take part doing anything. */
export function reachable(about: About): DebriefState[] {
  const all = about.members.flatMap((who) => eventsBy(who, about))
  const found = new Map([[JSON.stringify(beginning), beginning as DebriefState]])
  for (const state of found.values()) {
    for (const event of all) {
      const after = next(about, state, event)
      if (after) found.set(JSON.stringify(after), found.get(JSON.stringify(after)) ?? after)
    }
  }
  return [...found.values()]
}
