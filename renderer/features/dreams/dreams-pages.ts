import type { WordId } from '../../words/catalogue.ts'

/** The pages of the room, in the order in which they stand under its title. */
export const dreamsPages = [
  { id: 'dreams', word: 'dreams.page-dreams' },
  { id: 'own-time', word: 'dreams.page-own-time' },
] as const satisfies readonly { id: string; word: WordId }[]

export type DreamsPage = (typeof dreamsPages)[number]['id']
