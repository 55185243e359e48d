import { promptsByTheme } from './en/prompts/prompts.ts'

type Themes = typeof promptsByTheme
export type PromptTheme = keyof Themes
export type PromptDepth = keyof Themes[PromptTheme]

type IdsOf<Theme> =
  Theme extends Record<string, infer Graded>
    ? Graded extends object
      ? keyof Graded & string
      : never
    : never
export type PromptId = { [Theme in PromptTheme]: IdsOf<Themes[Theme]> }[PromptTheme]
/** The id of a question's text in the catalogue. */
export type PromptWordId = `prompt.${PromptId}`

/** A question to write about. `light` is near the surface; `deep` goes all the way down. */
export interface Prompt {
  id: PromptId
  theme: PromptTheme
  depth: PromptDepth
  word: PromptWordId
}

export const promptThemes = Object.keys(promptsByTheme) as PromptTheme[]
export const promptDepths = ['light', 'warm', 'deep'] as const satisfies readonly PromptDepth[]

/** All of them, theme by theme, each theme from light to deep. */
export const prompts: readonly Prompt[] = promptThemes.flatMap((theme) =>
  promptDepths.flatMap((depth) =>
    Object.keys(promptsByTheme[theme][depth]).map(
      (id) => ({ id, theme, depth, word: `prompt.${id}` }) as Prompt,
    ),
  ),
)

/** Questions in some language: the same as English has, each under its id. */
export type Prompts = {
  readonly [Theme in PromptTheme]: {
    readonly [Depth in PromptDepth]: Readonly<Record<keyof Themes[Theme][Depth], string>>
  }
}

/** The texts of a language, for the catalogue. */
export function promptWordsOf(texts: Prompts): Record<PromptWordId, string> {
  return Object.fromEntries(
    promptThemes.flatMap((theme) =>
      promptDepths.flatMap((depth) =>
        Object.entries<string>(texts[theme][depth]).map(([id, text]) => [`prompt.${id}`, text]),
      ),
    ),
  ) as Record<PromptWordId, string>
}
