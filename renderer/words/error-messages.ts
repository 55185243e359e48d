import type { ErrorCode } from '../../shared/errors.ts'

/** An error for people: what happened; then what is safe and what can be done. */
export interface ErrorWords {
  happened: string
  next: string
}

/** The id of one half of an error. */
export type ErrorWordId = `error.${ErrorCode}.${keyof ErrorWords}`

/** The errors of a language, by the ids of the catalogue. */
export function errorMessages(errors: Record<ErrorCode, ErrorWords>): Record<ErrorWordId, string> {
  return Object.fromEntries(
    Object.entries(errors).flatMap(([code, words]) => [
      [`error.${code}.happened`, words.happened],
      [`error.${code}.next`, words.next],
    ]),
  ) as Record<ErrorWordId, string>
}
