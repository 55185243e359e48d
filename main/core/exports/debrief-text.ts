import type { MemberId } from '../../../shared/ids.ts'
import type { About, DebriefEvent, OwnWords, Side } from '../../../shared/model/debrief.ts'
import { isHeardOnly } from '../../../shared/model/debrief-states.ts'

type NameOf = (id: MemberId) => string

/** A debrief as Markdown, told by the words of those given. */
export function debriefText(about: About, words: readonly OwnWords[], nameOf: NameOf): string {
  const lines = [
    ['date', about.day],
    ['title', about.title],
    ['members', about.members.map(nameOf)],
  ].map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
  return ['---', ...lines, '---', '', `# ${about.title}`, '', saidText(words, nameOf)].join('\n')
}

/** What was said in it, with a heading for each of those given. */
export function saidText(words: readonly OwnWords[], nameOf: NameOf): string {
  const all = words.flatMap(({ said }) => said)
  const parts = words.map(({ who, side, said }) => {
    const told = said.map((event) => eventText(event, all, nameOf)).filter((text) => text !== '')
    return [`## ${nameOf(who)}`, '', ...(side ? [sideText(side)] : []), ...told].join('\n')
  })
  return parts.join('\n')
}

/** One side, a title above each part that says something. */
export function sideText({ happened, felt, needed, before, say, statement }: Side): string {
  const { when, felt: iFelt, need, ask } = statement
  const built = [
    ['When', when],
    ['I felt', iFelt],
    ['Because I needed', need],
    ['Would you be willing to', ask],
  ] as const
  return [
    part('What happened', happened),
    part('What I felt', felt.join(', ')),
    part('What I needed', needed.join(', ')),
    part('What it touched from before', before),
    ...built.map(([title, text]) => part(title, text)),
    part('In my own words', say),
  ].join('')
}

function eventText(event: DebriefEvent, all: readonly DebriefEvent[], nameOf: NameOf): string {
  switch (event.type) {
    case 'mirrored':
      return part('What I heard', event.text)
    case 'confirmed':
      return part(event.yes ? 'Yes, that is it' : 'Not quite', event.text, event.yes)
    case 'validated':
      return part('What makes sense to me', event.text)
    case 'guessed':
      return part('What I think it felt like', joined([event.felt.join(', '), event.text]))
    case 'answered':
      return part(event.right ? 'That was it' : 'It was more like this', event.text, event.right)
    case 'owned': {
      const { setUp, regret, apology } = event.part
      return [
        part('What set me up', setUp),
        part('What I regret', regret),
        part('An apology', apology),
      ].join('')
    }
    case 'received': {
      const of = nameOf(event.of)
      return part(`To what ${of} owned`, answerText(event, all))
    }
    case 'promised': {
      const { promise } = event
      if (promise === null) return part('A promise', 'None, and that is a result as well.')
      return part('A promise', `${promise.text}\n\nTo be looked at again on ${promise.followUp}.`)
    }
    default:
      return ''
  }
}

/** Without the words it answers, one and the same answer can be either. */
function answerText(
  event: Extract<DebriefEvent, { type: 'received' }>,
  all: readonly DebriefEvent[],
): string {
  if (event.how === 'not-yet') return 'Not yet.'
  if (isHeardOnly(event, all)) return 'Heard.'
  const isKnown = all.some(({ type, who }) => type === 'owned' && who === event.of)
  return isKnown ? 'Accepted.' : 'Accepted, or heard.'
}

/** A title and what stands below it; nothing where nothing was said, unless the title alone says it. */
function part(title: string, text: string, alone = false): string {
  if (text.trim() === '') return alone ? `### ${title}\n\n` : ''
  return `### ${title}\n\n${text}\n\n`
}

function joined(texts: string[]): string {
  return texts.filter((text) => text.trim() !== '').join('\n\n')
}
