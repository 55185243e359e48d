import type { MemberId } from '../../../shared/ids.ts'
import type { Chapter } from '../../../shared/model/chapter.ts'
import type { Dream, DreamDraft, DreamWords } from '../../../shared/model/dream.ts'
import type { OwnTime } from '../../../shared/model/own-time.ts'
import { Chapters } from '../chapters/chapters.ts'
import { Dreams } from '../dreams/dreams.ts'
import { OwnTimes } from '../own-time/own-times.ts'
import type { Clock } from '../ports.ts'
import type { OpenVault } from '../vault/types.ts'
import { quoted } from './page-text.ts'

/** Dreams, time for oneself and chapters, as the member who is in may read them. */
export interface Growing {
  dreams: Dream[]
  dreamDrafts: DreamDraft[]
  ownTimes: OwnTime[]
  chapters: Chapter[]
}

/** Reads them all. */
export function growingIn(vault: OpenVault, clock: Clock): Growing {
  const dreams = new Dreams(vault, clock)
  return {
    dreams: dreams.list(),
    dreamDrafts: dreams.halfWritten(),
    ownTimes: new OwnTimes(vault).list(),
    chapters: new Chapters(vault).list(),
  }
}

type NameOf = (id: MemberId) => string

const states = { open: '', resting: ', resting', reached: ', came true' } as const

/** A file for each kind of which there is something: its name, a title, and its Markdown. */
export function growingTexts(
  { dreams, dreamDrafts, ownTimes, chapters }: Growing,
  nameOf: NameOf,
): { name: string; title: string; text: string }[] {
  return [
    {
      name: 'dreams.md',
      title: 'Dreams',
      parts: [...dreams.map((one) => dreamText(one, nameOf)), ...dreamDrafts.map(draftText)],
    },
    {
      name: 'time-for-oneself.md',
      title: 'Time for oneself',
      parts: ownTimes.map((one) => ownTimeText(one, nameOf)),
    },
    { name: 'chapters.md', title: 'Chapters', parts: chapters.map(chapterText) },
  ]
    .filter(({ parts }) => parts.length > 0)
    .map(({ name, title, parts }) => ({ name, title, text: `# ${title}\n\n${parts.join('\n')}` }))
}

function dreamText(dream: Dream, nameOf: NameOf): string {
  const { title, owner, zone, state } = dream
  const whose = `${nameOf(owner)}, ${zone === 'ours' ? 'shared' : 'private'}${states[state]}.`
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
