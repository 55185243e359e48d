import { daysLike } from '../../shared/calendar.ts'
import type { Day } from '../../shared/days.ts'
import { limits } from '../../shared/limits.ts'
import type { EntryRow, Timeline } from '../../shared/model/entry.ts'
import type { PageFilters } from '../../shared/model/page-filters.ts'

/** The timeline of the fake vault, worked out plainly from all rows, the newest first. */

export function passing(rows: EntryRow[], filters: PageFilters | undefined): EntryRow[] {
  if (filters === undefined) return rows
  const { author, zone, tag, mood, withPhoto, from, to, pinned } = filters
  return rows.filter(
    (row) =>
      (author === null || row.author === author) &&
      (zone === null || row.zone === zone) &&
      (tag === null || row.tags.includes(tag)) &&
      (mood === null || row.mood === mood) &&
      (!withPhoto || row.photo !== null) &&
      (from === null || row.day >= from) &&
      (to === null || row.day <= to) &&
      (!pinned || row.pinned),
  )
}

export function timelineOf(rows: readonly EntryRow[]): Timeline {
  const months = new Map<string, number>()
  for (const row of rows) {
    const month = row.day.slice(0, 7)
    months.set(month, (months.get(month) ?? 0) + 1)
  }
  return { count: rows.length, months: [...months].map(([month, count]) => ({ month, count })) }
}

export function daysOf(rows: readonly EntryRow[], month: string): Day[] {
  return [...new Set(rows.map(({ day }) => day))].filter((day) => day.startsWith(month)).sort()
}

export function placeOf(rows: readonly EntryRow[], day: Day): number | null {
  const at = rows.findIndex((row) => row.day <= day)
  return rows.length === 0 ? null : at < 0 ? rows.length - 1 : at
}

export function onThisDay(rows: EntryRow[], day: Day, hidden: ReadonlySet<string>): EntryRow[] {
  const isLike = (row: EntryRow) =>
    row.day.slice(0, 4) < day.slice(0, 4) &&
    daysLike(day, Number(row.day.slice(0, 4))).includes(row.day)
  return rows.filter((row) => isLike(row) && !hidden.has(row.id)).slice(0, limits.memories)
}
