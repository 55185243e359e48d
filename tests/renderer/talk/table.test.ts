import { expect, test } from 'vitest'
import { deckOf, drawQuestion } from '../../../renderer/features/talk/deck.ts'
import {
  layTable,
  leftMs,
  next,
  rolesAt,
  type Seat,
  type Table,
  type TableEvent,
} from '../../../renderer/features/talk/table.ts'
import { drawFirst } from '../../../renderer/features/talk/talk.ts'
import { prompts } from '../../../renderer/words/prompt-list.ts'
import type { MemberId } from '../../../shared/ids.ts'
import fc from '../../make/properties.ts'

const seat = (name: string, place: number): Seat => ({ id: name as MemberId, name, place })
const mara = seat('mara', 0)
const jonas = seat('jonas', 1)
const lea = seat('lea', 2)

function go(table: Table, ...events: (TableEvent['does'] | TableEvent)[]): Table {
  return events.reduce(
    (at, event) => next(at, typeof event === 'string' ? ({ does: event, at: 0 } as never) : event),
    table,
  )
}
const wholeTurn = ['begin', 'said', 'mirrored', 'yes', 'answered'] as const

test('one speaks, the other says it back, and then it is the other way round', () => {
  let table = layTable([mara, jonas], jonas.id, 3)
  expect(rolesAt(table)).toEqual({ speaker: jonas, listener: mara })
  table = go(table, ...wholeTurn)
  expect(rolesAt(table)).toEqual({ speaker: mara, listener: jonas })
  expect(table.step).toBe('ready')
  table = go(table, ...wholeTurn)
  expect(table.step).toBe('round')
  expect(rolesAt(go(table, 'another-round'))).toEqual({ speaker: jonas, listener: mara })
})

test('it goes on only once the speaker has said yes; “not quite” lets them add, as often as it takes', () => {
  let table = go(layTable([mara, jonas], mara.id, 3), 'begin', 'said')
  expect(go(table, 'answered', 'yes')).toEqual(table)
  for (let time = 0; time < 3; time += 1) {
    table = go(table, 'mirrored', 'not-quite')
    expect(table.step).toBe('add')
    table = go(table, 'added')
    expect(table.step).toBe('mirror')
  }
  expect(go(table, 'mirrored', 'yes').step).toBe('answer')
})

test('three sit in a ring: each speaks once, and the next one listens', () => {
  let table = layTable([mara, jonas, lea], jonas.id, 2)
  const spoke: string[] = []
  while (table.step !== 'round') {
    const { speaker, listener } = rolesAt(table)
    spoke.push(`${speaker.name} to ${listener.name}`)
    table = go(table, ...wholeTurn)
  }
  expect(spoke).toEqual(['jonas to lea', 'lea to mara', 'mara to jonas'])
})

test('a turn is as long for one as for the other, however often its time is stopped', () => {
  const stops = fc.array(fc.tuple(fc.nat(50_000), fc.nat(500_000)), { maxLength: 8 })
  fc.assert(
    fc.property(stops, fc.integer({ min: 2, max: 10 }), (runs, minutes) => {
      let at = 1_000
      let spoken = 0
      let table = next(layTable([mara, jonas], mara.id, minutes), { does: 'begin', at })
      for (const [runsFor, standsFor] of runs) {
        at += runsFor
        spoken += runsFor
        expect(leftMs(table, at)).toBe(Math.max(0, minutes * 60_000 - spoken))
        table = next(table, { does: 'pause', at })
        at += standsFor
        expect(leftMs(table, at)).toBe(Math.max(0, minutes * 60_000 - spoken))
        table = next(table, { does: 'go-on', at })
      }
      const other = go(table, 'said', 'mirrored', 'yes', 'answered', { does: 'begin', at })
      expect(leftMs(other, at)).toBe(minutes * 60_000)
    }),
  )
})

test('time that has gone by ends nothing by itself', () => {
  const table = next(layTable([mara, jonas], mara.id, 2), { does: 'begin', at: 0 })
  expect(leftMs(table, 60 * 60_000)).toBe(0)
  expect(table.step).toBe('speak')
})

test('whoever is drawn is one of those who sat down, and each may be', () => {
  const drawn = [0, 0.34, 0.67, 0.999].map((random) => drawFirst([mara, jonas, lea], () => random))
  expect(new Set(drawn)).toEqual(new Set([mara.id, jonas.id, lea.id]))
})

test('a question that is not for us is in no deck, and another one is another one', () => {
  const [first] = prompts.filter(({ depth }) => depth === 'light')
  const deck = deckOf('light', new Set([first!.id]))
  expect(deck.map(({ id }) => id)).not.toContain(first!.id)
  expect(deck.every(({ depth }) => depth === 'light')).toBe(true)
  for (const random of [0, 0.5, 0.99]) {
    const drawn = drawQuestion(deck, deck[0]!.id, () => random)
    expect(drawn).not.toBe(deck[0]!.id)
    expect(deck.map(({ id }) => id)).toContain(drawn)
  }
  expect(drawQuestion([], null)).toBeNull()
  expect(drawQuestion(deck.slice(0, 1), deck[0]!.id)).toBe(deck[0]!.id)
})
