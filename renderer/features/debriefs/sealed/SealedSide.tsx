import type { ReactNode } from 'react'
import type { Debrief, DebriefState } from '../../../../shared/model/debrief.ts'
import { isBound } from '../../../../shared/model/debrief-states.ts'
import { awaited } from '../../../../shared/model/debrief-turns.ts'
import type { Session } from '../../../../shared/model/member.ts'
import { useCommand } from '../../../bridge/hooks.ts'
import { membersOf, namesOf } from '../../../parts/members-of.ts'
import { Trouble } from '../../../parts/Trouble.tsx'
import { Button } from '../../../ui/Button.tsx'
import { useWords } from '../../../words/useWords.ts'
import { Envelope } from '../pieces/Envelope.tsx'
import { SideText } from '../pieces/SideText.tsx'
import styles from './SealedSide.module.css'
import { TakeBack } from './TakeBack.tsx'
import { WayOfOpening } from './WayOfOpening.tsx'

export interface SealedSideProps {
  debrief: Debrief
  state: Extract<DebriefState, { phase: 'sides' }>
  session: Session
  onTogether(): void
  onAlone(): void
  onLeave(): void
}

/** Sides under their seals, before they open: who is still awaited, and how they are to open. */
export function SealedSide(props: SealedSideProps) {
  const { debrief, state, session, onTogether, onAlone } = props
  const { t, list } = useWords()
  const ready = useCommand('debriefs.ready')
  const { about } = debrief
  const { me, mode } = session
  const members = about.members.length
  const isAlone = mode === 'solo'
  const own = isAlone ? debrief.sides.find(({ who }) => who === me) : undefined
  const allSealed = about.members.every((who) => state.sealed.includes(who))
  const allChose = about.members.every((who) => state.eachReady.includes(who))
  const isFinal = isBound(about, state)
  const isReady = state.ready.includes(me)
  const notReady = about.members.filter((who) => !state.ready.includes(who))
  const waitingFor = awaited(about, state)
  const away = about.members.filter((who) => !session.present.includes(who))
  const mayStillChange = isAlone && state.sealed.includes(me) && !isFinal

  return (
    <div className={styles.screen}>
      <header className={styles.head}>{head()}</header>
      <ul className={styles.table} data-count={about.members.length}>
        {membersOf(about.members, session).map((member) => (
          <li key={member.id}>
            <Envelope
              member={member}
              isSealed={state.sealed.includes(member.id)}
              caption={t(captionOf(member.id))}
            />
          </li>
        ))}
      </ul>
      <div className={styles.actions}>{actions()}</div>
      {ready.error ? <Trouble code={ready.error} /> : null}
      {mayStillChange || own ? (
        <div className={styles.below}>
          {mayStillChange ? (
            <WayOfOpening debrief={debrief} state={state} session={session} />
          ) : null}
          {own ? (
            <section className={styles.own}>
              <h3>{t('debriefs.read-own')}</h3>
              {own.isBroken ? <p>{t('debriefs.side-broken')}</p> : null}
              {own.side ? <SideText side={own.side} /> : null}
            </section>
          ) : null}
        </div>
      ) : null}
    </div>
  )

  function captionOf(who: (typeof about.members)[number]) {
    if (state.opened.includes(who)) return 'debriefs.opened'
    return state.sealed.includes(who) ? 'debriefs.sealed' : 'debriefs.unsealed'
  }

  function head(): ReactNode {
    const names = list(namesOf(waitingFor, session))
    if (!allSealed && !isAlone) return words('unwritten', names)
    if (!allSealed) return words('wait', names)
    if (isFinal) return words('opening', names)
    if (isAlone && isReady) return words('ready', list(namesOf(notReady, session)))
    return (
      <>
        {words(allChose && isAlone ? 'choosing' : 'all', names)}
        {isAlone ? null : (
          <p>
            {t('debriefs.absent-lead', { names: list(namesOf(away, session)), count: away.length })}
          </p>
        )}
      </>
    )
  }

  function words(
    name: 'unwritten' | 'wait' | 'opening' | 'ready' | 'choosing' | 'all',
    names: string,
  ) {
    return (
      <>
        <h2>{t(`debriefs.${name}-title`, { members })}</h2>
        <p>{t(`debriefs.${name}-lead`, { names, count: waitingFor.length })}</p>
      </>
    )
  }

  function actions(): ReactNode {
    const back = <Button onPress={props.onLeave}>{t('debriefs.back')}</Button>
    if (!isAlone) {
      return allSealed ? back : <Button onPress={onAlone}>{t('debriefs.unwritten-own')}</Button>
    }
    if (isFinal) return back
    const mayOpen = allSealed
    const mayBeReady = mayOpen && allChose && !isReady
    return (
      <>
        {mayBeReady ? (
          <Button
            tone="primary"
            size="large"
            onPress={() => void ready.run({ id: debrief.id })}
            aria-describedby="debrief-ready-more"
          >
            {t('debriefs.ready')}
          </Button>
        ) : null}
        {mayOpen ? (
          <Button tone={allChose ? 'default' : 'primary'} size="large" onPress={onTogether}>
            {t('debriefs.open-together')}
          </Button>
        ) : null}
        {mayStillChange ? <TakeBack id={debrief.id} /> : null}
        {mayBeReady || mayOpen ? (
          <p className={styles.hint} id="debrief-ready-more">
            {t(mayBeReady ? 'debriefs.ready-more' : 'debriefs.open-together-more', { members })}
          </p>
        ) : null}
      </>
    )
  }
}
