import { type Prompt, type PromptDepth, type PromptId, prompts } from '../../words/prompt-list.ts'

/** The questions of one depth that nobody here has set aside, in the order in which a deck lies. */
export function deckOf(depth: PromptDepth, aside: ReadonlySet<string>): Prompt[] {
  return prompts.filter((prompt) => prompt.depth === depth && !aside.has(prompt.id))
}

/**
 * Draws a question other than the one that lies open, where there is another; null from an empty deck.
 * `random` answers from 0 to less than 1.
 */
export function drawQuestion(
  deck: readonly Prompt[],
  open: PromptId | null,
  random: () => number = Math.random,
): PromptId | null {
  const others = deck.filter(({ id }) => id !== open)
  const from = others.length > 0 ? others : deck
  return from[Math.floor(random() * from.length)]?.id ?? null
}
