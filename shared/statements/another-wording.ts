import { english } from './en/english.ts'
import { findBlame } from './find-blame.ts'
import type { Language } from './language.ts'

/** What the writer put into the fields of the statement; any of them may be empty. */
export interface Statement {
  when: string
  felt: string
  need: string
}

/**
 * Another way to say it. `composed` holds the writer's own words, trimmed so that they fit into one
 * sentence; `need` is null where nothing is said of it. `question`: there is too little to compose from.
 */
export type AnotherWording =
  | { kind: 'composed'; when: string; felt: string; need: string | null }
  | { kind: 'question' }

/**
 * Composes from the writer's own when, felt and need. Feelings that are judgements in disguise are left
 * out, and so is a need with blame in it. Without a feeling, or without a `when` that is free of blame,
 * it is one open question: what comes out has to be better than what is there.
 */
export function anotherWording({ when, felt, need }: Statement): AnotherWording {
  const feelings = entriesOf(felt, english).filter((entry) => !isJudgement(entry))
  const moment = trimmed(when, english.openings.when)
  if (moment === '' || feelings.length === 0 || findBlame(when).length > 0) {
    return { kind: 'question' }
  }
  const needed = trimmed(need, english.openings.need)
  const isPlain = needed !== '' && findBlame(need).length === 0
  return {
    kind: 'composed',
    when: moment,
    felt: listed(feelings, english),
    need: isPlain ? needed : null,
  }
}

/** Whether what stands after 'I felt' says what somebody did, or who somebody is, instead of a feeling. */
function isJudgement(feeling: string): boolean {
  return findBlame(`${english.feeling} ${feeling}`).length > 0
}

/** The feelings one by one, without what joins them. */
function entriesOf(felt: string, { openings, joining }: Language): string[] {
  const joined = new Set(joining)
  return felt
    .split(/[,;\n]/)
    .flatMap((part) => {
      const words = part.split(/\s+/)
      const cuts = words.flatMap((word, index) => (joined.has(word.toLowerCase()) ? [index] : []))
      const bounds = [-1, ...cuts, words.length]
      return bounds.slice(1).map((end, index) => words.slice(bounds[index]! + 1, end).join(' '))
    })
    .map((entry) => trimmed(entry, openings.felt))
    .map((entry) => (/^\p{Lu}\p{Ll}/u.test(entry) ? lowered(entry) : entry))
    .filter((entry) => entry !== '')
}

/** Hurt, tired and alone with it: joined as the language joins a list. */
function listed(entries: readonly string[], { joining }: Language): string {
  if (entries.length < 2) return entries.join('')
  return `${entries.slice(0, -1).join(', ')} ${joining[0]} ${entries.at(-1)}`
}

/** As it fits into a sentence: no opening of its own, no full stop, no capital at its head but a name's. */
function trimmed(text: string, openings: readonly string[]): string {
  let rest = text.trim().replaceAll(/\s+/g, ' ')
  let end = rest.length
  while (end > 0 && '.,;…'.includes(rest[end - 1]!)) end -= 1
  rest = rest.slice(0, end).trim()
  const opening = openings.find((words) => rest.toLowerCase().startsWith(`${words} `))
  if (opening) rest = rest.slice(opening.length + 1)
  else if (openings.includes(rest.toLowerCase())) return ''
  const [first = ''] = rest.split(' ', 1)
  const isSmall = english.lists.leading.includes(first.toLowerCase())
  return isSmall ? lowered(rest) : rest
}

function lowered(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1)
}
