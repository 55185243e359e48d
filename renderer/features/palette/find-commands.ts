import { fold } from '../../../shared/search/fold.ts'
import type { Command } from './command.ts'

/**
 * The commands in which every word of a text is found, the nearest first: what is called just that, then
 * words that begin its name, words within it, words that it is also known by. An empty text finds all that
 * can be done now, pages of the guide last; what waits is only found by whoever asks for it.
 */
export function findCommands(commands: readonly Command[], text: string): Command[] {
  const words = wordsOf(text)
  return commands
    .filter(({ waits }) => waits === undefined || words.length > 0)
    .map((command, place) => ({ command, place, far: distance(command, words) }))
    .filter(({ far }) => far !== null)
    .sort((a, b) => (a.far ?? 0) - (b.far ?? 0) || a.place - b.place)
    .map(({ command }) => command)
}

/** The sum over all words; null where one is not found. */
function distance({ label, also, group, waits }: Command, words: readonly string[]): number | null {
  const name = fold(label)
  const inName = wordsOf(label)
  const others = wordsOf(also)
  if (words.length > 0 && inName.join(' ') === words.join(' ')) return -1
  // Somebody who types wants to go or to do; what explains it comes after.
  let sum = group === 'guide' ? 2 : waits === undefined ? 0 : 1
  for (const word of words) {
    if (name.startsWith(word)) continue
    if (inName.some((each) => each.startsWith(word))) sum += 1
    else if (others.includes(word)) sum += 2
    else if (others.some((each) => each.startsWith(word))) sum += 3
    else if (word.length > 2 && name.includes(word)) sum += 4
    else return null
  }
  return sum
}

function wordsOf(text: string): string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
}
