import { bundledIdeas, type IdeaTheme } from '../../../../shared/jar/bundled-ideas.ts'
import type { IdeaMark, IdeaRef, OwnIdea } from '../../../../shared/model/jar.ts'
import type { IdeaWordId } from '../../../words/idea-list.ts'
import type { Words } from '../../../words/useWords.ts'

/** An idea as it stands in the jar. */
export interface JarIdea {
  idea: IdeaRef
  theme: IdeaTheme | 'own'
  text: string
  isMine: boolean
}

/** Everything in the jar: what members put in first, then a little of every theme in turn. */
export function inJar(own: readonly OwnIdea[], t: Words['t']): JarIdea[] {
  const places = new Map<IdeaTheme, number>()
  const bundled = bundledIdeas.map(({ name, theme }) => {
    const place = places.get(theme) ?? 0
    places.set(theme, place + 1)
    return { place, idea: { idea: name, theme, text: t(wordOf(name)), isMine: false } }
  })
  bundled.sort((a, b) => a.place - b.place)
  return [
    ...own.map(({ id, text, isMine }) => ({ idea: id, theme: 'own' as const, text, isMine })),
    ...bundled.map(({ idea }) => idea),
  ]
}

/** What comes next in the jar for somebody with these marks; null where they have been through all. */
export function nextIdea(
  ideas: readonly JarIdea[],
  theme: JarIdea['theme'] | null,
  marks: ReadonlyMap<IdeaRef, IdeaMark>,
): JarIdea | null {
  const open = ideas.filter((one) => theme === null || one.theme === theme)
  return open.find(({ idea }) => !marks.has(idea)) ?? null
}

/** The text of an idea that comes with Hearth; null for one that this release does not know. */
export function bundledWord(idea: IdeaRef): IdeaWordId | null {
  const known = bundledIdeas.find(({ name }) => name === idea)
  return known ? wordOf(known.name) : null
}

function wordOf(name: (typeof bundledIdeas)[number]['name']): IdeaWordId {
  return `idea.${name}`
}
