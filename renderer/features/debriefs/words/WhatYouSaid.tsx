import type { ReactNode } from 'react'
import type { DebriefEvent } from '../../../../shared/model/debrief.ts'
import type { Member } from '../../../../shared/model/member.ts'
import { useWords } from '../../../words/useWords.ts'
import { AgreementSlip } from '../agreements/AgreementSlip.tsx'
import { OwnPartText } from '../pieces/OwnPartText.tsx'
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
  const { t, list } = useWords()
  const said = what()
  if (said === null) return null
  return (
    <li>
      {said.lead === undefined ? null : <p className={styles.lead}>{said.lead}</p>}
      {said.more}
    </li>
  )

  function what(): { lead?: string; more?: ReactNode } | null {
    switch (event.type) {
      case 'mirrored':
        return { lead: t('own-words.mirrored'), more: words(event.text) }
      case 'confirmed':
        return { lead: t(event.yes ? 'own-words.yes' : 'own-words.no'), more: words(event.text) }
      case 'validated':
        return { lead: t('own-words.made-sense'), more: words(event.text) }
      case 'guessed':
        return {
          lead: t('own-words.guessed'),
          more: words([list(event.felt), event.text].filter((part) => part !== '').join('\n')),
        }
      case 'answered':
        return {
          lead: t(event.right ? 'own-words.right' : 'own-words.corrected'),
          more: words(event.text),
        }
      case 'owned':
        return { more: <OwnPartText part={event.part} /> }
      case 'received': {
        const name = members.find(({ id }) => id === event.of)?.label ?? ''
        return {
          lead: t(event.how === 'accepted' ? 'own-words.accepted' : 'own-words.not-yet', { name }),
        }
      }
      case 'promised':
        return event.promise
          ? {
              more: <AgreementSlip text={event.promise.text} followUp={event.promise.followUp} />,
            }
          : { lead: t('own-words.no-promise') }
      default:
        return null
    }
  }

  function words(text: string): ReactNode {
    if (text === '') return null
    return (
      <p className={styles.words} dir="auto">
        {text}
      </p>
    )
  }
}
