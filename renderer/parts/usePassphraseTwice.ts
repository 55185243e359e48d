import { useState } from 'react'
import type { PassphraseStrength } from '../../shared/model/member.ts'
import { useWords } from '../words/useWords.ts'
import { useStrength } from './useStrength.ts'

/** A passphrase that is chosen by typing it twice, as far as it has come. */
export interface PassphraseTyped {
  passphrase: string
  setPassphrase(text: string): void
  again: string
  setAgain(text: string): void
  strength: PassphraseStrength | null
  /** Finished, and not the same. */
  isDifferent: boolean
  /** What keeps it from being chosen, in a sentence; nothing once it can be. */
  missing: string | undefined
  clear(): void
}

/** The state of two fields for a new passphrase; `labels` are names that would be easy to guess. */
export function usePassphraseTwice(labels: readonly string[]): PassphraseTyped {
  const { t } = useWords()
  const [passphrase, setPassphrase] = useState('')
  const [again, setAgain] = useState('')
  const strength = useStrength(passphrase, labels)
  const clear = () => {
    setPassphrase('')
    setAgain('')
  }
  const isDifferent = again.length >= passphrase.length && again !== passphrase && passphrase !== ''
  const missing = whatIsMissing()
  return { passphrase, setPassphrase, again, setAgain, strength, isDifferent, missing, clear }

  function whatIsMissing(): string | undefined {
    if (passphrase === '') return t('passphrase.missing')
    if (strength && !strength.allowed) return t('passphrase.too-weak')
    if (again === '') return t('passphrase.again-missing')
    if (again !== passphrase) return t('passphrase.again-differs')
    return undefined
  }
}
