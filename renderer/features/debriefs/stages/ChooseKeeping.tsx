import { useState } from 'react'
import type { Debrief, Keeping } from '../../../../shared/model/debrief.ts'
import type { Member, Session } from '../../../../shared/model/member.ts'
import { Button } from '../../../ui/Button.tsx'
import { ChoiceCards } from '../../../ui/ChoiceCards.tsx'
import { useWords } from '../../../words/useWords.ts'
import styles from './ChooseKeeping.module.css'
import { KeepNothingDialog } from './KeepNothingDialog.tsx'
import { StageHead } from './StageHead.tsx'

export interface ChooseKeepingProps {
  debrief: Debrief
  session: Session
  onChoose(keeping: Keeping): void
}

/** Everything, the agreement only, or nothing, with who will be able to read it. None stands chosen. */
export function ChooseKeeping({ debrief, session, onChoose }: ChooseKeepingProps) {
  const { t, list } = useWords()
  const [choice, setChoice] = useState<Keeping | ''>('')
  const [isAsking, setIsAsking] = useState(false)
  const { about, state, events } = debrief
  const hasPromise = events.some((event) => event.type === 'promised' && event.promise !== null)
  const kinds: readonly Keeping[] = hasPromise
    ? ['everything', 'agreement', 'nothing']
    : ['everything', 'nothing']
  const others = session.members.filter(({ id }) => !about.members.includes(id))
  const isEarly = state.phase === 'keep' && state.isEarly

  return (
    <>
      <StageHead title={t('stage.keep-title')}>{t('stage.keep-lead')}</StageHead>
      {isEarly ? <p className={styles.fact}>{t('stage.keep-early')}</p> : null}
      <ChoiceCards<Keeping | ''>
        label={t('stage.keep-choose')}
        isLabelHidden
        value={choice}
        onChange={setChoice}
        options={kinds.map((kind) => ({
          value: kind,
          title: t(`stage.keep-${kind}`),
          description: t(more(kind)),
        }))}
      />
      <ul className={styles.facts}>
        <li>
          {t('stage.keep-readers', { names: names(session.members) })}{' '}
          {others.length > 0 ? t('stage.keep-not-part', { names: names(others) }) : null}
        </li>
        <li>{t('stage.keep-own')}</li>
        <li>{t('stage.keep-backups')}</li>
      </ul>
      <p className={styles.stands}>{t('stage.keep-stands')}</p>
      <div>
        <Button
          tone="primary"
          unavailable={choice === '' ? t('stage.keep-none-chosen') : undefined}
          onPress={() => {
            if (choice === 'nothing') setIsAsking(true)
            else if (choice !== '') onChoose(choice)
          }}
        >
          {t('stage.keep-go')}
        </Button>
      </div>
      <KeepNothingDialog
        isOpen={isAsking}
        onClose={() => setIsAsking(false)}
        onKeepNothing={() => onChoose('nothing')}
      />
    </>
  )

  function names(of: readonly Member[]): string {
    return list(of.map(({ label }) => label))
  }

  function more(kind: Keeping) {
    if (kind === 'everything' && !hasPromise) return 'stage.keep-everything-bare' as const
    if (kind === 'nothing' && !hasPromise) return 'stage.keep-nothing-bare' as const
    return `stage.keep-${kind}-more` as const
  }
}
