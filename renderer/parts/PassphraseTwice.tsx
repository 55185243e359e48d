import { useId } from 'react'
import { limits } from '../../shared/limits.ts'
import { PassphraseField } from '../ui/PassphraseField.tsx'
import { useWords } from '../words/useWords.ts'
import { PassphraseStrengthMeter } from './PassphraseStrengthMeter.tsx'
import type { PassphraseTyped } from './usePassphraseTwice.ts'

export interface PassphraseTwiceProps {
  twice: PassphraseTyped
  autoFocus?: boolean
}

/** Two fields for a new passphrase, with its strength between them. */
export function PassphraseTwice({ twice, autoFocus = false }: PassphraseTwiceProps) {
  const { t } = useWords()
  const strengthId = useId()
  const words = { show: t('lock.show'), hide: t('lock.hide') }
  const { passphrase, setPassphrase, again, setAgain, strength, isDifferent } = twice
  return (
    <>
      <div>
        <PassphraseField
          label={t('passphrase.label')}
          value={passphrase}
          onChange={setPassphrase}
          words={words}
          maxLength={limits.passphraseMaxLength}
          autoFocus={autoFocus}
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
        error={isDifferent ? t('passphrase.again-differs') : null}
      />
    </>
  )
}
