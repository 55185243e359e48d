import { useState } from 'react'
import { type AgendaTopic, agendaTopics, type CheckIn } from '../../../../shared/model/check-in.ts'
import type { Session } from '../../../../shared/model/member.ts'
import { Button } from '../../../ui/Button.tsx'
import { Sheet } from '../../../ui/Sheet.tsx'
import { useWords } from '../../../words/useWords.ts'
import styles from './AgendaScreen.module.css'
import { AgendaStep } from './AgendaStep.tsx'
import { useAgendaDraft } from './useAgendaDraft.ts'

export interface AgendaScreenProps {
  checkIn: CheckIn
  session: Session
  onLeave(): void
}

/** Four things to talk about, one after the other. Each may note a line, and every one can be left out. */
export function AgendaScreen({ checkIn, session, onLeave }: AgendaScreenProps) {
  const { t } = useWords()
  const [step, setStep] = useState(0)
  const work = useAgendaDraft(checkIn.id, session.me)
  const topic: AgendaTopic = agendaTopics[step] ?? 'appreciation'
  const isLast = step === agendaTopics.length - 1
  return (
    <Sheet layout="panes">
      <div className={styles.screen}>
        <div className={styles.body}>
          <p className={styles.step}>
            {t('check-ins.agenda')}
            {' · '}
            {t('check-ins.agenda-step', { step: step + 1, steps: agendaTopics.length })}
          </p>
          <AgendaStep key={topic} checkIn={checkIn} session={session} topic={topic} work={work} />
        </div>
        <footer className={styles.foot}>
          <Button tone="quiet" className={styles.leave} onPress={onLeave}>
            {t('check-ins.agenda-enough')}
          </Button>
          {step > 0 ? (
            <Button onPress={() => setStep(step - 1)}>{t('check-ins.agenda-before')}</Button>
          ) : null}
          <Button tone="primary" onPress={() => (isLast ? onLeave() : setStep(step + 1))}>
            {t(isLast ? 'check-ins.agenda-end' : 'check-ins.agenda-on')}
          </Button>
        </footer>
      </div>
    </Sheet>
  )
}
