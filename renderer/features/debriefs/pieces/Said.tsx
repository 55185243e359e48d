import type { DebriefEvent } from '../../../../shared/model/debrief.ts'
import { isHeardOnly } from '../../../../shared/model/debrief-states.ts'
import type { Member } from '../../../../shared/model/member.ts'
import { Avatar } from '../../../ui/Avatar.tsx'
import { useWords } from '../../../words/useWords.ts'
import styles from './Said.module.css'
import { SaidWords } from './SaidWords.tsx'

export interface SaidProps {
  events: readonly DebriefEvent[]
  members: readonly Member[]
  /** All that was said with them, where they are but some of it. */
  context?: readonly DebriefEvent[]
  /** Where something is described by these lines. */
  id?: string | undefined
}

/** What was said, line by line, each with the mark and the name of who said it. */
export function Said({ events, members, context = events, id }: SaidProps) {
  return (
    <ol className={styles.said} id={id}>
      {events.map((event, at) => (
        // Lines are only ever added at the end.
        // biome-ignore lint/suspicious/noArrayIndexKey: the place of a line is what it is known by
        <Line key={at} event={event} members={members} isHeard={isHeardOnly(event, context)} />
      ))}
    </ol>
  )
}

interface LineProps {
  event: DebriefEvent
  members: readonly Member[]
  /** It answers a part in which there was no apology to accept. */
  isHeard: boolean
}

function Line({ event, members, isHeard }: LineProps) {
  const { t } = useWords()
  const member = members.find(({ id }) => id === event.who)
  const name = member?.label ?? ''
  const lead = isHeard ? 'stage.said-heard' : leadOf(event)
  if (lead === null) return null
  return (
    <li className={styles.line}>
      <Avatar name={name} place={member?.place ?? 0} size="small" />
      <div>
        <p className={styles.lead}>{t(lead, { name })}</p>
        <SaidWords event={event} />
      </div>
    </li>
  )
}

/** Who said it as what; null where nothing was said. */
function leadOf(event: DebriefEvent) {
  switch (event.type) {
    case 'mirrored':
      return 'stage.said-mirrored'
    case 'confirmed':
      return event.yes ? 'stage.said-yes' : 'stage.said-no'
    case 'validated':
      return 'stage.said-validated'
    case 'guessed':
      return 'stage.said-guessed'
    case 'answered':
      return event.right ? 'stage.said-right' : 'stage.said-corrected'
    case 'owned':
      return 'stage.said-owned'
    case 'received':
      return event.how === 'accepted' ? 'stage.said-accepted' : 'stage.said-not-yet'
    case 'promised':
      return event.promise ? 'stage.said-promised' : 'stage.said-no-promise'
    default:
      return null
  }
}
