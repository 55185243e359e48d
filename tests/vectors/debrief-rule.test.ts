import { expect, test } from 'vitest'
import { next } from '../../shared/model/debrief-states.ts'
import { aboutOf, allEvents, reachable } from '../make/any-debrief.ts'
import { afterStep } from './reader/debrief-state.ts'

test.each([2, 3])(
  'whatever anybody does in any debrief of %i becomes what the document says',
  (count) => {
    const different: unknown[] = []
    for (let first = 0; first < count; first += 1) {
      const about = aboutOf(count, first)
      const events = allEvents(about)
      for (const state of reachable(about)) {
        for (const event of events) {
          const byHearth = next(about, state, event)
          const byReader = afterStep(about, state, event)
          if (JSON.stringify(byHearth) !== JSON.stringify(byReader)) {
            different.push({ about, state, event, byHearth, byReader })
          }
        }
      }
    }
    expect(different.slice(0, 3)).toEqual([])
  },
)
