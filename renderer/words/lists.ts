import type { BundledIdeaName } from '../../shared/jar/bundled-ideas.ts'
import { type TalkCardId, type TalkCards, talkCardWordsOf } from './card-list.ts'
import { type Cues, type CueWordId, cueWordsOf } from './cue-list.ts'
import { type IdeaWordId, ideaWordsOf } from './idea-list.ts'
import { type Prompts, type PromptWordId, promptWordsOf } from './prompt-list.ts'

/** The long lists of a language, which a person chooses from: each is there as a whole or not at all. */
export interface Lists {
  prompts: Prompts
  cards: TalkCards
  cues: Cues
  ideas: Readonly<Record<BundledIdeaName, string>>
}

export type ListWordId = PromptWordId | TalkCardId | IdeaWordId | CueWordId

/** The texts of all lists, for the catalogue. */
export function listWords({ prompts, cards, cues, ideas }: Lists): Record<ListWordId, string> {
  return {
    ...promptWordsOf(prompts),
    ...talkCardWordsOf(cards),
    ...cueWordsOf(cues),
    ...ideaWordsOf(ideas),
  }
}
