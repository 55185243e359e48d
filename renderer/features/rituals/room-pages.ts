import type { WordId } from '../../words/catalogue.ts'

/** The pages of the room, in the order in which they stand under its title. */
export const roomPages = [
  { id: 'week', word: 'rituals.page-week' },
  { id: 'promises', word: 'rituals.page-promises' },
  { id: 'ideas', word: 'jar.page' },
  { id: 'closeness', word: 'cues.page' },
] as const satisfies readonly { id: string; word: WordId }[]

export type RitualsPage = (typeof roomPages)[number]['id']
