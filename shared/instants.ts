import { z } from 'zod'

/** What stands for an instant that is none: nothing was written then. */
export const noInstant = '1970-01-01T00:00:00.000Z'

/** True for an ISO instant to the millisecond in UTC, of a day and an hour that exist. */
export function isInstant(text: string): boolean {
  const time = Date.parse(text)
  // Years past 9999 are spelled with a sign.
  return Number.isFinite(time) && text.length === noInstant.length && isSpelled(text, time)
}

export function instantOr<Other>(text: string, other: Other): string | Other {
  return isInstant(text) ? text : other
}

/**
 * An instant as a record of somebody else's making holds it. Texts that are none are read as `noInstant`:
 * nobody could show them, and the words beside them are whole.
 */
export const StoredInstant = z.string().transform((text) => instantOr(text, noInstant))

function isSpelled(text: string, time: number): boolean {
  return new Date(time).toISOString() === text
}
