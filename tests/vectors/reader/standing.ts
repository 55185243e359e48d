import { readsAs } from './content.ts'
import { ownerOf } from './erased.ts'
import { type JsonObject, objectOf, parsed } from './json.ts'
import { isSigned } from './place.ts'
import type { Revision } from './record.ts'
import { unlessDamaged } from './refusal.ts'
import { isGenuine, type Signers } from './signers.ts'
import type { OpenSpace } from './space.ts'

/** A record that counts, with its body. */
export interface StandingRecord {
  collection: string
  id: string
  revision: number
  author: string
  writtenAt: string
  body: unknown
}

type Standing = { record: Revision; body: JsonObject }

/** The records of a space that count, by whom they belong to and whether they read: 14 and 14.4. */
export class StandingRecords {
  readonly #space: OpenSpace
  readonly #pins: Signers

  constructor(space: OpenSpace, pins: Signers) {
    this.#space = space
    this.#pins = pins
  }

  /** The record of that name, or null where there is none that counts. */
  find(collection: string, id: string): StandingRecord | null {
    const found = this.#standing(collection, id)
    if (!found) return null
    const { revision, author, writtenAt } = found.record
    return { collection, id, revision, author, writtenAt, body: found.body }
  }

  /** All that count, in order of collection and id. */
  all(): StandingRecord[] {
    return [...this.#space.records.keys()].sort().flatMap((name) => {
      const [first] = this.#space.records.get(name) ?? []
      return (first && this.find(first.collection, first.id)) ?? []
    })
  }

  #standing(collection: string, id: string): Standing | null {
    const revisions = this.#space.records.get(`${collection}/${id}`) ?? []
    const record = isSigned(this.#space.place.kind)
      ? this.#owned(revisions)
      : (revisions.at(-1) ?? null)
    if (!record || record.text === null) return null
    const { text } = record
    const body = unlessDamaged(() => objectOf(parsed(text)))
    if (body === null) return null
    return readsAs(collection, body) ? { record, body } : null
  }

  /** The last genuine revision by the author of the first one that may write it. */
  #owned(revisions: Revision[]): Revision | null {
    const counting = revisions.filter(
      (one) => isGenuine(this.#space.place, one, this.#pins) && this.#mayWrite(one),
    )
    const author = ownerOf(this.#space.place.vault, revisions, counting)
    return counting.findLast((one) => one.author === author) ?? null
  }

  #mayWrite({ collection, id, author }: Revision): boolean {
    if (collection === 'bin') {
      const binnable = ['entries', 'notes', 'responses', 'dreams']
      const owners = binnable.map((kind) => this.#ownerOf(kind, id))
      return owners.find((owner) => owner !== null) === author
    }
    if (collection === 'bin-seen') return id.endsWith(`.${author}`)
    if (collection !== 'completions') return true
    const note = this.#standing('notes', id)
    if (!note) return false
    const { to } = note.body
    return to === null ? author !== note.record.author : author === to
  }

  #ownerOf(collection: string, id: string): string | null {
    return this.#owned(this.#space.records.get(`${collection}/${id}`) ?? [])?.author ?? null
  }
}
