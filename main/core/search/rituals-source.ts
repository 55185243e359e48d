import type { Rituals } from '../rituals/rituals.ts'
import { bare, HeldSource } from './held-source.ts'

/** Rituals, with what was noted about their days. */
export function ritualsSource(rituals: Rituals): HeldSource {
  return new HeldSource('ritual', function* () {
    for (const { id, name, words, plan } of rituals.list()) {
      const about = words === '' ? [] : [{ who: null, text: words }]
      const noted = rituals.days
        .all(id)
        .flatMap(({ notes }) => notes.map(({ by, text }) => ({ who: by, text })))
        .filter(({ text }) => text !== '')
      const day = plan[0]!.from
      const facts = { kind: 'ritual', id, day, zone: 'ours', author: null } as const
      yield { ...bare, ...facts, title: name, parts: [...about, ...noted] }
    }
  })
}
