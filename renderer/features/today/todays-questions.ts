import type { Day } from '../../../shared/days.ts'
import { dayToUtcNoon } from '../../../shared/days.ts'
import { type Prompt, type PromptDepth, promptDepths, prompts } from '../../words/prompt-list.ts'

/** How deep the question of each day of a week goes, from its first day on. */
const depthsOfWeek: readonly PromptDepth[] = [
  'light',
  'warm',
  'light',
  'warm',
  'light',
  'warm',
  'deep',
]

const msPerDay = 86_400_000

/**
 * The questions for a day, the one that is asked first. Everybody who shares a Hearth meets the same one
 * on the same day, and each comes once before any comes again. `isGentle` keeps to those that are light.
 *
 * @param aside names of those that are not for them
 */
export function todaysQuestions(
  day: Day,
  aside: ReadonlySet<string>,
  isGentle: boolean,
): readonly Prompt[] {
  const number = Math.floor(dayToUtcNoon(day).getTime() / msPerDay)
  const weekday = ((number % 7) + 7) % 7
  const first = isGentle ? 'light' : depthsOfWeek[weekday]!
  const depths = isGentle
    ? (['light'] as const)
    : [first, ...promptDepths.filter((depth) => depth !== first)]
  return depths.flatMap((depth) => {
    const open = prompts.filter((prompt) => prompt.depth === depth && !aside.has(prompt.id))
    const mixed = open.sort((a, b) => mark(a.id) - mark(b.id))
    const turn = isGentle ? number : turnOf(number, depth)
    return startingAt(mixed, turn)
  })
}

/** How many days before this one had a question of this depth. */
function turnOf(number: number, depth: PromptDepth): number {
  const week = Math.floor(number / 7)
  const inWeek = depthsOfWeek.filter((each) => each === depth).length
  const before = depthsOfWeek.slice(0, ((number % 7) + 7) % 7).filter((each) => each === depth)
  return week * inWeek + before.length
}

function startingAt<Item>(items: readonly Item[], turn: number): Item[] {
  if (items.length === 0) return []
  const at = ((turn % items.length) + items.length) % items.length
  return [...items.slice(at), ...items.slice(0, at)]
}

/** FNV-1a, 32 bits: an order that has nothing to do with the alphabet or with themes. */
function mark(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  }
  return hash >>> 0
}
