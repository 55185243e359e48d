import type { Day } from '../../../../shared/days.ts'
import { isDay } from '../../../../shared/days.ts'
import { finishedPage, tagsOf, textOf } from '../finish-page.ts'
import { originOfWords } from '../known-pages.ts'
import type { Medium } from '../medium.ts'
import type { Taken } from '../reader.ts'
import { timeAlone } from '../text/written-dates.ts'

/** Who brings a journal in: their own words are told from others' by it. */
export interface Importer {
  name: string
}

/** A page of Hearth's own export, whichever way it was written. */
export interface ExportedPage {
  id: unknown
  day: unknown
  time: unknown
  title: unknown
  body: string
  mood: unknown
  tags: unknown
  answer: unknown
  pinned: unknown
  /** The author's name. */
  author: string
  writtenAt: unknown
  changedAt: unknown
  media: Medium[]
}

/** Makes a page of it again. What another wrote keeps their name, as a tag. Never throws. */
export function hearthPage(page: ExportedPage, me: Importer): Taken {
  const [day, title] = [textOf(page.day), textOf(page.title)]
  const id = /^[0-9a-v]{26}$/.exec(textOf(page.id))?.[0]
  const isMine = page.author === '' || page.author === me.name
  const writtenAt = instantOf(page.writtenAt)
  return finishedPage({
    origin: id ?? originOfWords(day, textOf(page.time), title, page.body),
    when: isDay(day) ? { day: day as Day, time: timeAlone(textOf(page.time)) } : null,
    title,
    body: page.body,
    mood: page.mood,
    answer: page.answer,
    tags: isMine ? page.tags : [...tagsOf(page.tags).slice(0, 39), page.author],
    pinned: page.pinned === true,
    createdAt: writtenAt,
    changedAt: instantOf(page.changedAt) ?? writtenAt,
    media: page.media,
  })
}

function instantOf(value: unknown): string | null {
  const text = textOf(value)
  return /^\d{4}-\d{2}-\d{2}T[\d:.]{5,20}Z$/.test(text) && !Number.isNaN(Date.parse(text))
    ? text
    : null
}
