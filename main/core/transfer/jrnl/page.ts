import { finishedPage } from '../finish-page.ts'
import { originOfWords } from '../known-pages.ts'
import type { Taken } from '../reader.ts'
import type { WrittenDate } from '../text/written-dates.ts'

/** An entry of jrnl, from its text or its JSON: both give the same page. */
export interface JrnlEntry {
  when: WrittenDate | null
  title: string
  body: string
  /** With or without the sign before each. */
  tags: readonly string[]
  starred: boolean
}

/** Makes a page of an entry. Never throws. */
export function jrnlPage({ when, title, body, tags, starred }: JrnlEntry): Taken {
  const words = { title: title.trim(), body: body.trim() }
  return finishedPage({
    origin: originOfWords(when?.day ?? null, when?.time ?? null, words.title, words.body),
    when,
    ...words,
    tags: tags.map((tag) => tag.replace(/^[@#]/, '')),
    pinned: starred,
  })
}

/** Words that jrnl takes for tags: `@somebody`, `#something`. In lower case, each once. */
export function tagsIn(text: string): string[] {
  const found = text.match(/(?<!\S)[@#][-+*#/\p{L}\p{N}_]*\p{L}[-+*#/\p{L}\p{N}_]*/gu) ?? []
  return [...new Set(found.map((tag) => tag.toLowerCase()))]
}
