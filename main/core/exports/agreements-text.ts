import type { MemberId } from '../../../shared/ids.ts'
import type { Agreement } from '../../../shared/model/agreement.ts'
import { quoted } from './page-text.ts'

const howItWent = {
  kept: 'Kept',
  partly: 'Partly',
  'not-this-time': 'Not this time',
  change: 'Changed',
  'let-go': 'Let go',
} as const

/** Every agreement as one Markdown text, oldest first, with what was said on its day. */
export function agreementsText(
  agreements: readonly Agreement[],
  nameOf: (id: MemberId) => string,
): string {
  const oldestFirst = agreements.toSorted((a, b) => (a.madeOn < b.madeOn ? -1 : 1))
  const parts = oldestFirst.map(({ by, madeOn, followUp, text, title, review, replies }) => {
    const from = title === null ? [] : [`From “${title}”.`, '']
    const said =
      review === null
        ? [`To be looked at again on ${followUp}.`, '']
        : [`${howItWent[review.how]}.`, '', ...(review.words ? [review.words, ''] : [])]
    const answers = replies.flatMap((reply) => [quoted(`${nameOf(reply.by)}: ${reply.words}`), ''])
    return [`## ${nameOf(by)}, ${madeOn}`, '', text, '', ...from, ...said, ...answers].join('\n')
  })
  return ['# Agreements', '', ...parts].join('\n')
}
