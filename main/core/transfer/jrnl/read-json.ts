import type { Work } from '../../work.ts'
import type { BundleFile } from '../bundle.ts'
import { parseObject, textOf } from '../finish-page.ts'
import { EntryCount, entriesOfJson, refuseTooMuch } from '../read-json.ts'
import type { Found, Reader, Taken } from '../reader.ts'
import { EntrySplitter } from '../text/split-entries.ts'
import { dateAtStart, timeAlone } from '../text/written-dates.ts'
import { jrnlPage } from './page.ts'

/** Reads what `jrnl --format json` writes. */
export function jrnlJsonReader(files: readonly BundleFile[]): Reader {
  return { kind: 'jrnl', read: (work) => readJson(files, work) }
}

async function* readJson(files: readonly BundleFile[], work: Work): AsyncGenerator<Found> {
  refuseTooMuch(files)
  const count = new EntryCount()
  for (const file of files) {
    const splitter = new EntrySplitter()
    for await (const piece of entriesOfJson(file, splitter, work)) {
      const number = count.next()
      const entry = piece.kind === 'entry' ? parseObject(piece.json) : null
      const skip = piece.kind === 'too-large' ? 'too-large' : 'unreadable'
      const taken: Taken = entry === null ? { skip, media: [] } : takeEntry(entry)
      const where = [textOf(entry?.date), textOf(entry?.title)].join(' ').trim().slice(0, 80)
      yield { journal: null, where: where || `#${number}`, taken }
    }
  }
}

function takeEntry(entry: Record<string, unknown>): Taken {
  const date = dateAtStart(textOf(entry.date).trim())
  const time = timeAlone(textOf(entry.time)) ?? date?.date.time ?? null
  const tags = Array.isArray(entry.tags) ? entry.tags.map(textOf) : []
  return jrnlPage({
    when: date === null ? null : { day: date.date.day, time },
    title: textOf(entry.title),
    body: textOf(entry.body),
    tags,
    starred: entry.starred === true,
  })
}
