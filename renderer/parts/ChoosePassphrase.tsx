import type { ReactNode } from 'react'
import type { ErrorCode } from '../../shared/errors.ts'
import { Button } from '../ui/Button.tsx'
import { useWords } from '../words/useWords.ts'
import { Actions } from './Actions.tsx'
import styles from './ChoosePassphrase.module.css'
import { PassphraseTwice } from './PassphraseTwice.tsx'
import { Trouble } from './Trouble.tsx'
import { usePassphraseTwice } from './usePassphraseTwice.ts'

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
  const twice = usePassphraseTwice(labels)
  const missing = missingAbove ?? twice.missing

  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (missing === undefined && !isBusy) onChosen(twice.passphrase)
      }}
    >
      <div className={styles.columns}>
        <div className={styles.fields}>
          {above}
          <PassphraseTwice twice={twice} autoFocus={above === undefined} />
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
}
