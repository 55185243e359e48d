import { cuesByLevel } from './cues.ts'
import { ideaTexts } from './jar.ts'
import { promptsByTheme } from './prompts/prompts.ts'
import { talkCardsByKind } from './talk-cards.ts'

/** The long lists, which a person chooses from. */
export const lists = {
  prompts: promptsByTheme,
  cards: talkCardsByKind,
  cues: cuesByLevel,
  ideas: ideaTexts,
} as const
