import type { Debrief } from '../../../../shared/model/debrief.ts'
import type { Session } from '../../../../shared/model/member.ts'
import { useCommand } from '../../../bridge/hooks.ts'
import { Trouble } from '../../../parts/Trouble.tsx'
import { Button } from '../../../ui/Button.tsx'
import { useWords } from '../../../words/useWords.ts'
import { useIsPast } from '../pieces/useIsPast.ts'
import { useWhen } from '../pieces/useWhen.ts'
import { Breathing } from './Breathing.tsx'
import styles from './PausedView.module.css'

export interface PausedViewProps {
  debrief: Debrief
  session: Session
  /** The instant of coming back. */
  until: string
  onPause(): void
  /** Leads to the own side, which can be written on; left out where there is none to write. */
  onWrite: (() => void) | undefined
}

/** A time-out while it lasts, and the way back when it is over. It says nobody's name. */
export function PausedView({ debrief, session, until, onPause, onWrite }: PausedViewProps) {
  const { t } = useWords()
  const when = useWhen()
  const comeBack = useCommand('debriefs.come-back')
  const isOver = useIsPast(until)
  const isEveryoneHere =
    session.mode === 'together' &&
    debrief.about.members.every((member) => session.present.includes(member))
  return (
    <div className={styles.view}>
      <h2>
        {isOver ? t('debriefs.rested-title') : t('debriefs.rest-title', { when: when(until) })}
      </h2>
      <p className={styles.lead}>{t(isOver ? 'debriefs.rested-lead' : 'debriefs.rest-lead')}</p>
      <Breathing />
      {isEveryoneHere && !isOver ? (
        <p className={styles.lead}>
          {t('debriefs.rest-all-here', { members: debrief.about.members.length })}
        </p>
      ) : null}
      {comeBack.error ? <Trouble code={comeBack.error} /> : null}
      <div className={styles.actions}>
        {isOver || isEveryoneHere ? (
          <Button
            tone={isOver ? 'primary' : 'default'}
            size="large"
            onPress={() => void comeBack.run({ id: debrief.id })}
          >
            {t('debriefs.come-back')}
          </Button>
        ) : null}
        <Button tone="quiet" size="large" onPress={onPause}>
          {t('debriefs.pause-longer')}
        </Button>
        {onWrite && !isOver ? (
          <Button tone="quiet" size="large" onPress={onWrite}>
            {t('debriefs.rest-write')}
          </Button>
        ) : null}
      </div>
      {onWrite && !isOver ? <p className={styles.hint}>{t('debriefs.rest-write-more')}</p> : null}
    </div>
  )
}
