/** What a space once held and cannot be had any more, as far as what is left of it tells. */
export interface Losses {
  /** Numbers of frames that are missing: saves, and a few marks of the log itself. */
  frames: number
  /** Revisions whose record was read, and whose body could not be had. */
  records: { collection: string; id: string; revision: number }[]
  /** The first sort text of each page of records that does not read. */
  runs: string[]
}

/** How many numbers above `from` no frame bears, up to the highest that one does. */
export function missingNumbers(from: number, numbers: Iterable<number>): number {
  const known = new Set([...numbers].filter((number) => number > from))
  const highest = [...known].reduce((most, number) => Math.max(most, number), from)
  return highest - from - known.size
}
