import {
  CircleCheck,
  Ellipsis,
  Hourglass,
  Mail,
  MailOpen,
  MessagesSquare,
  Pause,
  PenLine,
  X,
} from 'lucide-react'
import type { DebriefRow } from '../../../../shared/model/debrief.ts'
import type { Session } from '../../../../shared/model/member.ts'
import { namesOf } from '../../../parts/members-of.ts'
import { Button } from '../../../ui/Button.tsx'
import { IconButton } from '../../../ui/IconButton.tsx'
import { Menu } from '../../../ui/Menu.tsx'
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx'
import { useWords } from '../../../words/useWords.ts'
import { useIsPast } from '../pieces/useIsPast.ts'
import { useWhen } from '../pieces/useWhen.ts'
import { type Standing, stageOf, standingOf } from '../standing.ts'
import { RowFrame } from './RowFrame.tsx'
import { WayMarks } from './WayMarks.tsx'

const faces = {
  paused: { icon: Pause, action: 'debriefs.do-look-again' },
  rested: { icon: Pause, action: 'debriefs.do-come-back' },
  'not-begun': { icon: PenLine, action: 'debriefs.do-begin' },
  draft: { icon: PenLine, action: 'debriefs.do-write-on' },
  waiting: { icon: Hourglass, action: 'debriefs.do-read-mine' },
  unwritten: { icon: Hourglass, action: 'debriefs.do-look' },
  sealed: { icon: Mail, action: 'debriefs.do-look' },
  choosing: { icon: Mail, action: 'debriefs.do-look' },
  ready: { icon: Hourglass, action: 'debriefs.do-look' },
  opening: { icon: MailOpen, action: 'debriefs.do-look' },
  'your-turn': { icon: MessagesSquare, action: 'debriefs.do-go-on' },
  'their-turn': { icon: MessagesSquare, action: 'debriefs.do-look' },
  keeping: { icon: CircleCheck, action: 'debriefs.do-choose' },
  'kept-waiting': { icon: Hourglass, action: 'debriefs.do-look' },
  over: { icon: CircleCheck, action: 'debriefs.do-look' },
} as const

const hot: readonly Standing[] = ['sealed', 'choosing', 'your-turn', 'keeping']

export interface DebriefLineProps {
  row: DebriefRow
  session: Session
  /** The one lamp of the screen stands here. */
  isFirst: boolean
  onOpen(): void
  onPause(): void
  onClose(): void
}

/** A debrief in the list. It says how things stand, never what somebody did and when. */
export function DebriefLine({ row, session, isFirst, onOpen, onPause, onClose }: DebriefLineProps) {
  const { t, day, list } = useWords()
  const when = useWhen()
  const isPast = useIsPast(row.pausedUntil)
  const { kind, names } = standingOf(row, session, isPast ? Number.POSITIVE_INFINITY : 0)
  const isTable = session.mode === 'together' && kind === 'their-turn'
  const { icon: Icon, action } = faces[kind]
  // Sides open where all are. Whoever is in alone looks at theirs first, and goes from there.
  const areAllHere = row.about.members.every((who) => session.present.includes(who))
  const opens = kind === 'sealed' && session.mode === 'together' && areAllHere
  const doing = isTable ? 'debriefs.do-go-on' : opens ? 'debriefs.do-open' : action
  const now = stageOf(row, session.mode === 'solo' ? session.me : null)
  const others = row.about.members.filter((who) => who !== session.me)
  const said = {
    names: list(namesOf(kind === 'waiting' ? others : names, session)),
    count: kind === 'waiting' ? others.length : names.length,
    members: row.about.members.length,
  }
  return (
    <RowFrame
      title={row.about.title}
      caption={day(row.about.day)}
      icon={<Icon size={15} strokeWidth={1.6} aria-hidden />}
      status={t(`debriefs.is-${kind}`, {
        names: list(namesOf(names, session)),
        when: row.pausedUntil === null ? '' : when(row.pausedUntil),
      })}
      detail={isTable ? t('debriefs.is-your-turn-more') : t(`debriefs.is-${kind}-more`, said)}
      isHot={hot.includes(kind) || isTable}
      way={now === null ? null : <WayMarks now={now} />}
      action={
        <Button tone={isFirst ? 'primary' : 'default'} onPress={onOpen}>
          {t(doing)}
          <VisuallyHidden>: {row.about.title}</VisuallyHidden>
        </Button>
      }
      more={
        // Where each says what is kept, there is nothing left to pause or close.
        row.state.phase === 'keep' ? null : (
          <Menu
            label={t('debriefs.more-of', { title: row.about.title })}
            trigger={
              <IconButton label={t('debriefs.more-of', { title: row.about.title })}>
                <Ellipsis size={18} strokeWidth={1.6} aria-hidden />
              </IconButton>
            }
            actions={[
              {
                id: 'pause',
                label: t('debriefs.pause'),
                icon: <Pause size={15} strokeWidth={1.6} aria-hidden />,
                onAction: onPause,
              },
              {
                id: 'close',
                label: t('debriefs.close'),
                icon: <X size={15} strokeWidth={1.6} aria-hidden />,
                onAction: onClose,
              },
            ]}
          />
        )
      }
    />
  )
}
