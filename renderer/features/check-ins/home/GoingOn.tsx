import { MailOpen } from 'lucide-react'
import { useState } from 'react'
import type { RoundId } from '../../../../shared/ids.ts'
import type { CheckIn } from '../../../../shared/model/check-in.ts'
import type { Session } from '../../../../shared/model/member.ts'
import { call } from '../../../bridge/client.ts'
import { useCommand } from '../../../bridge/hooks.ts'
import { AskFirst } from '../../../parts/AskFirst.tsx'
import { membersOf, namesOf } from '../../../parts/members-of.ts'
import { Trouble } from '../../../parts/Trouble.tsx'
import { Avatar } from '../../../ui/Avatar.tsx'
import { announce } from '../../../ui/announce.ts'
import { Button } from '../../../ui/Button.tsx'
import { useWords } from '../../../words/useWords.ts'
import styles from './GoingOn.module.css'
import { OwnWords } from './OwnWords.tsx'

export interface GoingOnProps {
  checkIn: CheckIn
  session: Session
  onRate(id: RoundId): void
  onRead(id: RoundId): void
  onTogether(): void
  onAlone(): void
}

/** One that is not open: who has finished, what it waits for, and what can be done about it. */
export function GoingOn({ checkIn, session, onRate, onRead, onTogether, onAlone }: GoingOnProps) {
  const { t, day, list } = useWords()
  const open = useCommand('check-ins.open')
  const [isGone, setIsGone] = useState(false)
  const { id, sealed, stage, mine } = checkIn
  const isAlone = session.mode === 'solo'
  const members = membersOf(checkIn.members, session)
  const awaited = checkIn.awaited.filter((who) => !isAlone || who !== session.me)
  const areAllHere = checkIn.members.every((who) => session.present.includes(who))
  const readOnly = session.writable ? undefined : t('check-ins.read-only')

  return (
    <section className={styles.going} aria-label={t('check-ins.going')}>
      <header>
        <span className={styles.marks}>
          {members.map((member) => (
            <Avatar
              key={member.id}
              name={member.label}
              place={member.place}
              isHere={sealed.includes(member.id)}
            />
          ))}
        </span>
        <h2>{t('check-ins.of-day', { day: day(checkIn.day) })}</h2>
      </header>
      <div className={styles.words}>{words()}</div>
      {open.error ? <Trouble code={open.error} /> : null}
      <div className={styles.actions}>
        {action()}
        {isAlone && stage === 'altered' && mine !== 'none' && !isGone ? (
          <OwnWords checkIn={checkIn} session={session} onGone={() => setIsGone(true)} />
        ) : null}
        {isAlone && mine === 'sealed' && stage !== 'waiting' ? (
          <AskFirst
            label={t('check-ins.take-back')}
            title={t('check-ins.take-back-title')}
            more={t(`check-ins.take-back-${stage === 'altered' ? 'altered' : 'more'}`)}
            now={t('check-ins.take-back-now')}
            done={t('check-ins.taken-back')}
            act={() => call('check-ins.take-back', { id })}
            unavailable={readOnly}
          />
        ) : null}
        {isAlone && stage !== 'waiting' ? (
          <AskFirst
            label={t('check-ins.let-go')}
            title={t('check-ins.let-go-title')}
            more={t('check-ins.let-go-more')}
            now={t('check-ins.let-go-now')}
            done={t('check-ins.let-gone')}
            act={() => call('check-ins.let-go', { id })}
            unavailable={readOnly}
          />
        ) : null}
      </div>
    </section>
  )

  function words() {
    if (stage === 'altered') {
      const names = list(namesOf(checkIn.altered, session))
      return <p>{t('check-ins.altered', { names, count: checkIn.altered.length })}</p>
    }
    if (stage === 'waiting') {
      // Whoever sealed last has given their key; it opens with those of the others.
      if (!isAlone && areAllHere) return <p>{t('check-ins.going-all-here')}</p>
      const names = list(namesOf(awaited, session))
      return <p>{t('check-ins.going-all', { names, count: awaited.length })}</p>
    }
    const names = (who: typeof sealed) => list(namesOf(who, session))
    const finished = sealed.filter((who) => !isAlone || who !== session.me)
    return (
      <>
        {isAlone ? <p>{t(`check-ins.going-mine-${mine}`)}</p> : null}
        {finished.length > 0 ? (
          <p>{t('check-ins.going-others', { names: names(finished), count: finished.length })}</p>
        ) : null}
        {awaited.length > 0 && (mine === 'sealed' || !isAlone) ? (
          <p>{t('check-ins.going-waits', { names: names(awaited), count: awaited.length })}</p>
        ) : null}
        {isAlone ? null : <p>{t('check-ins.together-only-apart')}</p>}
      </>
    )
  }

  function action() {
    if (stage === 'writing' && isAlone && mine !== 'sealed') {
      return (
        <Button tone="primary" size="large" unavailable={readOnly} onPress={() => onRate(id)}>
          {t(mine === 'draft' ? 'check-ins.carry-on' : 'check-ins.add-mine')}
        </Button>
      )
    }
    if (stage === 'writing' && !isAlone) {
      return <Button onPress={onAlone}>{t('check-ins.apart-go')}</Button>
    }
    if (stage !== 'waiting') return null
    if (isAlone) return <Button onPress={onTogether}>{t('check-ins.together-go')}</Button>
    return areAllHere ? (
      <Button
        tone="primary"
        size="large"
        icon={<MailOpen size={18} strokeWidth={1.6} aria-hidden />}
        unavailable={readOnly}
        onPress={() => void openIt()}
      >
        {t('check-ins.open-now')}
      </Button>
    ) : null
  }

  /** All keys go out in one act; then it is read. */
  async function openIt() {
    if (open.isRunning) return
    const reply = await open.run({ id })
    if (!reply.ok) return
    announce(t('check-ins.opened'))
    onRead(id)
  }
}
