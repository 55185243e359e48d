import type { MemberId } from '../../../shared/ids.ts'
import { agendaTopics } from '../../../shared/model/check-in.ts'
import type { DraftFields } from '../../../shared/model/debrief.ts'
import type { Unfinished } from '../../../shared/model/unfinished.ts'
import { topics } from './check-ins-text.ts'
import { sideText } from './debrief-text.ts'
import { quoted } from './page-text.ts'

/** What short forms are called, by the beginnings of their names; the first that fits. */
const forms: readonly [beginning: string, words: string][] = [
  ['begin', 'A ritual to begin'],
  ['change.', 'A ritual to change'],
  ['mark.', 'A line about the day of a ritual'],
  ['idea', 'An idea for the jar'],
  ['own-time.answer.', 'An answer about time for oneself'],
  ['own-time.', 'Time for oneself'],
  ['chapter', 'A chapter'],
]

/** Boxes that hold what the program needs, and no words. */
const withoutWords = new Set(['id', 'basedOn', 'rhythm'])

/** Half-written words of the maker as one Markdown text. */
export function unfinishedText(
  unfinished: readonly Unfinished[],
  nameOf: (id: MemberId) => string,
): string {
  const parts = unfinished.map((one) => [`## ${titleOf(one, nameOf)}`, '', ...wordsOf(one)])
  return [
    '# Unfinished',
    '',
    'Only whoever made this copy could read these.',
    '',
    ...parts.flat(),
  ].join('\n')
}

function titleOf(one: Unfinished, nameOf: (id: MemberId) => string): string {
  switch (one.kind) {
    case 'note':
      return `A note for the wall, to ${one.note.to === null ? 'everyone' : nameOf(one.note.to)}`
    case 'completion':
      return 'To a note on the wall: this mattered because'
    case 'response':
      return 'A response under a shared page'
    case 'side':
      return `A side of “${one.about.title}”, ${one.about.day}`
    case 'stage':
      return 'In a debrief'
    case 'agreement':
      return one.about === null ? 'A small promise' : `About “${one.about}”`
    case 'agenda':
      return 'About a check-in'
    case 'form':
      return forms.find(([beginning]) => one.form.startsWith(beginning))?.[1] ?? 'A form'
  }
}

function wordsOf(one: Unfinished): string[] {
  switch (one.kind) {
    case 'note':
      return [one.note.text, '']
    case 'completion':
      return [one.text, '']
    case 'response':
      return [one.response.text, '']
    case 'side':
      return [sideText(one.side)]
    case 'agenda':
      return agendaTopics.flatMap((topic) => said(topics[topic], one.lines[topic] ?? ''))
    default:
      return fieldsText(one.fields)
  }
}

function fieldsText(fields: DraftFields): string[] {
  return Object.entries(fields).flatMap(([name, text]) =>
    withoutWords.has(name) ? [] : said(name, text),
  )
}

function said(name: string, text: string): string[] {
  return text.trim() === '' ? [] : [`${name}:`, '', quoted(text), '']
}
