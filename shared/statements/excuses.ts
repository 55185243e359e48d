import type { Excuse, Language, Rule } from './language.ts'
import { type Entries, endsOfEntries, entriesOf } from './pattern.ts'
import type { Word } from './word.ts'

/** How far around a phrase the rules look, in words. It keeps the time in proportion to the text. */
const reach = 30

/** Whether the words around a phrase make it harmless, or make it somebody else's. */
export interface Surroundings {
  excuses(excuse: Excuse, words: readonly Word[], from: number, to: number): boolean
  isAbout(who: NonNullable<Rule['about']>, words: readonly Word[], from: number): boolean
}

export function surroundingsIn({ lists }: Language): Surroundings {
  const sets = {
    subjects: new Set(lists.subjects),
    beforeObject: new Set(lists.beforeObject),
    asking: new Set(lists.asking),
    insisting: new Set(lists.insisting),
    reporting: new Set(lists.reporting),
    skipped: new Set([...lists.listeners, ...lists.that]),
    turning: new Set(lists.turning),
    denying: new Set(lists.denying),
    infinitive: new Set(lists.infinitive),
  }
  const who = { you: new Set(lists.you), me: new Set(lists.me) }
  const warm = entriesOf(lists.warm)
  const harsh = entriesOf(lists.harsh)
  const guessing = entriesOf(lists.guessing)

  const has = (set: ReadonlySet<string>, word: Word | undefined) =>
    word !== undefined && set.has(word.said)
  const near = (words: readonly Word[], from: number, at: number) =>
    words[at]?.sentence === words[from]!.sentence ? words[at] : undefined

  function isDenied(words: readonly Word[], at: number): boolean {
    return [1, 2, 3].some((back) => has(sets.denying, near(words, at, at - back)))
  }

  function isReported(words: readonly Word[], from: number): boolean {
    let at = from - 1
    while (at > from - 4 && has(sets.skipped, near(words, from, at))) at -= 1
    return has(sets.reporting, near(words, from, at)) || isGuessed(words, from)
  }

  /** 'The story I tell myself is that you …': told as one's own, a few words before. */
  function isGuessed(words: readonly Word[], from: number): boolean {
    for (let at = from - 1; at >= from - 10; at -= 1) {
      const word = near(words, from, at)
      if (!word || sets.turning.has(word.said)) return false
      if (stands(guessing, words, at)) return true
    }
    return false
  }

  function isAsked(words: readonly Word[], from: number): boolean {
    const isInverted = has(sets.asking, near(words, from, from - 1))
    return isInverted && !has(sets.insisting, near(words, from, from - 2))
  }

  /** Something warm nearby that is not denied, and no 'but' that takes it back. */
  function isWarm(words: readonly Word[], from: number, to: number, onlyAfter: boolean): boolean {
    const home = words[from]!
    let found = false
    for (let at = Math.max(0, from - reach); at < to + reach && at < words.length; at += 1) {
      const word = words[at]!
      if (word.sentence !== home.sentence) continue
      if (sets.turning.has(word.said) && (at < from || at >= to)) return false
      const isPlaced = at < from ? !onlyAfter && word.clause === home.clause : at >= to
      const isLater = !onlyAfter || word.clause > home.clause
      if (isPlaced && isLater && stands(warm, words, at) && !isDenied(words, at)) found = true
    }
    return found
  }

  function isPraise(words: readonly Word[], to: number): boolean {
    return [0, 1, 2, 3].some((ahead) => {
      const word = near(words, to - 1, to + ahead)
      return word?.clause === words[to - 1]!.clause && stands(harsh, words, to + ahead)
    })
  }

  function isObject(words: readonly Word[], from: number, to: number): boolean {
    return (
      has(sets.beforeObject, near(words, from, from - 1)) ||
      has(sets.infinitive, near(words, from, to))
    )
  }

  function isBetweenUs(words: readonly Word[], from: number): boolean {
    for (let at = Math.max(0, from - reach); at < from + reach; at += 1) {
      const word = near(words, from, at)
      if (has(who.you, word) || has(who.me, word)) return true
    }
    return false
  }

  return {
    excuses(excuse, words, from, to) {
      switch (excuse) {
        case 'asked':
          return isAsked(words, from)
        case 'object':
          return isObject(words, from, to)
        case 'reported':
          return isReported(words, from)
        case 'warm':
          return isWarm(words, from, to, false)
        case 'warm-after':
          return isWarm(words, from, to, true)
        case 'praise':
          return isPraise(words, to)
        case 'denied':
          return isDenied(words, from)
      }
    },

    /** The nearest subject before the phrase decides; where there is none, the first one after it. */
    isAbout(person, words, from) {
      if (person === 'us') return isBetweenUs(words, from)
      const isSubject = (at: number) =>
        has(sets.subjects, near(words, from, at)) &&
        !has(sets.beforeObject, near(words, from, at - 1))
      for (let at = from; at > from - reach; at -= 1) {
        if (isSubject(at)) return who[person].has(words[at]!.said)
      }
      for (let at = from + 1; at < from + reach; at += 1) {
        if (isSubject(at)) return who[person].has(words[at]!.said)
      }
      return person === 'me'
    },
  }
}

function stands(entries: Entries, words: readonly Word[], at: number): boolean {
  return endsOfEntries(entries, words, at).length > 0
}
