import { Plus } from 'lucide-react'
import { useState } from 'react'
import { dayOfDate } from '../../../shared/days.ts'
import type { RoundId } from '../../../shared/ids.ts'
import type { CheckIn } from '../../../shared/model/check-in.ts'
import type { Session } from '../../../shared/model/member.ts'
import { isShut } from '../../../shared/model/round.ts'
import { useCommand, useRead } from '../../bridge/hooks.ts'
import { RoomHead } from '../../parts/RoomHead.tsx'
import { Trouble } from '../../parts/Trouble.tsx'
import { useArrival } from '../../parts/useArrival.ts'
import { Waiting } from '../../parts/Waiting.tsx'
import { Button } from '../../ui/Button.tsx'
import { Link } from '../../ui/Link.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { useWords } from '../../words/useWords.ts'
import styles from './CheckInsScreen.module.css'
import { GoingOn } from './home/GoingOn.tsx'
import { LetGoWords } from './home/LetGoWords.tsx'
import { NoCheckIns } from './home/NoCheckIns.tsx'
import { Past } from './home/Past.tsx'
import { ScheduleDialog } from './home/ScheduleDialog.tsx'
import { Picture } from './picture/Picture.tsx'
import { openOnes } from './picture/series.ts'

/** Where somebody goes from here to other rooms. */
export interface WaysFromCheckIns {
  /** To the door for several at once. */
  onTogether(): void
  /** To the door for one. */
  onAlone(): void
  /** To the room for talking, and to the changes in life, where they exist. */
  onTalk?: (() => void) | undefined
  onChapters?: (() => void) | undefined
}

export interface CheckInsScreenProps extends WaysFromCheckIns {
  session: Session
  checkIns: readonly CheckIn[]
  onRate(id: RoundId): void
  onRead(id: RoundId): void
  onDimensions(): void
}

/** What is going on, when the next one comes round, and the picture over time. */
export function CheckInsScreen(props: CheckInsScreenProps) {
  const { session, checkIns, onRate, onRead } = props
  const { t, day } = useWords()
  const heading = useArrival()
  const [today] = useState(() => dayOfDate(new Date()))
  const plan = useRead('check-ins.plan', { today })
  const begin = useCommand('check-ins.begin')
  const [isScheduling, setIsScheduling] = useState(false)
  const going = checkIns.filter((one) => isShut(one) || one.stage === 'altered')
  const over = checkIns.filter(({ stage }) => stage === 'over')
  const open = openOnes(checkIns)
  const isAlone = session.mode === 'solo'
  // One that was altered opens no more: it holds up nothing.
  const mayBegin = !going.some(isShut)
  const isOnly = session.members.length === 1

  const beginOne = async () => {
    if (begin.isRunning) return
    const reply = await begin.run({ day: today })
    if (reply.ok && isAlone) onRate(reply.value)
  }
  const unavailable = session.writable ? undefined : t('check-ins.read-only')

  return (
    <Sheet>
      <div className={styles.page}>
        <RoomHead
          title={t('check-ins.title')}
          lead={t(isOnly ? 'check-ins.lead-alone' : 'check-ins.lead')}
          headingRef={heading}
        >
          {mayBegin && going.length + open.length > 0 ? (
            <Button
              tone="line"
              size="large"
              icon={<Plus size={18} strokeWidth={1.6} aria-hidden />}
              unavailable={unavailable}
              onPress={() => void beginOne()}
            >
              {t('check-ins.new')}
            </Button>
          ) : null}
        </RoomHead>
        {begin.error ? <Trouble code={begin.error} /> : null}
        {going.map((checkIn) => (
          <GoingOn key={checkIn.id} {...props} checkIn={checkIn} />
        ))}
        {over.map((checkIn) => (
          <LetGoWords key={checkIn.id} checkIn={checkIn} session={session} />
        ))}
        {going.length === 0 && open.length === 0 ? (
          <NoCheckIns
            members={session.members.length}
            unavailable={unavailable}
            onBegin={() => void beginOne()}
          />
        ) : null}
        {plan.data ? (
          <div className={styles.plan}>
            <p>{coming()}</p>
            <ul>
              <li>
                <Link onPress={() => setIsScheduling(true)}>{t('check-ins.schedule')}</Link>
              </li>
              <li>
                <Link onPress={props.onDimensions}>{t('check-ins.dimensions')}</Link>
              </li>
              {props.onChapters ? (
                <li>
                  <Link onPress={props.onChapters}>{t('check-ins.chapters')}</Link>
                </li>
              ) : null}
            </ul>
          </div>
        ) : plan.isError ? (
          <Trouble code={plan.error.code} />
        ) : (
          <Waiting />
        )}
        {open.length > 0 && plan.data ? (
          <>
            <Picture
              open={open}
              plan={plan.data.dimensions}
              session={session}
              onRead={onRead}
              onTalk={props.onTalk}
            />
            <Past open={open} onRead={onRead} />
          </>
        ) : null}
        {isScheduling && plan.data ? (
          <ScheduleDialog
            session={session}
            schedule={plan.data.schedule}
            today={today}
            onClose={() => setIsScheduling(false)}
          />
        ) : null}
      </div>
    </Sheet>
  )

  function coming(): string {
    const next = plan.data?.next ?? null
    if (next === null) return t('check-ins.next-none')
    if (next <= today) return t(mayBegin ? 'check-ins.due' : 'check-ins.due-going')
    const on = t('check-ins.next-on', { day: day(next) })
    return plan.data?.isSlower ? `${on} ${t('check-ins.slower')}` : on
  }
}
