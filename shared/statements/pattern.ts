import type { Word } from './word.ts'

/**
 * A phrase to look for, written as words with a space between:
 *
 * - `a|b` one of these; `{list}` an entry of that list, which may itself be several words
 * - `_` any word but those of the list `closed`, `~` any but those of `breaking`; `-ing` any word with
 *   this ending
 * - `?` behind one of them: may be left out; `*` behind it: up to four times
 * - `.` the end of the clause, behind everything else; `.|a` that or a word
 * - what stands before `<` or after `>` has to come before or after, but is no part of the phrase
 *
 * The first of them is always there. A phrase never reaches over a comma or the end of a sentence; only
 * what comes before it may stand in an earlier clause of the sentence.
 */
export interface Pattern {
  /** Words with which it can begin, with what stands before `<`. */
  firsts: ReadonlySet<string>
  /** Looks at `at`: the first word of the phrase and the index after its last, longest first; or null. */
  match(words: readonly Word[], at: number): [from: number, to: number] | null
}

export type Lists = Readonly<Record<string, readonly string[]>>

interface Part {
  /** Indexes after this part, where it is found at `at`. */
  ends(words: readonly Word[], at: number): number[]
  firsts: readonly string[]
  least: number
  most: number
  isEnd?: true
}

/** Entries of a list by their first word, longest first. */
export type Entries = ReadonlyMap<string, readonly (readonly string[])[]>

export function entriesOf(list: readonly string[]): Entries {
  const entries = new Map<string, string[][]>()
  for (const entry of list) {
    const words = entry.split(' ')
    const first = words[0]!
    entries.set(first, [...(entries.get(first) ?? []), words])
  }
  return entries
}

/** Indexes after those entries that stand at `at`, within one clause. */
export function endsOfEntries(entries: Entries, words: readonly Word[], at: number): number[] {
  const here = words[at]
  const candidates = here && entries.get(here.said)
  if (!candidates) return []
  return candidates
    .filter((entry) =>
      entry.every((said, offset) => {
        const word = words[at + offset]
        return word?.said === said && word.clause === here.clause
      }),
    )
    .map((entry) => at + entry.length)
}

/** Reads a phrase. Throws `RangeError` for a list that there is not: the words are part of the program. */
export function patternOf(phrase: string, lists: Lists): Pattern {
  const [front, after = ''] = phrase.split(' > ')
  const [core = '', before = ''] = front!.split(' < ').reverse()
  const [coreParts, beforeParts, afterParts] = [core, before, after].map((side) =>
    side === '' ? [] : side.split(' ').map((text) => partOf(text, lists)),
  ) as [Part[], Part[], Part[]]
  const [first, ...later] = [...beforeParts, ...coreParts, ...afterParts]
  const needed = rarest(later)
  return {
    firsts: new Set(first!.firsts),
    match(words, at) {
      if (needed && !isAhead(needed, words, at)) return null
      for (const from of reach(beforeParts, words, new Set([at]), 'sentence')) {
        const ends = [...reach(coreParts, words, new Set([from]), 'clause')].filter(
          (end) => end > from && reach(afterParts, words, new Set([end]), 'clause', from).size > 0,
        )
        if (ends.length > 0) return [from, Math.max(...ends)]
      }
      return null
    },
  }
}

const endMark = '.'

/** How many words ahead a phrase may reach. */
const farthest = 30

/** Of the parts that have to be there, the words by which the fewest texts come into question. */
function rarest(parts: readonly Part[]): ReadonlySet<string> | null {
  const certain = parts.filter((part) => part.least > 0 && part.firsts.length > 0)
  const [fewest] = certain.sort((a, b) => a.firsts.length - b.firsts.length)
  return fewest ? new Set(fewest.firsts) : null
}

/** Spares most of the work: nearly every phrase fails for a word that is nowhere in the sentence. */
function isAhead(needed: ReadonlySet<string>, words: readonly Word[], at: number): boolean {
  const { sentence } = words[at]!
  for (let next = at + 1; next <= at + farthest; next += 1) {
    const word = words[next]
    if (word?.sentence !== sentence) return false
    if (needed.has(word.said)) return true
  }
  return false
}

/** All places that the parts, one after another, can lead to: sets, so that nothing is tried twice. */
function reach(
  parts: readonly Part[],
  words: readonly Word[],
  starts: ReadonlySet<number>,
  within: 'clause' | 'sentence',
  home = Math.min(...starts),
): ReadonlySet<number> {
  let places = starts
  for (const part of parts) {
    const next = new Set<number>(part.least === 0 ? places : [])
    let reached: ReadonlySet<number> = places
    for (let count = 1; count <= part.most && reached.size > 0; count += 1) {
      const further = new Set<number>()
      for (const at of reached) {
        if (!part.isEnd && words[at]?.[within] !== words[home]?.[within]) continue
        for (const end of part.ends(words, at)) further.add(end)
      }
      for (const end of further) next.add(end)
      reached = further
    }
    if (next.size === 0) return next
    places = next
  }
  return places
}

function partOf(text: string, lists: Lists): Part {
  const mark = text.at(-1)
  const bare = mark === '?' || mark === '*' ? text.slice(0, -1) : text
  const counts = { least: bare === text ? 1 : 0, most: mark === '*' ? 4 : 1 }
  if (bare === '_' || bare === '~') {
    const closed = new Set(bare === '_' ? lists.closed : lists.breaking)
    const ends = (words: readonly Word[], at: number) =>
      closed.has(words[at]!.said) ? [] : [at + 1]
    return { ...counts, firsts: [], ends }
  }
  if (bare.startsWith('-')) {
    const ending = bare.slice(1)
    const ends = (words: readonly Word[], at: number) =>
      words[at]!.said.endsWith(ending) ? [at + 1] : []
    return { ...counts, firsts: [], ends }
  }
  const choices = bare.split('|')
  const entries = entriesOf(
    choices.flatMap((one) => (one === endMark ? [] : listOrWord(one, lists))),
  )
  if (choices.includes(endMark)) {
    const ends = (words: readonly Word[], at: number) =>
      words[at]?.clause === words[at - 1]?.clause ? endsOfEntries(entries, words, at) : [at]
    return { ...counts, isEnd: true, firsts: [], ends }
  }
  const ends = (words: readonly Word[], at: number) => endsOfEntries(entries, words, at)
  return { ...counts, firsts: [...entries.keys()], ends }
}

function listOrWord(text: string, lists: Lists): readonly string[] {
  if (!text.startsWith('{')) return [text]
  const list = lists[text.slice(1, -1)]
  if (!list) throw new RangeError('no such list of words')
  return list
}
