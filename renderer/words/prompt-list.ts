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

const graded = promptThemes.flatMap((theme) =>
  promptDepths.flatMap((depth) =>
    Object.entries<string>(promptsByTheme[theme][depth]).map(([id, text]) => {
      const prompt = { id, theme, depth, word: `prompt.${id}` } as Prompt
      return { prompt, text }
    }),
  ),
)

/** All of them, theme by theme, each theme from light to deep. */
export const prompts: readonly Prompt[] = graded.map(({ prompt }) => prompt)

/** Their texts, for the catalogue. */
export const promptWords = Object.fromEntries(
  graded.map(({ prompt, text }) => [prompt.word, text]),
) as Record<PromptWordId, string>
