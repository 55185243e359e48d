/**
 * Every moment, every byte and every call together take hours: a run of the tests goes through a part of
 * them, and with `THOROUGH=1` through all.
 */
export const isThorough = process.env.THOROUGH === '1'

/** One in so many, or each in a thorough run. */
export function oneIn(count: number): number {
  return isThorough ? 1 : count
}
