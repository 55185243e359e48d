import { english } from './en/english.ts'
import { surroundingsIn } from './excuses.ts'
import type { Finding } from './finding.ts'
import type { Language, Rule } from './language.ts'
import { type Pattern, patternOf } from './pattern.ts'
import { spokenToIn } from './spoken-to.ts'
import { type Word, wordsOf } from './word.ts'

/**
 * Phrases in the text that are likely to sound like blame to the person they are about, in the order
 * in which they stand, none over another. A hint to the writer and to nobody else: it stops nothing.
 * Quoted speech is left alone. Takes time in proportion to the text.
 */
export const findBlame: (text: string) => Finding[] = finderFor(english)

/** A finder for one language; making it reads all its phrases. */
function finderFor(language: Language): (text: string) => Finding[] {
  const surroundings = surroundingsIn(language)
  const byFirst = patternsByFirst(language)
  const spokenTo = spokenToIn(language.spokenOf)

  function counts(rule: Rule, words: readonly Word[], from: number, to: number): boolean {
    if (words[from]!.isQuoted) return false
    if (rule.about && !surroundings.isAbout(rule.about, words, from)) return false
    return !rule.excuses.some((excuse) => surroundings.excuses(excuse, words, from, to))
  }

  function findIn(text: string, words: readonly Word[]): Finding[] {
    const found: Finding[] = []
    for (const [at, word] of words.entries()) {
      for (const { rule, pattern } of byFirst.get(word.said) ?? []) {
        const match = pattern.match(words, at)
        if (!match || !counts(rule, words, ...match)) continue
        const [start, end] = [words[match[0]]!.start, words[match[1] - 1]!.end]
        found.push({ kind: rule.kind, start, end, phrase: text.slice(start, end) })
      }
    }
    return found
  }

  return (text) => {
    const words = wordsOf(text, language.spelling)
    const asToYou = spokenTo(text, words)
    const found = asToYou ? findIn(text, asToYou) : []
    return withoutOverlap([...findIn(text, words), ...found])
  }
}

function patternsByFirst({ rules, lists }: Language) {
  const byFirst = new Map<string, { rule: Rule; pattern: Pattern }[]>()
  for (const rule of rules) {
    for (const phrase of rule.phrases) {
      const pattern = patternOf(phrase, lists)
      for (const first of pattern.firsts) {
        const known = byFirst.get(first)
        if (known) known.push({ rule, pattern })
        else byFirst.set(first, [{ rule, pattern }])
      }
    }
  }
  return byFirst
}

/** Of phrases over one another the one that begins first stays; of those the longest. */
function withoutOverlap(found: readonly Finding[]): Finding[] {
  const kept: Finding[] = []
  for (const finding of [...found].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (finding.start >= (kept.at(-1)?.end ?? 0)) kept.push(finding)
  }
  return kept
}
