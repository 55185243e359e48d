import type { ReactNode } from 'react'
import type { DebriefEvent } from '../../../../shared/model/debrief.ts'
import type { Member } from '../../../../shared/model/member.ts'
import { Avatar } from '../../../ui/Avatar.tsx'
import { useWords } from '../../../words/useWords.ts'
import { AgreementSlip } from '../agreements/AgreementSlip.tsx'
import { OwnPartText } from './OwnPartText.tsx'
import styles from './Said.module.css'

export interface SaidProps {
  events: readonly DebriefEvent[]
  members: readonly Member[]
}

/** What was said, line by line, each with the mark and the name of who said it. */
export function Said({ events, members }: SaidProps) {
  return (
    <ol className={styles.said}>
      {events.map((event, at) => (
        // Lines are only ever added at the end.
        // biome-ignore lint/suspicious/noArrayIndexKey: the place of a line is what it is known by
        <Line key={at} event={event} members={members} />
      ))}
    </ol>
  )
}

function Line({ event, members }: { event: DebriefEvent; members: readonly Member[] }) {
  const { t, list } = useWords()
  const member = members.find(({ id }) => id === event.who)
  const name = member?.label ?? ''
  const said = what()
  if (said === null) return null
  return (
    <li className={styles.line}>
      <Avatar name={name} place={member?.place ?? 0} size="small" />
      <div>
        <p className={styles.lead}>{said.lead}</p>
        {said.more}
      </div>
    </li>
  )

  function what(): { lead: string; more?: ReactNode } | null {
    switch (event.type) {
      case 'mirrored':
        return { lead: t('stage.said-mirrored', { name }), more: words(event.text) }
      case 'confirmed':
        return {
          lead: t(event.yes ? 'stage.said-yes' : 'stage.said-no', { name }),
          more: words(event.text),
        }
      case 'validated':
        return { lead: t('stage.said-validated', { name }), more: words(event.text) }
      case 'guessed':
        return {
          lead: t('stage.said-guessed', { name }),
          more: words([list(event.felt), event.text].filter((part) => part !== '').join('\n')),
        }
      case 'answered':
        return {
          lead: t(event.right ? 'stage.said-right' : 'stage.said-corrected', { name }),
          more: words(event.text),
        }
      case 'owned':
        return { lead: t('stage.said-owned', { name }), more: <OwnPartText part={event.part} /> }
      case 'received':
        return {
          lead: t(event.how === 'accepted' ? 'stage.said-accepted' : 'stage.said-not-yet', {
            name,
          }),
        }
      case 'promised':
        return event.promise
          ? {
              lead: t('stage.said-promised', { name }),
              more: <AgreementSlip text={event.promise.text} followUp={event.promise.followUp} />,
            }
          : { lead: t('stage.said-no-promise', { name }) }
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
