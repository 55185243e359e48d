import { readFileSync } from 'node:fs'
import { findBlame } from '../../shared/statements/find-blame.ts'
import { type FindingKind, findingKinds } from '../../shared/statements/finding.ts'

/** A sentence and what a person found in it. No kind: it is harmless. */
export interface LabelledSentence {
  text: string
  kinds: FindingKind[]
}

/** The sets in tests/data/statements; its README says how each was made. */
export const sentenceSets = [
  'held-out',
  'second-held-out',
  'third-held-out',
  'afterwards',
  'tuning',
] as const
export type SentenceSet = (typeof sentenceSets)[number]

/** One of the sets. */
export function labelledSentences(set: SentenceSet): LabelledSentence[] {
  const file = new URL(`../data/statements/${set}.json`, import.meta.url)
  return JSON.parse(readFileSync(file, 'utf8')) as LabelledSentence[]
}

/** Of what was marked, how much was rightly so; of what had to be marked, how much was. */
export interface Score {
  precision: number
  recall: number
}

/** How well `findBlame` does, sentence by sentence: marked at all, and by each kind. */
export function scoresOf(
  sentences: readonly LabelledSentence[],
): Record<'any' | FindingKind, Score> {
  const marked = sentences.map(({ text, kinds }) => ({
    kinds: new Set(kinds),
    found: new Set(findBlame(text).map(({ kind }) => kind)),
  }))
  const ofKind = (kind: FindingKind) =>
    score(marked.map(({ kinds, found }) => [kinds.has(kind), found.has(kind)]))
  return {
    any: score(marked.map(({ kinds, found }) => [kinds.size > 0, found.size > 0])),
    ...(Object.fromEntries(findingKinds.map((kind) => [kind, ofKind(kind)])) as Record<
      FindingKind,
      Score
    >),
  }
}

function score(answers: readonly (readonly [expected: boolean, found: boolean])[]): Score {
  const right = answers.filter(([expected, found]) => expected && found).length
  return {
    precision: right / answers.filter(([, found]) => found).length,
    recall: right / answers.filter(([expected]) => expected).length,
  }
}
