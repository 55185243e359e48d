import { Check, MailOpen, Users } from 'lucide-react'
import { useId } from 'react'
import type { DayView } from '../../../../shared/model/day-view.ts'
import type { Session } from '../../../../shared/model/member.ts'
import { call } from '../../../bridge/client.ts'
import { useCommand } from '../../../bridge/hooks.ts'
import { AskFirst } from '../../../parts/AskFirst.tsx'
import { everyone } from '../../../parts/everyone.ts'
import { InnerHead } from '../../../parts/InnerHead.tsx'
import { namesOf } from '../../../parts/members-of.ts'
import { Trouble } from '../../../parts/Trouble.tsx'
import { Avatar } from '../../../ui/Avatar.tsx'
import { announce } from '../../../ui/announce.ts'
import { Button } from '../../../ui/Button.tsx'
import { Sheet } from '../../../ui/Sheet.tsx'
import { useWords } from '../../../words/useWords.ts'
import { LetGoOfViews } from './LetGoOfViews.tsx'
import { OwnWords } from './OwnWords.tsx'
import { standingOf } from './standing.ts'
import styles from './WaitingView.module.css'

export interface WaitingViewProps {
  view: DayView
  session: Session
  onLeave(): void
}

/** Who has finished, and what it waits for; with everybody here, the one act that opens all. */
export function WaitingView({ view, session, onLeave }: WaitingViewProps) {
  const words = useWords()
  const { t, day, list, error } = words
  const hint = useId()
  const open = useCommand('views.open-together')
  const { id, members, stage, mine, awaited } = view
  const isAlone = session.mode === 'solo'
  const away = members.filter((who) => !session.present.includes(who))
  const mayOpen = !isAlone && stage === 'waiting' && away.length === 0
  const closed = session.writable ? undefined : error('vault.read-only').happened
  return (
    <Sheet>
      <div className={styles.page}>
        <InnerHead
          back={{ words: t('views.back-to-list'), onLeave }}
          title={day(view.day)}
          lead={standingOf(view, session, words)}
        />
        <ul className={styles.people}>
          {everyone(session)
            .filter((member) => members.includes(member.id))
            .map((member) => {
              const isSealed = view.sealed.includes(member.id)
              return (
                <li key={member.id}>
                  <Avatar name={member.label} place={member.place} isHere={isSealed} />
                  <b dir="auto">{member.label}</b>
                  <span>
                    {isSealed ? <Check size={15} strokeWidth={1.8} aria-hidden /> : null}
                    {t(isSealed ? 'views.has-finished' : 'views.has-not')}
                  </span>
                </li>
              )
            })}
        </ul>
        <p id={hint}>{waitsFor()}</p>
        {open.error ? <Trouble code={open.error} /> : null}
        <div className={styles.actions}>
          {mayOpen ? (
            <Button
              tone="primary"
              size="large"
              icon={<MailOpen size={18} strokeWidth={1.6} aria-hidden />}
              onPress={() => void openAll()}
              unavailable={closed}
              aria-describedby={hint}
            >
              {t('views.open', { members: members.length })}
            </Button>
          ) : null}
          {isAlone && stage === 'waiting' && awaited.some((who) => who !== session.me) ? (
            <Button
              icon={<Users size={18} strokeWidth={1.6} aria-hidden />}
              onPress={() =>
                void call('app.lock', { door: 'together', toOpen: { what: 'day-view', id } })
              }
              aria-describedby={hint}
            >
              {t('views.together-go')}
            </Button>
          ) : null}
          {isAlone && stage === 'writing' && mine === 'sealed' ? (
            <AskFirst
              label={t('views.take-back')}
              title={t('views.take-back-title')}
              more={t('views.take-back-more')}
              now={t('views.take-back-now')}
              done={t('views.taken-back')}
              act={() => call('views.take-back', { id })}
              unavailable={closed}
            />
          ) : null}
          {isAlone && stage === 'writing' ? (
            <LetGoOfViews id={id} unavailable={closed} onDone={onLeave} />
          ) : null}
        </div>
        {isAlone && mine !== 'none' ? <OwnWords id={id} /> : null}
      </div>
    </Sheet>
  )

  function waitsFor(): string {
    if (stage === 'writing') return isAlone ? '' : t('views.wait-apart')
    if (isAlone) {
      const others = awaited.filter((who) => who !== session.me)
      const names = list(namesOf(others, session))
      return t('views.wait-open', { names, count: others.length })
    }
    if (mayOpen) return t('views.wait-here')
    return t('views.wait-away', { names: list(namesOf(away, session)), count: away.length })
  }

  async function openAll(): Promise<void> {
    if (open.isRunning) return
    const reply = await open.run({ id })
    if (reply.ok) announce(t('views.opened'))
  }
}
