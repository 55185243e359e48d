import type { FoundKind } from '../../../shared/model/search.ts'
import type { Pause } from './pause.ts'
import type { Found, Source } from './source.ts'

/** What pages have and other things lack. */
export const bare = { time: null, tags: [], mood: null, photo: null, hasPhoto: false } as const

/**
 * Things of which there are few, and which are told by many records each: they are all read when one of
 * them may have changed, and held until then.
 */
export class HeldSource implements Source {
  readonly kind: FoundKind
  readonly isHeld = true
  readonly #readAll: () => Iterable<Found>
  #held = new Map<string, Found>()

  /** @param readAll gives one after another, so that others may be served between two */
  constructor(kind: FoundKind, readAll: () => Iterable<Found>) {
    this.kind = kind
    this.#readAll = readAll
  }

  async refresh(pause: Pause): Promise<void> {
    const held = new Map<string, Found>()
    for (const found of this.#readAll()) {
      held.set(found.id, found)
      await pause.ifDue()
    }
    this.#held = held
  }

  ids(): string[] {
    return [...this.#held.keys()]
  }

  claimed(id: string): Found | null {
    return this.read(id)
  }

  read(id: string): Found | null {
    return this.#held.get(id) ?? null
  }
}
