import { newsTexts } from './en/news.ts'

type Texts = typeof newsTexts
export type NewsVersion = keyof Texts

/** As many texts as a list has. */
type TextsLike<List> = { readonly [Place in keyof List]: string }
/** The places in a list, as texts. */
type PlacesIn<List> = Exclude<keyof List, keyof (readonly unknown[])> & string
/** The id of a line in the catalogue. */
export type NewsWordId = {
  [Version in NewsVersion]: `news.${Version}-${PlacesIn<Texts[Version]>}`
}[NewsVersion]

/** What is new, in some language: as many lines to each version as English has. */
export type News = { readonly [Version in NewsVersion]: TextsLike<Texts[Version]> }

/** What was new in a version, as ids of the catalogue. */
export interface NewsOfVersion {
  version: NewsVersion
  lines: readonly NewsWordId[]
}

/** All that was ever new, the newest version first. */
export const allNews: readonly NewsOfVersion[] = (Object.keys(newsTexts) as NewsVersion[]).map(
  (version) => ({
    version,
    lines: newsTexts[version].map((_, line) => `news.${version}-${line}` as NewsWordId),
  }),
)

/** The texts of a language, for the catalogue. */
export function newsWordsOf(texts: News): Record<NewsWordId, string> {
  return Object.fromEntries(
    allNews.flatMap(({ version }) =>
      texts[version].map((text, line) => [`news.${version}-${line}`, text]),
    ),
  ) as Record<NewsWordId, string>
}
