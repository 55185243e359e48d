import type { FindingKind } from './finding.ts'
import type { Lists } from './pattern.ts'
import type { SpokenOf } from './spoken-to.ts'
import type { Spelling } from './word.ts'

/** What makes a phrase harmless after all, judged by the words around it. */
export type Excuse =
  /** Asked for real: 'do you always …?' */
  | 'asked'
  /** `you` is the one to whom, not the one who: 'what I told you always …' */
  | 'object'
  /** Told as said, hoped or feared: 'you said you …', 'I was afraid that you …' */
  | 'reported'
  /** Meant well, by what stands around it: '… and I love it' */
  | 'warm'
  /** As `warm`, but only by what comes after a comma. */
  | 'warm-after'
  /** Never anything bad: 'you never shouted' */
  | 'praise'
  /** Denied: 'I do not feel …' */
  | 'denied'

export interface Rule {
  kind: FindingKind
  /** See `patternOf`. */
  phrases: readonly string[]
  excuses: readonly Excuse[]
  /** Counts only where the clause is about this person; `us`: where either of the two is spoken of. */
  about?: 'you' | 'me' | 'us'
}

/** All that the helper knows of one language. */
export interface Language {
  spelling: Spelling
  spokenOf: SpokenOf
  /** Lists that phrases may name, and those that the rules read by themselves. */
  lists: Lists & Readonly<Record<ListName, readonly string[]>>
  rules: readonly Rule[]
  /** How the fields of a statement may begin; left out when they are put into one sentence. */
  openings: Readonly<Record<'when' | 'felt' | 'need', readonly string[]>>
  /** What a feeling follows: 'I felt'. */
  feeling: string
  /** Words between the entries of a list; the first of them joins the last two. */
  joining: readonly string[]
}

export type ListName =
  | 'closed'
  | 'breaking'
  | 'infinitive'
  | 'subjects'
  | 'you'
  | 'me'
  | 'beforeObject'
  | 'asking'
  | 'insisting'
  | 'reporting'
  | 'listeners'
  | 'that'
  | 'warm'
  | 'turning'
  | 'denying'
  | 'guessing'
  | 'harsh'
  | 'leading'
