import { asObject, finishedPage, parseObject, textOf, titleFromText } from '../finish-page.ts'
import type { Origin } from '../known-pages.ts'
import type { Taken } from '../reader.ts'
import { dayAndTime, instantOf } from '../text/day-and-time.ts'
import { tidyMarkdown } from '../text/tidy-markdown.ts'
import { type MediaShelf, mediaOf } from './media.ts'

/** Takes one entry of an export over. Never throws, whatever the text is. */
export function takeEntry(json: string, shelf: MediaShelf): Taken {
  const entry = parseObject(json)
  if (entry === null) return { skip: 'unreadable', media: [] }
  const media = mediaOf(entry, shelf)
  const instant = instantOf(textOf(entry.creationDate))
  const when = instant === null ? null : dayAndTime(instant, zoneOf(entry))
  if (instant === null || when === null) return { skip: 'no-date', media }
  const text = tidyMarkdown(textOf(entry.text) || richTextOf(entry.richText))
  return finishedPage({
    origin: originOf(entry, json),
    when: { day: when.day, time: entry.isAllDay === true ? null : when.time },
    ...titleFromText(text.replace(/^\s*\n/, '').trimEnd()),
    tags: entry.tags,
    pinned: [entry.starred, entry.pinned, entry.isPinned].includes(true),
    createdAt: new Date(instant).toISOString(),
    changedAt: new Date(instantOf(textOf(entry.modifiedDate)) ?? instant).toISOString(),
    media,
  })
}

type JsonObject = Record<string, unknown>

/** Day One's id, in one spelling; an entry without one is known by all that it holds. */
function originOf(entry: JsonObject, json: string): Origin {
  const uuid = textOf(entry.uuid).replaceAll('-', '').trim().toUpperCase()
  return uuid !== '' && uuid.length <= 64 ? uuid : `without an id: ${json.trim()}`
}

function zoneOf(entry: JsonObject): string | null {
  return textOf(entry.timeZone) || textOf(asObject(entry.location)?.timeZoneName) || null
}

/** The words of Day One's own rich text, for the rare entry that has no Markdown beside it. */
function richTextOf(value: unknown): string {
  const contents = parseObject(textOf(value))?.contents
  if (!Array.isArray(contents)) return ''
  return contents.map((part) => textOf(asObject(part)?.text)).join('')
}
