import { guideTexts } from './en/guide.ts'

type Texts = typeof guideTexts
export type GuidePageId = keyof Texts

/** The places in a list, as texts. */
type PlacesIn<List> = Exclude<keyof List, keyof (readonly unknown[])> & string
type LinesOf<Part> = Part extends { lines: infer Lines } ? PlacesIn<Lines> : never
type PartIdsOf<Parts> = {
  [Place in PlacesIn<Parts>]: `${Place}.title` | `${Place}.${LinesOf<Parts[Place & keyof Parts]>}`
}[PlacesIn<Parts>]

/** The id of a text of the guide in the catalogue. */
export type GuideWordId = {
  [Page in GuidePageId]: `guide.${Page}.${'title' | 'lead' | PartIdsOf<Texts[Page]['parts']>}`
}[GuidePageId]

/** As English has it, each text in another language. */
type TextsLike<Shape> = Shape extends string
  ? string
  : { readonly [Key in keyof Shape]: TextsLike<Shape[Key]> }
/** The guide in some language: the same pages, parts and lines as in English. */
export type Guide = TextsLike<Texts>

/** A page of the guide, as ids of the catalogue. */
export interface GuidePage {
  id: GuidePageId
  title: GuideWordId
  lead: GuideWordId
  parts: readonly { title: GuideWordId; lines: readonly GuideWordId[] }[]
}

/** All pages, in the order in which they are read. */
export const guidePages: readonly GuidePage[] = (Object.keys(guideTexts) as GuidePageId[]).map(
  (id) => ({
    id,
    title: `guide.${id}.title`,
    lead: `guide.${id}.lead`,
    parts: guideTexts[id].parts.map(({ lines }, part) => ({
      title: `guide.${id}.${part}.title` as GuideWordId,
      lines: lines.map((_, line) => `guide.${id}.${part}.${line}` as GuideWordId),
    })),
  }),
)

/** The texts of a language, for the catalogue. */
export function guideWordsOf(texts: Guide): Record<GuideWordId, string> {
  return Object.fromEntries(
    guidePages.flatMap(({ id }) => {
      const { title, lead, parts } = texts[id]
      return [
        [`guide.${id}.title`, title],
        [`guide.${id}.lead`, lead],
        ...parts.flatMap((part, at) => [
          [`guide.${id}.${at}.title`, part.title],
          ...part.lines.map((line, place) => [`guide.${id}.${at}.${place}`, line]),
        ]),
      ]
    }),
  ) as Record<GuideWordId, string>
}
