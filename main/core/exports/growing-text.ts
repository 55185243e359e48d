import type { MemberId } from '../../../shared/ids.ts'
import type { Chapter } from '../../../shared/model/chapter.ts'
import type { DreamDraft, DreamWords } from '../../../shared/model/dream.ts'
import type { ExportedDream } from '../../../shared/model/export-file.ts'
import type { OwnTime } from '../../../shared/model/own-time.ts'
import type { BesidePages } from './beside-pages.ts'
import { quoted } from './page-text.ts'

type NameOf = (id: MemberId) => string

const states = { open: '', resting: ', resting', reached: ', came true' } as const

/** Dreams as one Markdown text, with those of the maker's own that are not finished after them. */
export function dreamsText(
  { dreams, dreamDrafts }: Pick<BesidePages, 'dreams' | 'dreamDrafts'>,
  nameOf: NameOf,
): string {
  return under('Dreams', [
    ...dreams.map((one) => dreamText(one, nameOf)),
    ...dreamDrafts.map(draftText),
  ])
}

/** What was said about time for oneself as one Markdown text. */
export function ownTimesText(times: readonly OwnTime[], nameOf: NameOf): string {
  const parts = times.map((one) => ownTimeText(one, nameOf))
  return under('Time for oneself', parts)
}

/** Changes in life as one Markdown text. */
export function chaptersText(chapters: readonly Chapter[]): string {
  return under('Chapters', chapters.map(chapterText))
}

function under(title: string, parts: readonly string[]): string {
  return `# ${title}\n\n${parts.join('\n')}`
}

function dreamText(dream: ExportedDream, nameOf: NameOf): string {
  const { title, owner, zone, state, binnedAt } = dream
  const where = `${zone === 'ours' ? 'shared' : 'private'}${binnedAt === null ? '' : ', in the bin'}`
  const whose = `${nameOf(owner)}, ${where}${states[state]}.`
  return [`## ${title}`, '', whose, '', ...wordsOf(dream)].join('\n')
}

function draftText(draft: DreamDraft): string {
  const title = draft.title.trim() || 'Without a name'
  const what = draft.basedOn === 0 ? 'Being written, private.' : 'A change being written, private.'
  return [`## ${title}`, '', what, '', ...wordsOf(draft)].join('\n')
}

function wordsOf({ text, support, steps }: DreamWords): string[] {
  const asked = support.trim() === '' ? [] : ['How to support it:', '', quoted(support), '']
  const told = steps.map((step) => {
    const done = step.doneOn === null ? '' : ` (done on ${step.doneOn})`
    return `- [${step.doneOn === null ? ' ' : 'x'}] ${step.text}${done}`
  })
  return [
    ...(text.trim() === '' ? [] : [text, '']),
    ...asked,
    ...(told.length === 0 ? [] : [...told, '']),
  ]
}

function ownTimeText({ by, day, time, howLong, words, answers }: OwnTime, nameOf: NameOf): string {
  const when = time === null ? day : `${day}, from ${time}`
  const said = answers.map((answer) => {
    const reply = answer.reply === 'yes' ? 'yes' : 'another time'
    const line = answer.words === '' ? '' : `. ${answer.words}`
    return `- ${nameOf(answer.by)}: ${reply}${line}`
  })
  return [
    `## ${nameOf(by)}, ${when}: ${howLong}`,
    '',
    ...(words === '' ? [] : [words, '']),
    ...(said.length === 0 ? [] : [...said, '']),
  ].join('\n')
}

function chapterText({ kind, name, from, until, pace }: Chapter): string {
  const span = until === null ? `since ${from}` : `${from} to ${until}`
  const about = [kind, span, ...(pace === 'slower' ? ['more slowly'] : [])].join(', ')
  return [`## ${name}`, '', `${about}.`, ''].join('\n')
}
