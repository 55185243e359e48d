import type { MemberId } from '../../shared/ids.ts'
import type { EntryContent } from '../../shared/model/entry.ts'
import type { Note } from '../../shared/model/gratitude.ts'

type Names = ReadonlyMap<MemberId, string>

/** Front matter and text of one page, as Markdown. */
export function pageAsMarkdown(
  content: EntryContent,
  about: { author: string; readers: string[]; writtenAt: string },
): string {
  const { day, time, title, mood, tags, body } = content
  const lines = [
    ['day', day],
    ['time', time],
    ['title', title || null],
    ['mood', mood],
    ['tags', tags.length > 0 ? tags : null],
    ['author', about.author],
    ['readers', about.readers],
    ['written', about.writtenAt],
  ]
    .filter(([, value]) => value !== null)
    // Every JSON value is YAML too, and needs no other quoting.
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
  return ['---', ...lines, '---', '', body, ''].join('\n')
}

/** The gratitude wall as one Markdown text, oldest note first. */
export function wallAsMarkdown(notes: Note[], names: Names): string {
  const nameOf = (id: MemberId) => names.get(id) ?? id
  const slips = notes.toReversed().map(({ from, to, kind, text, writtenAt, completion }) => {
    const head = `## ${nameOf(from)} to ${to === null ? 'everyone' : nameOf(to)}, ${writtenAt}`
    const answer = completion ? [`> ${nameOf(completion.by)}: ${quoted(completion.text)}`, ''] : []
    return [head, '', `*${kind}*`, '', text, '', ...answer].join('\n')
  })
  return ['# Gratitude', '', ...slips].join('\n')
}

/**
 * A file name that every system takes: day, title, and a number where that is taken. Device names of
 * Windows cannot come about, as each begins with a day.
 */
export function fileNameFor({ day, title }: EntryContent, taken: Set<string>): string {
  const words = title
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}\p{M}' -]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const stem = `${day} ${[...words].slice(0, 60).join('')}`.trim()
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? `${stem}.md` : `${stem} (${number}).md`
    if (taken.has(name.toLowerCase())) continue
    taken.add(name.toLowerCase())
    return name
  }
}

function quoted(text: string): string {
  return text.replaceAll('\n', '\n> ')
}
