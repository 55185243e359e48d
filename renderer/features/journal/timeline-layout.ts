import type { Month } from '../../../shared/days.ts'

/** A stretch of the list under one heading, with its place in pixels. */
export interface Section {
  /** A month, or the drafts that stand before all months. */
  of: Month | 'drafts'
  /** Position of its first row in the whole list, from 0. */
  first: number
  count: number
  top: number
  height: number
}

/** Where each row of a list of any length stands, worked out without touching the rows. */
export interface TimelineLayout {
  sections: readonly Section[]
  /** Rows in all, drafts included. */
  count: number
  height: number
  rowHeight: number
  headHeight: number
}

export interface Measures {
  rowHeight: number
  headHeight: number
}

/** Lays out the drafts and then the months, each section a heading and its rows. */
export function layOut(
  drafts: number,
  months: readonly { month: Month; count: number }[],
  { rowHeight, headHeight }: Measures,
): TimelineLayout {
  const sections: Section[] = []
  let first = 0
  let top = 0
  const add = (of: Section['of'], count: number) => {
    if (count === 0) return
    const height = headHeight + count * rowHeight
    sections.push({ of, first, count, top, height })
    first += count
    top += height
  }
  add('drafts', drafts)
  for (const { month, count } of months) add(month, count)
  return { sections, count: first, height: top, rowHeight, headHeight }
}

/** The top edge of a row in pixels. */
export function topOf(layout: TimelineLayout, index: number): number {
  const section = layout.sections[sectionAt(layout, (each) => each.first <= index)]
  if (!section) return 0
  return section.top + layout.headHeight + (index - section.first) * layout.rowHeight
}

/** The rows that a window of the list shows, `from` inclusive and `to` exclusive, with spare ones. */
export function rowsIn(
  layout: TimelineLayout,
  scrollTop: number,
  viewHeight: number,
  spare: number,
): { from: number; to: number } {
  const from = Math.max(0, rowAt(layout, scrollTop) - spare)
  const to = Math.min(layout.count, rowAt(layout, scrollTop + viewHeight) + 1 + spare)
  return { from, to }
}

/** The sections that a window of the list shows. */
export function sectionsIn(
  layout: TimelineLayout,
  scrollTop: number,
  viewHeight: number,
): readonly Section[] {
  const first = sectionAt(layout, (each) => each.top <= scrollTop)
  const last = sectionAt(layout, (each) => each.top <= scrollTop + viewHeight)
  return layout.sections.slice(first, last + 1)
}

/** Where to scroll so that a row is whole in the window, below its sticky heading. */
export function scrollToShow(
  layout: TimelineLayout,
  index: number,
  scrollTop: number,
  viewHeight: number,
): number {
  const top = topOf(layout, index)
  if (top - layout.headHeight < scrollTop) return top - layout.headHeight
  const lowest = top + layout.rowHeight - viewHeight
  return Math.max(lowest, scrollTop)
}

/**
 * The first row of the next section, or of the one before; from within a section its own first row comes
 * before that.
 */
export function monthAfter(layout: TimelineLayout, index: number, way: 1 | -1): number {
  const at = sectionAt(layout, (each) => each.first <= index)
  const isWithin = way === -1 && index > (layout.sections[at]?.first ?? 0)
  return layout.sections[isWithin ? at : at + way]?.first ?? index
}

function rowAt(layout: TimelineLayout, y: number): number {
  const section = layout.sections[sectionAt(layout, (each) => each.top <= y)]
  if (!section) return 0
  const within = Math.floor((y - section.top - layout.headHeight) / layout.rowHeight)
  return section.first + Math.min(section.count - 1, Math.max(0, within))
}

/** The last section for which the question is true; it is true up to some section and false after. */
function sectionAt(layout: TimelineLayout, isBefore: (section: Section) => boolean): number {
  let low = 0
  let high = layout.sections.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (isBefore(layout.sections[middle] as Section)) low = middle
    else high = middle - 1
  }
  return low
}
