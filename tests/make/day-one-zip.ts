import { createHash } from 'node:crypto'
import { zipSync } from 'fflate'
import { type PepysEntry, pepys } from './pepys.ts'

/** One entry as Day One exports it; only the fields that Hearth reads, and a few that it passes over. */
export interface DayOneEntry {
  uuid?: string
  creationDate?: string
  modifiedDate?: string
  timeZone?: string
  text?: string
  richText?: string
  starred?: boolean
  isAllDay?: boolean
  tags?: string[]
  photos?: { identifier: string; md5: string; type: string; orderInEntry: number }[]
  duration?: number
  creationDevice?: string
}

/** A picture small enough to stand in for a photo; nobody decodes it. */
const photo = Uint8Array.from([
  0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 0xff, 0xd9,
])

/** The exact JSON that Day One writes: slashes escaped, two spaces, `" : "` between name and value. */
export function dayOneJson(entries: unknown[]): string {
  return JSON.stringify({ metadata: { version: '1.0' }, entries }, null, 2)
    .replaceAll('/', '\\/')
    .replaceAll('": ', '" : ')
}

/** A ZIP as Day One writes it: a JSON file per journal, photos beside them. The same bytes every time. */
export function dayOneZip(
  journals: Record<string, unknown[]>,
  picture: Uint8Array = photo,
): Uint8Array {
  const files: Record<string, Uint8Array> = {}
  for (const [name, entries] of Object.entries(journals)) {
    files[`${name}.json`] = new TextEncoder().encode(dayOneJson(entries))
    for (const entry of entries as DayOneEntry[]) {
      for (const { md5, type } of entry?.photos ?? []) files[`photos/${md5}.${type}`] = picture
    }
  }
  return zipSync(files, { mtime: new Date(2024, 0, 1), level: 6 })
}

/** The whole diary as one Day One journal. `take` limits it to the first entries. */
export function pepysZip(take = Number.POSITIVE_INFINITY): Uint8Array {
  return dayOneZip({ Diary: pepysEntries().slice(0, take) })
}

/**
 * Pepys as Day One would hold him: written in the evening by London's sun, tagged by what he speaks of,
 * the last day of each year starred, a photo on every hundredth day.
 */
export function pepysEntries(): DayOneEntry[] {
  return pepys().map((entry, index) => {
    const hasPhoto = index % 100 === 42
    const identifier = hex(`photo ${index}`)
    const photoLine = hasPhoto ? `![](dayone-moment://${identifier})\n\n` : ''
    return {
      uuid: hex(`entry ${index}`),
      creationDate: eveningOf(entry.date, index),
      modifiedDate: '2024-01-01T10:00:00Z',
      timeZone: 'Europe/London',
      starred: entry.date.endsWith('-12-31'),
      duration: 0,
      creationDevice: 'Quill',
      tags: tagsOf(entry),
      text: `# ${escaped(entry.heading)}\n\n${photoLine}${escaped(entry.text)}`,
      ...(hasPhoto && {
        photos: [{ identifier, md5: hex(`bytes ${index}`), type: 'jpeg', orderInEntry: 0 }],
      }),
    }
  })
}

/**
 * Between 18:00 and 23:59 by London's mean time, 75 seconds behind Greenwich. Every fiftieth is
 * written in the last minute of the day, when Greenwich has the next day already.
 */
function eveningOf(date: string, index: number): string {
  const minutes = index % 50 === 7 ? 23 * 60 + 59 : 18 * 60 + (index % 350)
  const utc = new Date(`${date}T00:00:00Z`).getTime() + minutes * 60_000 + 75_000
  return new Date(utc).toISOString().replace('.000Z', 'Z')
}

const subjects: [tag: string, word: RegExp][] = [
  ['theatre', /\bplays?\b|playhouse|theatre/i],
  ['my wife', /\bmy wife\b/i],
  ['office', /\boffice\b/i],
  ['church', /\bchurch\b|sermon/i],
  ['music', /\bmusic\b|\blute\b|\bviol\b|\bsong\b/i],
  ['the fire', /\bfire\b/i],
  ['sickness', /\bplague\b|\bsick\b/i],
]

function tagsOf({ text }: PepysEntry): string[] {
  return subjects.filter(([, word]) => word.test(text)).map(([tag]) => tag)
}

/** Day One's way with the signs of Markdown; emphasis in the diary stays emphasis. */
function escaped(text: string): string {
  return text.replace(/[.!()#+\-{}]/g, '\\$&')
}

function hex(name: string): string {
  return createHash('md5').update(name).digest('hex').toUpperCase()
}
