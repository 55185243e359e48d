import { dayOfDate } from '../../../shared/days.ts'
import { Ideas } from '../jar/ideas.ts'
import type { Clock } from '../ports.ts'
import type { OpenVault } from '../vault/open-vault.ts'
import { bare, HeldSource } from './held-source.ts'

/** Ideas that members put in the jar. Whose an idea was is not said here either. */
export function ideasSource(vault: OpenVault, clock: Clock): HeldSource {
  const ideas = new Ideas(vault)
  return new HeldSource('idea', function* () {
    for (const { id, text, at } of ideas.list()) {
      const instant = new Date(at)
      const day = dayOfDate(Number.isNaN(instant.getTime()) ? clock.now() : instant)
      const facts = { kind: 'idea', id, day, zone: 'ours', author: null } as const
      yield { ...bare, ...facts, title: '', parts: [{ who: null, text }] }
    }
  })
}
