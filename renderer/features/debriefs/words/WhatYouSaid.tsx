import type { DebriefEvent } from '../../../../shared/model/debrief.ts'
import type { Member } from '../../../../shared/model/member.ts'
import { useWords } from '../../../words/useWords.ts'
import { SaidWords } from '../pieces/SaidWords.tsx'
import styles from './WhatYouSaid.module.css'

export interface WhatYouSaidProps {
  events: readonly DebriefEvent[]
  members: readonly Member[]
}

/** What the reader said themselves, line by line; where its heading does not say what it was said as, the line does. */
export function WhatYouSaid({ events, members }: WhatYouSaidProps) {
  return (
    <ol className={styles.said}>
      {events.map((event, at) => (
        // What was said does not change any more.
        // biome-ignore lint/suspicious/noArrayIndexKey: the place of a line is what it is known by
        <Line key={at} event={event} members={members} />
      ))}
    </ol>
  )
}

function Line({ event, members }: { event: DebriefEvent; members: readonly Member[] }) {
  const { t } = useWords()
  const lead = leadOf(event)
  const to = event.type === 'received' ? event.of : null
  const name = members.find(({ id }) => id === to)?.label ?? ''
  return (
    <li>
      {lead === null ? null : <p className={styles.lead}>{t(lead, { name })}</p>}
      <SaidWords event={event} />
    </li>
  )
}

/** What it was said as; null where the heading above says so. */
function leadOf(event: DebriefEvent) {
  switch (event.type) {
    case 'mirrored':
      return 'own-words.mirrored'
    case 'confirmed':
      return event.yes ? 'own-words.yes' : 'own-words.no'
    case 'validated':
      return 'own-words.made-sense'
    case 'guessed':
      return 'own-words.guessed'
    case 'answered':
      return event.right ? 'own-words.right' : 'own-words.corrected'
    case 'received':
      return event.how === 'accepted' ? 'own-words.accepted' : 'own-words.not-yet'
    case 'promised':
      return event.promise ? null : 'own-words.no-promise'
    default:
      return null
  }
}
