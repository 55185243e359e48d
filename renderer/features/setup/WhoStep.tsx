import { useState } from 'react'
import { limits } from '../../../shared/limits.ts'
import { Actions } from '../../parts/Actions.tsx'
import { StepHead } from '../../parts/StepHead.tsx'
import { Button } from '../../ui/Button.tsx'
import { ChoiceCards } from '../../ui/ChoiceCards.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useWords } from '../../words/useWords.ts'
import type { SetupState } from './setup-flow.ts'
import styles from './WhoStep.module.css'

export interface WhoStepProps {
  state: SetupState
  onNamed(names: readonly [string, string], areBothHere: boolean): void
  onBack(): void
}

/** The names: one, or two when both are at the computer. */
export function WhoStep({ state, onNamed, onBack }: WhoStepProps) {
  const { t } = useWords()
  const [mine, setMine] = useState(state.names[0])
  const [theirs, setTheirs] = useState(state.names[1])
  const [areBothHere, setAreBothHere] = useState(state.areBothHere)
  const missing = whatIsMissing()

  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (missing === undefined) {
          onNamed([mine.trim(), areBothHere ? theirs.trim() : ''], areBothHere)
        }
      }}
    >
      <StepHead title={t('setup.who-title')} lead={t('setup.who-lead')} />
      <div className={styles.fields}>
        <TextField
          label={t('setup.your-name')}
          value={mine}
          onChange={setMine}
          maxLength={limits.labelLength}
          size="large"
          autoFocus
        />
        <ChoiceCards
          label={t('setup.both-label')}
          value={areBothHere ? 'now' : 'later'}
          onChange={(value) => setAreBothHere(value === 'now')}
          options={[
            { value: 'now', title: t('setup.both-now') },
            { value: 'later', title: t('setup.both-later') },
          ]}
        />
        {areBothHere ? (
          <TextField
            label={t('setup.their-name')}
            value={theirs}
            onChange={setTheirs}
            maxLength={limits.labelLength}
            size="large"
            error={isSame() ? t('setup.names-same') : null}
          />
        ) : (
          <p className={styles.note}>{t('setup.later-note')}</p>
        )}
      </div>
      <Actions
        leave={
          <Button tone="quiet" size="large" onPress={onBack}>
            {t('common.back')}
          </Button>
        }
      >
        <Button tone="primary" size="large" type="submit" unavailable={missing}>
          {t('common.continue')}
        </Button>
      </Actions>
    </form>
  )

  function isSame(): boolean {
    const [one, two] = [mine, theirs].map((name) => name.trim().toLocaleLowerCase())
    return areBothHere && one !== '' && one === two
  }

  function whatIsMissing(): string | undefined {
    if (mine.trim() === '') return t(areBothHere ? 'setup.names-missing' : 'setup.name-missing')
    if (areBothHere && theirs.trim() === '') return t('setup.names-missing')
    return isSame() ? t('setup.names-same') : undefined
  }
}
