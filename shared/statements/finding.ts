/**
 * Why a phrase may be hard to hear.
 *
 * - `always`: 'you always', 'you never'
 * - `generalisation`: one evening made into every evening, one person into everybody
 * - `label`: a word for who somebody is
 * - `mind-reading`: a claim about what somebody thinks, feels or wants
 * - `judgement`: said as a feeling, but about what somebody did
 */
export const findingKinds = [
  'always',
  'generalisation',
  'label',
  'mind-reading',
  'judgement',
] as const
export type FindingKind = (typeof findingKinds)[number]

/** A phrase that a writer may want to look at again. */
export interface Finding {
  kind: FindingKind
  /** Where it begins, in UTF-16 units as strings count them. */
  start: number
  /** The first unit after it. */
  end: number
  /** The phrase as it is written there: `text.slice(start, end)`. */
  phrase: string
}
