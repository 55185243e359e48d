import type { CheckIns } from '../check-ins/check-ins.ts'
import { bare, HeldSource } from './held-source.ts'

/** Lines beside ratings and lines noted afterwards, of the check-ins that are open. */
export function checkInsSource(checkIns: CheckIns): HeldSource {
  return new HeldSource('check-in', function* () {
    for (const { id, day, sides, notes } of checkIns.list()) {
      if (sides === null) continue
      const beside = sides.flatMap(({ who, ratings }) =>
        ratings.filter(({ words }) => words !== '').map(({ words }) => ({ who, text: words })),
      )
      const noted = notes.map(({ by, text }) => ({ who: by, text }))
      const facts = { kind: 'check-in', id, day, zone: 'ours', author: null } as const
      yield { ...bare, ...facts, title: '', parts: [...beside, ...noted] }
    }
  })
}
