import { Hourglass } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { dayOfDate } from '../../../shared/days.ts'
import type { Session } from '../../../shared/model/member.ts'
import type { OwnTime } from '../../../shared/model/own-time.ts'
import { useRead } from '../../bridge/hooks.ts'
import { Trouble } from '../../parts/Trouble.tsx'
import { Waiting } from '../../parts/Waiting.tsx'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import type { WordId } from '../../words/catalogue.ts'
import { useWords } from '../../words/useWords.ts'
import { AskForm } from './AskForm.tsx'
import { OwnTimeItem } from './OwnTimeItem.tsx'
import styles from './OwnTimePage.module.css'

export interface OwnTimePageProps {
  session: Session
  /** The head of the room. */
  head: ReactNode
}

/** Time that members ask for, for themselves: what is ahead, and what was. Nothing is added up. */
export function OwnTimePage({ session, head }: OwnTimePageProps) {
  const { t } = useWords()
  const times = useRead('own-time.list', {})
  const [today] = useState(() => dayOfDate(new Date()))
  const [asking, setAsking] = useState<OwnTime | 'new' | null>(null)
  const unavailable = session.writable ? undefined : t('dreams.read-only')
  const all = times.data ?? []
  const ahead = all.filter(({ day }) => day >= today)
  const past = all.filter(({ day }) => day < today).reverse()
  const isAlone = session.members.length < 2

  return (
    <Sheet>
      {head}
      <div className={styles.page}>
        {asking === null ? (
          <div className={styles.top}>
            <p>{t('own-time.lead')}</p>
            <Button
              tone="line"
              icon={<Hourglass size={18} strokeWidth={1.6} aria-hidden />}
              unavailable={unavailable}
              onPress={() => setAsking('new')}
            >
              {t(isAlone ? 'own-time.ask-alone' : 'own-time.ask')}
            </Button>
          </div>
        ) : (
          <AskForm
            // Whoever sits down next asks for themselves.
            key={session.me}
            session={session}
            asked={asking === 'new' ? null : asking}
            today={today}
            onClose={() => setAsking(null)}
          />
        )}
        {times.isError ? <Trouble code={times.error.code} /> : null}
        {times.isPending ? <Waiting /> : null}
        {times.data && ahead.length === 0 && asking === null ? (
          <EmptyState
            art={
              <>
                <path d="M56 104V62a28 28 0 0 1 56 0v42" />
                <path d="M46 74h10v30H46zM112 74h10v30h-10zM46 104h76" />
                <path data-soft d="M60 84h48" />
                <path data-lit d="M84 12v10M98 16l-5 8M70 16l5 8" />
              </>
            }
            title={t('own-time.none')}
          >
            {t('own-time.none-more')}
          </EmptyState>
        ) : null}
        {part('own-time.coming', ahead)}
        {part('own-time.past', past)}
      </div>
    </Sheet>
  )

  function part(title: WordId, list: readonly OwnTime[]) {
    if (list.length === 0) return null
    return (
      <section className={styles.part}>
        <h2>{t(title)}</h2>
        <ul aria-label={t(title)}>
          {list.map((one) => (
            <OwnTimeItem
              key={one.id}
              asked={one}
              session={session}
              isAhead={title === 'own-time.coming'}
              unavailable={unavailable}
              onChange={() => setAsking(one)}
            />
          ))}
        </ul>
      </section>
    )
  }
}
