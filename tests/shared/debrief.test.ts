import { expect, test } from 'vitest'
import type { MemberId } from '../../shared/ids.ts'
import { type DebriefEvent, DebriefState, type Keeping } from '../../shared/model/debrief.ts'
import {
  beginning,
  isBound,
  isRevealed,
  next,
  strictest,
} from '../../shared/model/debrief-states.ts'
import { awaited, orderOf, turnsOf } from '../../shared/model/debrief-turns.ts'
import {
  aboutOf,
  allEvents,
  anyAbout,
  anyWalk,
  eventsBy,
  go,
  reachable,
  stranger,
  type Walk,
} from '../make/any-debrief.ts'
import fc from '../make/properties.ts'

const runs = { numRuns: 150 }
const sizes = [2, 3, 4, 5, 6, 7, 8]

test('nothing is open before everyone has sealed a side and let its key out', () => {
  fc.assert(
    fc.property(anyWalk, ({ about, happened, states }) => {
      const sealed = new Set<MemberId>()
      const opened = new Set<MemberId>()
      const isFull = (set: Set<MemberId>) => about.members.every((who) => set.has(who))
      happened.forEach((event, at) => {
        if (event.type === 'opened') {
          expect(isFull(sealed)).toBe(true)
          opened.add(event.who)
        }
        if (event.type === 'sealed') {
          // What was opened was this text: it is not sealed anew, nor taken back.
          expect(opened.has(event.who)).toBe(false)
          sealed.add(event.who)
        }
        if (event.type === 'withdrew') {
          expect(opened.has(event.who)).toBe(false)
          sealed.delete(event.who)
        }
        const after = states[at + 1]!
        const isOpen = isFull(opened)
        expect(isRevealed(about, happened.slice(0, at + 1))).toBe(isOpen)
        const isPastSides = after.phase !== 'sides' && after.phase !== 'over'
        if (isPastSides) expect(isOpen).toBe(true)
        if (after.phase === 'sides') expect(isOpen).toBe(false)
      })
    }),
    runs,
  )
})

test('a debrief that ends before the sides are open leaves nothing in Ours', () => {
  fc.assert(
    fc.property(anyWalk, ({ about, happened, now }) => {
      if (now.phase === 'over' && !isRevealed(about, happened)) expect(now.kept).toBe('nothing')
    }),
    runs,
  )
})

test('whoever is bound said ready to the very sides that open then, and nobody goes back', () => {
  fc.assert(
    fc.property(anyWalk, ({ about, happened, states }) => {
      const isReady = new Set<MemberId>()
      const chose = new Set<MemberId>()
      happened.forEach((event, at) => {
        if (isBound(about, states[at]!)) expect(['opened', 'closed']).toContain(event.type)
        if (event.type === 'ready') isReady.add(event.who)
        if (event.type === 'withdrew') isReady.clear()
        if (event.type === 'chose-way' && event.way === 'each-ready') chose.add(event.who)
        if (event.type === 'chose-way' && event.way === 'together') {
          chose.delete(event.who)
          isReady.clear()
        }
        const after = states[at + 1]!
        if (after.phase !== 'sides') return
        const areAll = about.members.every((who) => isReady.has(who) && chose.has(who))
        expect(isBound(about, after)).toBe(areAll)
      })
    }),
    runs,
  )
})

test('once a side was taken back, everyone says ready anew to the one that is sealed then', () => {
  const about = aboutOf(2)
  const [mara, jonas] = about.members as [MemberId, MemberId]
  const walk: Walk = { about, happened: [], states: [beginning], now: beginning }
  for (const who of about.members) go(walk, { type: 'sealed', who })
  for (const who of about.members) go(walk, { type: 'chose-way', who, way: 'each-ready' })
  go(walk, { type: 'ready', who: mara })
  go(walk, { type: 'withdrew', who: jonas })
  go(walk, { type: 'sealed', who: jonas })
  go(walk, { type: 'ready', who: jonas })
  expect(isBound(about, walk.now)).toBe(false)
  go(walk, { type: 'ready', who: mara })
  expect(isBound(about, walk.now)).toBe(true)
  expect(next(about, walk.now, { type: 'withdrew', who: jonas })).toBeNull()
})

test('in every turn the listener mirrors until the speaker says yes, and only then goes on', () => {
  fc.assert(
    fc.property(anyWalk, ({ about, happened }) => {
      const said = happened.filter(isOfUnderstanding)
      for (const { speaker, listener } of turnsOf(about)) {
        let hasYes = false
        while (!hasYes && said.length > 0) {
          expect(said.shift()).toMatchObject({ type: 'mirrored', who: listener })
          const confirmed = said.shift()
          if (!confirmed) return
          expect(confirmed).toMatchObject({ type: 'confirmed', who: speaker })
          hasYes = confirmed.type === 'confirmed' && confirmed.yes
        }
        for (const [type, who] of [
          ['validated', listener],
          ['guessed', listener],
          ['answered', speaker],
        ]) {
          if (said.length === 0) return
          expect(said.shift()).toMatchObject({ type, who })
        }
      }
      expect(said).toEqual([])
    }),
    runs,
  )
})

test('nobody speaks of their own part before every turn is through, nor promises before that', () => {
  fc.assert(
    fc.property(anyWalk, ({ about, happened }) => {
      const count = (type: string, list: DebriefEvent[]) =>
        list.filter((event) => event.type === type).length
      happened.forEach((event, at) => {
        const before = happened.slice(0, at)
        if (event.type === 'owned') {
          expect(count('answered', before)).toBe(turnsOf(about).length)
          const owners = before.filter(({ type }) => type === 'owned')
          expect(event.who).toBe(orderOf(about, 'own')[owners.length])
        }
        if (event.type === 'promised') {
          expect(count('owned', before)).toBe(about.members.length)
        }
      })
    }),
    runs,
  )
})

test('what somebody owned is answered by every other member, once, unless it was empty', () => {
  fc.assert(
    fc.property(anyWalk, ({ about, happened, now }) => {
      const answers = new Map<MemberId, MemberId[]>()
      for (const event of happened) {
        if (event.type === 'owned' && event.part.regret !== '') answers.set(event.who, [])
        if (event.type === 'received') answers.get(event.of)!.push(event.who)
      }
      for (const [owner, from] of answers) {
        expect(new Set(from).size).toBe(from.length)
        expect(from).not.toContain(owner)
      }
      if (now.phase !== 'agree') return
      for (const from of answers.values()) expect(from).toHaveLength(about.members.length - 1)
    }),
    runs,
  )
})

test('nobody acts for another: an event changes what stands under the name of its doer alone', () => {
  fc.assert(
    fc.property(anyWalk, ({ about, happened, states }) => {
      happened.forEach((event, at) => {
        const [before, after] = [states[at]!, states[at + 1]!]
        for (const who of about.members.filter((member) => member !== event.who)) {
          const lost = namedWith(before, who).filter(
            (name) => !namedWith(after, who).includes(name),
          )
          const won = namedWith(after, who).filter((name) => !namedWith(before, who).includes(name))
          // Whoever owned a part hands it to all others to answer.
          if (before.phase !== after.phase || event.type === 'owned') continue
          if (before.phase === 'own' && after.phase === 'own' && before.owner !== after.owner)
            continue
          expect(won).toEqual([])
          const isGoingBack = event.type === 'withdrew' || event.type === 'chose-way'
          expect(lost).toEqual(isGoingBack ? lost.filter((name) => name === 'ready') : [])
        }
      })
    }),
    runs,
  )
})

test('where the debrief waits for one member, nobody else can do it but close it', () => {
  fc.assert(
    fc.property(anyWalk, ({ about, now }) => {
      if (now.phase !== 'understand' && now.phase !== 'own') return
      for (const event of allEvents(about)) {
        if (event.type === 'closed' || awaited(about, now).includes(event.who)) continue
        expect(next(about, now, event)).toBeNull()
      }
    }),
    runs,
  )
})

test('whoever takes no part changes nothing', () => {
  fc.assert(
    fc.property(anyWalk, ({ about, states }) => {
      for (const state of states) {
        for (const event of eventsBy(stranger, about)) expect(next(about, state, event)).toBeNull()
      }
    }),
    { numRuns: 60 },
  )
})

test('anyone who takes part can end it from anywhere, with two words at most and no reason', () => {
  fc.assert(
    fc.property(anyWalk, ({ about, states }) => {
      for (const state of states) {
        for (const who of about.members) {
          if (state.phase === 'over') continue
          const closing = next(about, state, { type: 'closed', who }) ?? state
          const end =
            closing.phase === 'over'
              ? closing
              : next(about, closing, { type: 'kept', who, keeping: 'nothing' })
          expect(end).toEqual({ phase: 'over', kept: 'nothing' })
        }
      }
    }),
    runs,
  )
})

test('what is over stays over', () => {
  fc.assert(
    fc.property(anyAbout, fc.constantFrom('everything', 'agreement', 'nothing'), (about, kept) => {
      for (const event of allEvents(about)) {
        expect(next(about, { phase: 'over', kept }, event)).toBeNull()
      }
    }),
  )
})

test('every event has an answer in every state: a whole state or none, and nothing else changes', () => {
  fc.assert(
    fc.property(anyWalk, fc.nat(), ({ about, now }, at) => {
      const frozen = { about: frozenCopy(about), now: frozenCopy(now) }
      const all = allEvents(about)
      for (const event of all.slice(at % all.length)) {
        const after = next(frozen.about, frozen.now, frozenCopy(event))
        if (after) expect(DebriefState.parse(after)).toEqual(after)
      }
    }),
    runs,
  )
})

test('there is no dead end: whoever is waited for can do something that leads on', () => {
  fc.assert(
    fc.property(anyWalk, ({ about, states }) => {
      for (const state of states) {
        const who = awaited(about, state)
        expect(who.length === 0).toBe(state.phase === 'over')
        for (const one of who) {
          const ways = eventsBy(one, about).filter(({ type }) => type !== 'closed')
          expect(ways.some((event) => next(about, state, event))).toBe(true)
        }
      }
    }),
    { numRuns: 100 },
  )
})

test('doing what is waited for leads to the end from anywhere', () => {
  fc.assert(
    fc.property(anyWalk, (walk) => {
      finish(walk)
      expect(walk.now).toEqual({ phase: 'over', kept: expect.any(String) })
    }),
    runs,
  )
})

test.each(sizes)('%s members have equal room: the same questions, and as many turns', (count) => {
  for (const first of aboutOf(count).members.keys()) {
    const walk = wholeDebrief(count, first)
    const { members } = walk.about
    const perMember = members.map((who) => tally(walk.happened.filter((one) => one.who === who)))
    for (const one of perMember) expect(one).toEqual(perMember[0])
    expect(perMember[0]).toMatchObject({ mirrored: count - 1, answered: count - 1, owned: 1 })
    const turns = turnsOf(walk.about)
    expect(new Set(turns.map((turn) => `${turn.speaker} ${turn.listener}`)).size).toBe(turns.length)
    expect(turns).toHaveLength(count * (count - 1))
    expect(turns[0]!.speaker).toBe(members[first])
  }
})

test.each(sizes)('%s members: whoever is heard first is not first in the next stage', (count) => {
  const about = aboutOf(count)
  for (const stage of ['understand', 'own', 'agree'] as const) {
    expect([...orderOf(about, stage)].sort()).toEqual([...about.members].sort())
  }
  expect(orderOf(about, 'understand')[0]).toBe(about.first)
  expect(orderOf(about, 'own')[0]).not.toBe(about.first)
  expect(orderOf(about, 'agree')[0]).not.toBe(orderOf(about, 'own')[0])
})

test('of what Ours may keep the strictest choice wins, in whatever order it was said', () => {
  const rank: Keeping[] = ['nothing', 'agreement', 'everything']
  fc.assert(
    fc.property(
      anyAbout,
      fc.array(fc.constantFrom(...rank), { minLength: 8, maxLength: 8 }),
      fc.infiniteStream(fc.nat()),
      (about, choices, order) => {
        const mine = about.members.map((who, at) => ({ who, keeping: choices[at]! }))
        const shuffled = mine
          .map((choice) => ({ choice, key: order.next().value }))
          .sort((a, b) => a.key - b.key)
          .map(({ choice }) => choice)
        let state: DebriefState = { phase: 'keep', isEarly: false, chosen: [] }
        for (const choice of shuffled) {
          state = next(about, state, { type: 'kept', ...choice }) ?? state
        }
        const strict = rank.find((one) => mine.some(({ keeping }) => keeping === one))!
        expect(state).toEqual({ phase: 'over', kept: strict })
        expect(strictest(mine.map(({ keeping }) => keeping))).toBe(strict)
      },
    ),
  )
})

test('a choice of what is kept stands, and only nothing may follow it', () => {
  const about = aboutOf(2)
  const [mara] = about.members as [MemberId, MemberId]
  const asked: DebriefState = { phase: 'keep', isEarly: true, chosen: [] }
  const chose = (state: DebriefState, keeping: Keeping) =>
    next(about, state, { type: 'kept', who: mara, keeping })
  const everything = chose(asked, 'everything')!
  expect(everything).toMatchObject({ phase: 'keep', isEarly: true })
  expect(chose(everything, 'agreement')).toBeNull()
  expect(chose(everything, 'everything')).toBeNull()
  expect(chose(everything, 'nothing')).toEqual({ phase: 'over', kept: 'nothing' })
})

test.each([2, 3])('of %s members all states are whole, and every one leads on', (count) => {
  const about = aboutOf(count)
  const states = reachable(about)
  expect(states.length).toBeGreaterThan(100)
  for (const state of states) {
    expect(DebriefState.parse(state)).toEqual(state)
    const ways = awaited(about, state).flatMap((who) =>
      eventsBy(who, about).filter(({ type }) => type !== 'closed'),
    )
    const leadsOn = ways.some((event) => next(about, state, event))
    expect(leadsOn).toBe(state.phase !== 'over')
  }
})

function isOfUnderstanding({ type }: DebriefEvent): boolean {
  return ['mirrored', 'confirmed', 'validated', 'guessed', 'answered'].includes(type)
}

/** Under which headings of a state a member's name stands. */
function namedWith(state: DebriefState, who: MemberId): string[] {
  return Object.entries(state).flatMap(([heading, value]) => {
    if (!Array.isArray(value)) return []
    if (heading === 'chosen') {
      const choices = value as { who: MemberId; keeping: Keeping }[]
      return choices.filter((one) => one.who === who).map((one) => `${heading} ${one.keeping}`)
    }
    return (value as MemberId[]).includes(who) ? [heading] : []
  })
}

/** The first thing with a meaning that is waited for, not back and not away. */
function finish(walk: Walk): void {
  for (let step = 0; walk.now.phase !== 'over'; step += 1) {
    expect(step).toBeLessThan(1_000)
    const possible = eventsBy(awaited(walk.about, walk.now)[0]!, walk.about).filter(
      (event) => isAhead(event, walk.now) && next(walk.about, walk.now, event),
    )
    go(walk, possible[0]!)
  }
}

function isAhead(event: DebriefEvent, { phase }: DebriefState): boolean {
  return phase !== 'sides' || event.type === 'sealed' || event.type === 'opened'
}

function wholeDebrief(count: number, first: number): Walk {
  const walk: Walk = { about: aboutOf(count, first), happened: [], states: [], now: beginning }
  finish(walk)
  return walk
}

function tally(events: DebriefEvent[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { type } of events) counts[type] = (counts[type] ?? 0) + 1
  return counts
}

function frozenCopy<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null) return value
  const copy = Array.isArray(value)
    ? value.map(frozenCopy)
    : Object.fromEntries(Object.entries(value).map(([key, part]) => [key, frozenCopy(part)]))
  return Object.freeze(copy) as Value
}
