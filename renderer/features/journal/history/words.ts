import type { RichMark } from '../markdown/rich-text.ts'

/** How a word looks, and what of it cannot be seen: all of it counts when two words are compared. */
export interface Look {
  marks?: readonly RichMark[]
  heading?: number
  /** Such as the address of a picture, or which photo it is. */
  unseen?: string
}

/** A word, a run of spaces, one sign, or the end of a line. */
export interface Word {
  text: string
  look: Look
  /** Equal for words between which nobody and nothing can tell a difference. */
  key: string
}

const plain: Look = {}

/** Letters of writing that parts its words by spaces; of any other each sign is a word. */
const letters =
  '\\p{Script=Latin}\\p{Script=Greek}\\p{Script=Cyrillic}\\p{Script=Arabic}\\p{Script=Hebrew}\\p{N}\\p{M}_\\u00ad'
const word = new RegExp(`\\r?\\n|[${letters}]+|[^\\S\\n\\r]+|[^${letters}]`, 'gu')

/** The words of a text, all of one look. Joined they are the text again. */
export function wordsOf(text: string, look: Look = plain): Word[] {
  const shown = Object.keys(look).length === 0 ? '' : JSON.stringify(look)
  return (text.match(word) ?? []).map((one) => ({ text: one, look, key: `${one}\u0000${shown}` }))
}

export function textOf(words: readonly Word[]): string {
  return words.map(({ text }) => text).join('')
}

/** The words that stand from one place of their text to another; one that is cut keeps its look. */
export function sliceOf(words: readonly Word[], from: number, to: number): Word[] {
  let at = 0
  return words.flatMap((one) => {
    const start = at
    at += one.text.length
    if (at <= from || start >= to) return []
    if (start >= from && at <= to) return [one]
    return wordsOf(one.text.slice(Math.max(0, from - start), to - start), one.look)
  })
}

/** Neighbours of one look in one piece. */
export function runsOf(words: readonly Word[]): Word[] {
  const runs: Word[] = []
  for (const one of words) {
    const last = runs.at(-1)
    if (last !== undefined && last.look === one.look) {
      runs[runs.length - 1] = { ...last, text: last.text + one.text }
    } else runs.push(one)
  }
  return runs
}
