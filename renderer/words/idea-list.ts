import type { BundledIdeaName } from '../../shared/jar/bundled-ideas.ts'

/** The id of an idea's text in the catalogue. */
export type IdeaWordId = `idea.${BundledIdeaName}`

/** The texts of a language, for the catalogue. */
export function ideaWordsOf(texts: Record<BundledIdeaName, string>): Record<IdeaWordId, string> {
  return Object.fromEntries(
    Object.entries(texts).map(([name, text]) => [`idea.${name}`, text]),
  ) as Record<IdeaWordId, string>
}
