import { talkCardsByKind } from './en/talk-cards.ts'

export type CardKind = keyof typeof talkCardsByKind
export const cardKinds = ['mirror', 'validate', 'empathy'] as const satisfies readonly CardKind[]

/** As many texts as a list has. */
type TextsLike<List> = { readonly [Place in keyof List]: string }
/** The places in a list, as texts. */
type PlacesIn<List> = Exclude<keyof List, keyof (readonly unknown[])> & string
/** The id of a card's text in the catalogue. */
export type TalkCardId = {
  [Kind in CardKind]: `talk-card.${Kind}-${PlacesIn<(typeof talkCardsByKind)[Kind]>}`
}[CardKind]

/** The cards of each kind, as ids of the catalogue. */
export const talkCards = Object.fromEntries(
  cardKinds.map((kind) => [kind, talkCardsByKind[kind].map((_, index) => idOf(kind, index))]),
) as Record<CardKind, TalkCardId[]>

/** Cards in some language: as many of each kind as English has. */
export type TalkCards = {
  readonly [Kind in CardKind]: TextsLike<(typeof talkCardsByKind)[Kind]>
}

/** The texts of a language, for the catalogue. */
export function talkCardWordsOf(texts: TalkCards): Record<TalkCardId, string> {
  return Object.fromEntries(
    cardKinds.flatMap((kind) => texts[kind].map((text, index) => [idOf(kind, index), text])),
  ) as Record<TalkCardId, string>
}

function idOf(kind: CardKind, index: number): TalkCardId {
  return `talk-card.${kind}-${index}` as TalkCardId
}
