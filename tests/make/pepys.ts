import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

/** One entry of the diary in `tests/data/pepys`, as it lies there. */
export interface PepysEntry {
  /** `YYYY-MM-DD`, new style. */
  date: string
  heading: string
  /** Paragraphs parted by an empty line. */
  text: string
}

let diary: PepysEntry[] | null = null

/** The whole diary, 3,413 entries from 1660 to 1669, oldest first. Read once per process. */
export function pepys(): readonly PepysEntry[] {
  if (diary === null) {
    const file = new URL('../data/pepys/entries.jsonl.gz', import.meta.url)
    const lines = gunzipSync(readFileSync(file)).toString('utf8').trim().split('\n')
    diary = lines.map((line) => JSON.parse(line) as PepysEntry)
  }
  return diary
}
