import { limits } from '../../../shared/limits.ts'
import { compareRows, type Entry } from '../../../shared/model/entry.ts'
import { call } from '../../bridge/client.ts'

/**
 * The place of a finished page in the whole list, drafts first, from 0; null when it cannot be told.
 * Looks only into the page's own month, halving it as often as needed.
 */
export async function findPlace(entry: Entry): Promise<number | null> {
  const [timeline, drafts] = await Promise.all([
    call('entries.timeline', {}),
    call('drafts.list', {}),
  ])
  if (!timeline.ok) return null
  // Together nobody's drafts stand in the list.
  const before = drafts.ok ? drafts.value.length : drafts.code === 'session.solo-only' ? 0 : null
  if (before === null) return null
  const month = entry.day.slice(0, 7)
  let from = 0
  for (const each of timeline.value.months) {
    if (each.month > month) from += each.count
  }
  let to = from + (timeline.value.months.find((each) => each.month === month)?.count ?? 0)
  while (to - from > limits.sliceLength) {
    const middle = Math.floor((from + to) / 2)
    const [row] = await rowsFrom(middle, 1)
    if (!row) return null
    if (compareRows(row, entry) <= 0) from = middle
    else to = middle
  }
  if (to === from) return null
  const rows = await rowsFrom(from, to - from)
  const at = rows.findIndex((row) => row.id === entry.id)
  return at < 0 ? null : before + from + at
}

async function rowsFrom(from: number, length: number) {
  const reply = await call('entries.slice', { from, length })
  return reply.ok ? reply.value : []
}
