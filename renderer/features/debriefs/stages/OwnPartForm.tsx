import { LifeBuoy } from 'lucide-react'
import type { MemberId } from '../../../../shared/ids.ts'
import type { Debrief } from '../../../../shared/model/debrief.ts'
import { isEmptyPart } from '../../../../shared/model/debrief-states.ts'
import type { Member } from '../../../../shared/model/member.ts'
import { Button } from '../../../ui/Button.tsx'
import { useWords } from '../../../words/useWords.ts'
import { HintedBox } from '../hints/HintedBox.tsx'
import styles from './OwnPartForm.module.css'
import { StageForm } from './StageForm.tsx'
import { StageHead } from './StageHead.tsx'
import { useStep } from './useStep.ts'

export interface OwnPartFormProps {
  debrief: Debrief
  me: MemberId
  /** Those who will read it. */
  others: readonly Member[]
}

/** What set me up, what I regret, an apology: all of it may stay empty, which is a complete answer. */
export function OwnPartForm({ debrief, me, others }: OwnPartFormProps) {
  const { t, list } = useWords()
  const step = useStep(debrief.id, 'own', me)
  const { draft } = step
  const part = {
    setUp: draft.field('setUp').trim(),
    regret: draft.field('regret').trim(),
    apology: draft.field('apology').trim(),
  }
  const isEmpty = isEmptyPart(part)
  const names = list(others.map(({ label }) => label))
  return (
    <StageForm
      step={step}
      actions={
        <>
          <Button tone="primary" type="submit">
            {isEmpty ? t('stage.own-nothing') : t('stage.own-go', { names })}
          </Button>
          {isEmpty ? <span className={styles.hint}>{t('stage.own-nothing-hint')}</span> : null}
        </>
      }
      onSend={() => void step.send({ type: 'owned', part })}
    >
      <StageHead title={t('stage.own-title')}>{t('stage.own-lead')}</StageHead>
      <div className={styles.safety}>
        <LifeBuoy size={18} strokeWidth={1.6} aria-hidden />
        <p>{t('stage.own-safety')}</p>
      </div>
      <HintedBox
        name="set-up"
        label={t('stage.own-set-up')}
        hint={t('stage.own-set-up-hint')}
        rows={1}
        value={draft.field('setUp')}
        isReady={draft.isReady}
        onChange={(setUp) => draft.change({ setUp })}
      />
      <HintedBox
        name="regret"
        label={t('stage.own-regret')}
        rows={1}
        value={draft.field('regret')}
        isReady={draft.isReady}
        onChange={(regret) => draft.change({ regret })}
      />
      <HintedBox
        name="apology"
        label={t('stage.own-apology')}
        rows={1}
        value={draft.field('apology')}
        isReady={draft.isReady}
        onChange={(apology) => draft.change({ apology })}
      />
    </StageForm>
  )
}
