import type { Lists } from '../lists.ts'
import { cuesByLevel } from './cues.ts'
import { ideas } from './ideas.ts'
import { promptsByTheme } from './prompts/prompts.ts'
import { talkCardsByKind } from './talk-cards.ts'

/** The long lists. One that is not here stands in English, as a whole. */
export const lists: Partial<Lists> = {
  prompts: promptsByTheme,
  cards: talkCardsByKind,
  cues: cuesByLevel,
  ideas,
}
