import { dateAtStart, type WrittenDate } from '../text/written-dates.ts'

/** One day of a file that holds several. */
export interface Section {
  when: WrittenDate
  title: string
  body: string
}

interface Head {
  line: number
  level: number
  when: WrittenDate
  title: string
}

/**
 * Takes a file apart that holds many days under headings with their dates, as jrnl, Mini Diary and
 * people write it. Null for a file that holds none, or one.
 */
export function sectionsOf(text: string): Section[] | null {
  const lines = text.split('\n')
  const heads = headsIn(lines)
  const level = heads[0]?.level
  const days = heads.filter((head) => head.level === level)
  const isJrnl = /^\s*# \d{4}\n\s*\n*## \S+\n/.test(text.slice(0, 200))
  if (days.length < 2 && !(isJrnl && days.length === 1)) return null
  return days.map(({ line, when, title }, at) => {
    const own = lines.slice(line + 1, days[at + 1]?.line ?? lines.length)
    const body = (isJrnl ? ofJrnl(own) : own).join('\n').trim()
    return title === '' ? { when, ...boldTitle(body) } : { when, title, body }
  })
}

function headsIn(lines: readonly string[]): Head[] {
  const heads: Head[] = []
  let fence: string | null = null
  for (const [line, text] of lines.entries()) {
    const mark = /^\s{0,3}(`{3,}|~{3,})/.exec(text)?.[1]
    if (fence !== null) {
      if (mark?.startsWith(fence)) fence = null
      continue
    }
    if (mark !== undefined) fence = mark
    const heading = /^(#{1,4})[ \t]+(\S.*)$/.exec(text)
    if (heading === null) continue
    const found = dateAtStart(heading[2]!)
    if (found === null) continue
    const title = heading[2]!
      .slice(found.length)
      .replace(/^[\s:–—-]+/, '')
      .trim()
    heads.push({ line, level: heading[1]!.length, when: found.date, title })
  }
  return heads
}

/** jrnl puts years and months between days, and headings of a page three levels down. */
function ofJrnl(lines: readonly string[]): string[] {
  return lines
    .filter((line) => !/^# \d{4}$/.test(line) && !/^## \p{L}+$/u.test(line))
    .map((line) => line.replace(/^###(#+ )/, '$1'))
}

/** `**Title**` alone in the first line. */
function boldTitle(body: string): { title: string; body: string } {
  const match = /^\*\*([^*\n]{1,300})\*\*[ \t]*(?:\n|$)/.exec(body)
  if (match === null) return { title: '', body }
  return { title: match[1]!.trim(), body: body.slice(match[0].length).trim() }
}
