import type { Word } from './word.ts'

/** How a language speaks of the other person instead of to them. */
export interface SpokenOf {
  /** `he` is `you`, `his` is `your`. */
  persons: Readonly<Record<string, string>>
  /** Those of `persons` that a verb in their own form follows; the first stands for a partner, too. */
  subjects: readonly [string, ...string[]]
  /** Those of `persons` that say `your` before a noun and `you` before one of `noNoun`. */
  either: readonly string[]
  noNoun: readonly string[]
  /** After `my`, one of `partners` is the other as well: 'my husband'. */
  my: string
  partners: readonly string[]
  /** Somebody is spoken to: then he or she is a third. */
  addressed: readonly string[]
  /** Words next to which those of `addressed` speak to nobody: 'thank you', 'you know'. */
  inPassing: Readonly<Record<'before' | 'after', readonly string[]>>
  /** A third, of whom `he` or `she` may speak. */
  others: readonly string[]
  /** Words with a capital that are no names. */
  noNames: readonly string[]
  /** What may stand between a subject and its verb. */
  adverbs: readonly string[]
  /** `is` is `are`: verbs whose ending does not tell. */
  verbs: Readonly<Record<string, string>>
  /** How a verb ends after `he`, and after `you`; the first that fits counts. */
  endings: readonly (readonly [he: string, you: string])[]
}

/** How far around a word a third is looked for. It keeps the time in proportion to the text. */
const reach = 30

/**
 * A reader that turns words about the other person into words to them: 'he never helps' into 'you never
 * help', so that one set of phrases serves both. Null where nobody is spoken of like that. Beside
 * somebody who is spoken to, or after a third who was named, it is not clear who is meant, and the words
 * stay as they are.
 */
export function spokenToIn(
  spoken: SpokenOf,
): (text: string, words: readonly Word[]) => Word[] | null {
  const persons = new Map(Object.entries(spoken.persons))
  const verbs = new Map(Object.entries(spoken.verbs))
  const subjects = new Set(spoken.subjects)
  const either = new Set(spoken.either)
  const noNoun = new Set(spoken.noNoun)
  const partners = new Set(spoken.partners)
  const addressed = new Set(spoken.addressed)
  const passing = {
    before: new Set(spoken.inPassing.before),
    after: new Set(spoken.inPassing.after),
  }
  const others = new Set(spoken.others)
  const noNames = new Set(spoken.noNames)
  const adverbs = new Set(spoken.adverbs)
  const you = spoken.persons[spoken.subjects[0]]!

  const saidAt = (words: readonly Word[], at: number) => words[at]?.said ?? ''
  const isPair = (words: readonly Word[], at: number) =>
    saidAt(words, at) === spoken.my && partners.has(saidAt(words, at + 1))

  function isName(text: string, words: readonly Word[], at: number): boolean {
    const { start, said, sentence } = words[at]!
    if (words[at - 1]?.sentence !== sentence || noNames.has(said)) return false
    return /^\p{Lu}\p{Ll}/u.test(text.slice(start, start + 4))
  }

  function isAddressed(words: readonly Word[], at: number): boolean {
    if (!addressed.has(saidAt(words, at))) return false
    return !passing.before.has(saidAt(words, at - 1)) && !passing.after.has(saidAt(words, at + 1))
  }

  function isClear(text: string, words: readonly Word[], at: number): boolean {
    for (let near = at - reach; near < at + reach; near += 1) {
      const word = words[near]
      if (!word || word.isQuoted) continue
      if (isAddressed(words, near)) return false
      if (near < at && (others.has(word.said) || isName(text, words, near))) return false
    }
    return true
  }

  /** Whom the word at `at` would speak to; null: nobody. */
  function personAt(words: readonly Word[], at: number): string | null {
    const { said, clause } = words[at]!
    if (isPair(words, at)) return you
    const next = words[at + 1]
    const isAlone = next?.clause !== clause || noNoun.has(next.said)
    return either.has(said) && isAlone ? you : (persons.get(said) ?? null)
  }

  function verbOf(said: string): string {
    const known = verbs.get(said)
    if (known !== undefined) return known
    const ending = spoken.endings.find(([he]) => said.endsWith(he) && said.length > he.length + 1)
    return ending ? said.slice(0, -ending[0].length) + ending[1] : said
  }

  return (text, words) => {
    const turned: Word[] = []
    let isTurned = false
    let verbAt = -1
    for (let at = 0; at < words.length; at += 1) {
      const word = words[at]!
      const person = personAt(words, at)
      if (person === null || !isClear(text, words, at)) {
        const isAdverb = at === verbAt && adverbs.has(word.said)
        turned.push({ ...word, said: at === verbAt && !isAdverb ? verbOf(word.said) : word.said })
        if (isAdverb) verbAt += 1
        continue
      }
      isTurned = true
      const last = turned.at(-1)
      // 'Is he': what a question turns round stands first in its clause.
      if (last?.clause === word.clause && turned.at(-2)?.clause !== word.clause) {
        last.said = verbs.get(last.said) ?? last.said
      }
      const pair = isPair(words, at)
      turned.push({ ...word, said: person, end: words[pair ? at + 1 : at]!.end })
      if (pair) at += 1
      if (pair || subjects.has(word.said)) verbAt = at + 1
    }
    return isTurned ? turned : null
  }
}
