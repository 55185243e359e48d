import type { DebriefEvent, KeptDebrief } from '../../../../shared/model/debrief.ts'
import { turnsOf } from '../../../../shared/model/debrief-turns.ts'
import type { Member } from '../../../../shared/model/member.ts'
import { InnerHead } from '../../../parts/InnerHead.tsx'
import { Sheet } from '../../../ui/Sheet.tsx'
import { useWords } from '../../../words/useWords.ts'
import { Said } from '../pieces/Said.tsx'
import { OpenSide } from '../stages/OpenSide.tsx'
import { inOrder, opening, saidIn, saidInTurns } from '../stages/turns.ts'
import styles from './KeptDebriefScreen.module.css'

export interface KeptDebriefScreenProps {
  kept: KeptDebrief
  /** All members of this Hearth. */
  members: readonly Member[]
  onLeave(): void
}

/** A debrief that was kept whole, to be read from its sides to what came of it. */
export function KeptDebriefScreen({ kept, members, onLeave }: KeptDebriefScreenProps) {
  const { t, list, day, dayOf } = useWords()
  const { about } = kept
  const events = inOrder(about, kept.words)
  const turns = saidInTurns(about, [...opening(about), ...events])
  const own = saidIn('own', events)
  const promised = saidIn('agree', events)
  const nameOf = (who: string | undefined) => members.find(({ id }) => id === who)?.label ?? ''

  return (
    <Sheet>
      <article className={styles.page}>
        <InnerHead back={{ words: t('kept.back'), onLeave }} title={about.title}>
          <p className={styles.lead}>
            {t('kept.lead', {
              day: day(about.day),
              names: list(about.members.map(nameOf)),
              date: dayOf(kept.endedAt, 'plain'),
            })}
          </p>
        </InnerHead>
        <section className={styles.part}>
          <h2>{t('kept.sides')}</h2>
          <div className={styles.sides}>
            {about.members.map((who) => {
              const words = kept.words.find((one) => one.who === who)
              if (!words) return <p key={who}>{t('kept.missing', { name: nameOf(who) })}</p>
              const shown = { who, side: words.side, isBroken: false }
              return <OpenSide key={who} shown={shown} members={members} />
            })}
          </div>
        </section>
        {turns.length > 0 ? (
          <section className={styles.part}>
            <h2>{t('kept.understand')}</h2>
            {turns.map((said, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: turns are known by their number
              <section key={at} className={styles.turn}>
                <h3>
                  {t('stage.turn-pair', {
                    speaker: nameOf(turnsOf(about)[at]?.speaker),
                    listener: nameOf(turnsOf(about)[at]?.listener),
                  })}
                </h3>
                <Said events={said} members={members} />
              </section>
            ))}
          </section>
        ) : null}
        {part('kept.own', own)}
        {part('kept.agree', promised)}
      </article>
    </Sheet>
  )

  function part(title: 'kept.own' | 'kept.agree', events: readonly DebriefEvent[]) {
    if (events.length === 0) return null
    return (
      <section className={styles.part}>
        <h2>{t(title)}</h2>
        <Said events={events} members={members} />
      </section>
    )
  }
}
