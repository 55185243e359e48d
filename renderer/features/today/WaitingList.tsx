import { Armchair, BookOpen, CalendarCheck, Compass, Lock, Route, Users } from 'lucide-react'
import { type Day, dayOfDate } from '../../../shared/days.ts'
import type { MemberId } from '../../../shared/ids.ts'
import type { Session } from '../../../shared/model/member.ts'
import { useRead } from '../../bridge/hooks.ts'
import { useWords } from '../../words/useWords.ts'
import type { TodayPlace } from './today-place.ts'
import { useWhen } from './useWhen.ts'
import styles from './WaitingList.module.css'
import { placeOf, type Waiting, waitingFor } from './waiting.ts'

export interface WaitingListProps {
  session: Session
  now: Date
  today: Day
  onGo(place: TodayPlace): void
}

/** What one may go on with. Where nothing waits, nothing is said of it. */
export function WaitingList({ session, now, today, onGo }: WaitingListProps) {
  const { t, day: nameOf } = useWords()
  const whenOf = useWhen(today)
  const isAlone = session.mode === 'solo'
  const drafts = useRead('drafts.list', {}, { enabled: isAlone })
  const debriefs = useRead('debriefs.list', {})
  const agreements = useRead('agreements.list', {})
  const checkIns = useRead('check-ins.list', {})
  const ownTimes = useRead('own-time.list', {})
  const views = useRead('views.list', {})
  const waiting = waitingFor({
    session,
    today,
    now: now.getTime(),
    drafts: drafts.data ?? [],
    debriefs: debriefs.data ?? [],
    agreements: agreements.data ?? [],
    checkIns: checkIns.data ?? [],
    ownTimes: ownTimes.data ?? [],
    views: views.data ?? [],
  })
  if (waiting.length === 0) return null
  return (
    <section className={styles.waiting}>
      <h2>{t('today.waiting')}</h2>
      <ul>
        {waiting.map((one) => {
          const { key, icon, title, caption } = shown(one)
          return (
            <li key={key}>
              <button type="button" onClick={() => onGo(placeOf(one))}>
                {icon}
                <span className={styles.title}>{title}</span>
                <span className={styles.caption}>{caption}</span>
              </button>
            </li>
          )
        })}
      </ul>
    </section>
  )

  function shown(one: Waiting) {
    const size = { size: 15, strokeWidth: 1.6, 'aria-hidden': true } as const
    switch (one.kind) {
      case 'draft': {
        const { id, zone, content, savedAt } = one.draft
        const when = whenOf(dayOfDate(new Date(savedAt)))
        return {
          key: id,
          icon: zone === 'mine' ? <Lock {...size} /> : <Users {...size} />,
          title: content.title || firstWords(content.body) || t('today.untitled'),
          caption: t(zone === 'mine' ? 'today.draft-private' : 'today.draft-shared', { when }),
        }
      }
      case 'side':
      case 'turn':
        return {
          key: one.debrief.id,
          icon: <Route {...size} />,
          title: one.debrief.about.title,
          caption: t(one.kind === 'side' ? 'today.side' : 'today.turn'),
        }
      case 'check-in':
        return {
          key: one.checkIn.id,
          icon: <Compass {...size} />,
          title: t('today.check-in'),
          caption: whenOf(one.checkIn.day),
        }
      case 'view':
        return {
          key: one.view.id,
          icon: <BookOpen {...size} />,
          title: t('today.view', { day: nameOf(one.view.day, 'near') }),
          caption: t('today.side'),
        }
      case 'own-time':
        return {
          key: one.asked.id,
          icon: <Armchair {...size} />,
          title: t('today.own-time', { name: nameOfMember(one.asked.by) }),
          caption: whenOf(one.asked.day),
        }
      case 'follow-up':
        return {
          key: one.agreement.id,
          icon: <CalendarCheck {...size} />,
          title: one.agreement.text,
          caption: t('today.follow-up', { when: whenOf(one.agreement.followUp) }),
        }
    }
  }

  function nameOfMember(id: MemberId): string {
    return session.members.find((member) => member.id === id)?.label ?? ''
  }
}

/** The first words of a page without the signs that stand for its form. */
function firstWords(markdown: string): string {
  const line = markdown.split('\n').find((each) => /[\p{L}\p{N}]/u.test(each)) ?? ''
  return line.replace(/^[\s>#*+\-\d.[\]]+/, '').slice(0, 80)
}
