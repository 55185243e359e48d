import { z } from 'zod'
import { AppError } from '../../../shared/errors.ts'
import type { MemberId } from '../../../shared/ids.ts'
import { StoredInstant } from '../../../shared/instants.ts'
import { byItsAuthor } from '../authorship.ts'
import { bin } from '../vault/bin-seen.ts'
import type { Space, Write } from '../vault/types.ts'

const Binned = z.object({ binnedAt: StoredInstant })

/** That something was put in the bin, by its author. */
export interface Binning {
  binnedAt: string
  /** Of the record that says so: taken out and put back, it is another. */
  revision: number
}

/** Something of a space that lies in the bin. */
export interface BinnedThing extends Binning {
  id: string
  space: Space
  author: MemberId
  /** The newest instant that it bears itself: nothing is binned before it is written. */
  changedAt: string
}

/** Whether a record lies in the bin. Only its author's word counts. */
export function binningOf(space: Space, id: string, author: MemberId): Binning | null {
  const newest = space.get(bin, id)
  const word = newest && byItsAuthor(space, newest, (member) => member === author)
  if (word?.operation !== 'put') return null
  const body = Binned.safeParse(word.body)
  return body.success ? { ...body.data, revision: word.revision } : null
}

/** The write that puts something in the bin. */
export function binWrite(id: string, binnedAt: string): Write {
  return { collection: bin, id, operation: 'put', body: { binnedAt } }
}

/** The write that takes it out again. */
export function unbinWrite(id: string): Write {
  return { collection: bin, id, operation: 'delete' }
}

/** For sorting: the one put there last first. */
export function lastPutFirst(a: { binnedAt: string }, b: { binnedAt: string }): number {
  if (a.binnedAt === b.binnedAt) return 0
  return a.binnedAt < b.binnedAt ? 1 : -1
}

/**
 * Makes sure that something may be erased: it lies in the bin, put there by this very record.
 *
 * @param as the revision that was looked at, where one was
 * @throws AppError `record.not-now`
 */
export function insistOnBinned(binning: Binning | null, as?: number): void {
  const isThere = binning !== null && (as === undefined || as === binning.revision)
  if (!isThere) throw new AppError('record.not-now')
}
