import { type ReactNode, useId, useState } from 'react'
import type { ErrorCode } from '../../shared/errors.ts'
import { limits } from '../../shared/limits.ts'
import { Button } from '../ui/Button.tsx'
import { PassphraseField } from '../ui/PassphraseField.tsx'
import { useWords } from '../words/useWords.ts'
import { Actions } from './Actions.tsx'
import styles from './ChoosePassphrase.module.css'
import { PassphraseStrengthMeter } from './PassphraseStrengthMeter.tsx'
import { Trouble } from './Trouble.tsx'
import { useStrength } from './useStrength.ts'

export interface ChoosePassphraseProps {
  /** Names that would be easy to guess. */
  labels: readonly string[]
  onChosen(passphrase: string): void
  isBusy: boolean
  /** Why the last choice was refused. */
  error: ErrorCode | null
  submit: string
  /** Fields above, such as the passphrase used until now; and why they keep from going on, if they do. */
  above?: ReactNode
  missingAbove?: string | undefined
  /** Things to know, beside the fields. */
  tips: ReactNode
  /** A way back, before the button that goes on. */
  leave?: ReactNode
}

/** A new passphrase: typed, measured, typed once more. It goes on only when Hearth's floor is reached. */
export function ChoosePassphrase({
  labels,
  onChosen,
  isBusy,
  error,
  submit,
  above,
  missingAbove,
  tips,
  leave,
}: ChoosePassphraseProps) {
  const { t } = useWords()
  const [passphrase, setPassphrase] = useState('')
  const [again, setAgain] = useState('')
  const strength = useStrength(passphrase, labels)
  const strengthId = useId()
  const words = { show: t('lock.show'), hide: t('lock.hide') }
  const missing = missingAbove ?? whatIsMissing()

  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (missing === undefined && !isBusy) onChosen(passphrase)
      }}
    >
      <div className={styles.columns}>
        <div className={styles.fields}>
          {above}
          <div>
            <PassphraseField
              label={t('passphrase.label')}
              value={passphrase}
              onChange={setPassphrase}
              words={words}
              maxLength={limits.passphraseMaxLength}
              autoFocus={above === undefined}
              aria-describedby={strengthId}
            />
            <PassphraseStrengthMeter
              id={strengthId}
              strength={passphrase === '' ? null : strength}
              isEmpty={passphrase === ''}
            />
          </div>
          <PassphraseField
            label={t('passphrase.again')}
            value={again}
            onChange={setAgain}
            words={words}
            maxLength={limits.passphraseMaxLength}
            error={isFinishedButDifferent() ? t('passphrase.again-differs') : null}
          />
          {error === null ? null : <Trouble code={error} />}
        </div>
        <aside className={styles.tips}>
          <h2>{t('passphrase.good-to-know')}</h2>
          <ul>{tips}</ul>
        </aside>
      </div>
      <Actions leave={leave}>
        <Button
          tone="primary"
          size="large"
          type="submit"
          unavailable={isBusy ? t('passphrase.making') : missing}
        >
          {isBusy ? t('passphrase.making') : submit}
        </Button>
      </Actions>
    </form>
  )

  function whatIsMissing(): string | undefined {
    if (passphrase === '') return t('passphrase.missing')
    if (strength && !strength.allowed) return t('passphrase.too-weak')
    if (again === '') return t('passphrase.again-missing')
    if (again !== passphrase) return t('passphrase.again-differs')
    return undefined
  }

  function isFinishedButDifferent(): boolean {
    return again.length >= passphrase.length && again !== passphrase && passphrase !== ''
  }
}
