import { AppError } from '../../../shared/errors.ts'
import { collections, ofDebriefs } from '../collections.ts'
import type { OpenVault } from '../vault/open-vault.ts'
import type { Problem } from '../vault/problems.ts'
import type { Space, StoredRecord } from '../vault/types.ts'
import type { Work } from '../work.ts'

/** A space, by what it is called in every copy of a vault. */
type Place = keyof typeof collections | { debrief: string }

/** What a member could read at one moment, and what was known to be wrong. */
export interface Readable {
  records: { place: Place; record: StoredRecord }[]
  problems: readonly Problem[]
}

/** Takes down what the member who is in can read now. */
export function readableOf(vault: OpenVault): Readable {
  const read = (place: Place, inside: readonly string[]) =>
    inside.flatMap((collection) =>
      (spaceAt(vault, place)?.list(collection) ?? []).map((record) => ({ place, record })),
    )
  const records = [
    ...(['mine', 'ours', 'drafts'] as const).flatMap((place) => read(place, collections[place])),
    ...vault.sides.list().flatMap(({ id }) => read({ debrief: id }, ofDebriefs)),
  ]
  return { records, problems: vault.problems }
}

/**
 * Makes sure that a copy, opened anew from its bytes, holds every one of these records, or a later
 * revision where somebody went on writing meanwhile, and that nothing more is wrong with it.
 *
 * @throws AppError `backup.verification-failed`.
 */
export async function compareCopy(
  { records, problems }: Readable,
  copy: OpenVault,
  work: Work,
): Promise<void> {
  const known = new Set(problems.map(named))
  if (copy.problems.some((problem) => isLoss(problem) && !known.has(named(problem)))) {
    throw new AppError('backup.verification-failed')
  }
  let done = 0
  const ends = new SignedEnds()
  for (const { place, record } of records) {
    const space = spaceAt(copy, place)
    // A debrief may have ended meanwhile; its marker says so, or the copy would have found it lost.
    const isThere = space === null ? hasEnded(copy, place) : holds(space, record)
    if (!isThere) throw new AppError('backup.verification-failed')
    ends.note(place, record)
    done += 1
    if (done % 200 === 0) await work.breathe()
  }
  for (const { place, record } of ends.all()) {
    const found = spaceAt(copy, place)?.get(record.collection, record.id)
    // What was written meanwhile bears a signature of its own.
    if (found?.revision === record.revision && found.signature !== record.signature) {
      throw new AppError('backup.verification-failed')
    }
  }
}

/**
 * In each place the first and the last record of each author. Whether the copy knows the keys that an author had
 * is seen by their signatures; to check those of all records would take seconds.
 */
class SignedEnds {
  readonly #ends = new Map<string, { place: Place; first: StoredRecord; last: StoredRecord }>()

  note(place: Place, record: StoredRecord): void {
    const name = `${JSON.stringify(place)} ${record.author}`
    const ends = this.#ends.get(name)
    if (ends === undefined) this.#ends.set(name, { place, first: record, last: record })
    else if (record.writtenAt < ends.first.writtenAt) ends.first = record
    else if (record.writtenAt > ends.last.writtenAt) ends.last = record
  }

  all(): { place: Place; record: StoredRecord }[] {
    return [...this.#ends.values()].flatMap(({ place, first, last }) => [
      { place, record: first },
      { place, record: last },
    ])
  }
}

function spaceAt(vault: OpenVault, place: Place): Space | null {
  return typeof place === 'string' ? vault[place] : vault.sides.find(place.debrief)
}

function hasEnded(vault: OpenVault, place: Place): boolean {
  return typeof place !== 'string' && vault.ours.get('ends', place.debrief) !== null
}

/** Other problems are of the folder, or were never acknowledged. */
function isLoss({ kind }: Problem): boolean {
  return kind === 'damage' || kind === 'forged' || kind === 'forked'
}

function named({ kind, where }: Problem): string {
  return `${kind} ${where}`
}

function holds(space: Space, expected: StoredRecord): boolean {
  const found = space.get(expected.collection, expected.id)
  // What the copy has out of the very same page is one with it, down to the object.
  if (found === expected) return true
  if (found === null || found.revision < expected.revision) return false
  return found.revision > expected.revision || isOne(found, expected)
}

/**
 * The same words of the same author under the same signature. Whether that is genuine is asked of neither: with
 * the same keys the answer is the same for both.
 */
function isOne(found: StoredRecord, expected: StoredRecord): boolean {
  return found.statement === expected.statement && found.signedWith === expected.signedWith
}
