import {
  type Prompt,
  type PromptDepth,
  type PromptTheme,
  prompts,
} from '../../../words/prompt-list.ts'

/**
 * The questions of one depth that are not set aside. Without a theme they come from all themes in turn,
 * so that none of them stands first for good.
 */
export function shownPrompts(
  depth: PromptDepth,
  theme: PromptTheme | null,
  aside: ReadonlySet<string>,
): Prompt[] {
  const open = prompts.filter((prompt) => prompt.depth === depth && !aside.has(prompt.id))
  if (theme !== null) return open.filter((prompt) => prompt.theme === theme)
  const places = new Map<PromptTheme, number>()
  const inTurn = open.map((prompt) => {
    const place = places.get(prompt.theme) ?? 0
    places.set(prompt.theme, place + 1)
    return { prompt, place }
  })
  return inTurn.sort((a, b) => a.place - b.place).map(({ prompt }) => prompt)
}
