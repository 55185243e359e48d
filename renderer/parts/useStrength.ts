import { useEffect, useState } from 'react'
import type { PassphraseStrength } from '../../shared/model/member.ts'
import { call } from '../bridge/client.ts'

/** A moment of rest before the estimator is asked, in ms. */
const restMs = 90

/**
 * How strong a passphrase is, a moment after the last key; null before there is an answer for exactly
 * this text. Asked past the query cache, which would keep every beginning of the passphrase.
 */
export function useStrength(
  passphrase: string,
  labels: readonly string[],
): PassphraseStrength | null {
  const [known, setKnown] = useState<{ of: string; strength: PassphraseStrength } | null>(null)
  const names = labels.join('\n')
  useEffect(() => {
    if (passphrase === '') return
    let isCurrent = true
    const timer = setTimeout(async () => {
      const reply = await call('passphrase.strength', { passphrase, labels: names.split('\n') })
      if (isCurrent && reply.ok) setKnown({ of: passphrase, strength: reply.value })
    }, restMs)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [passphrase, names])
  return known?.of === passphrase ? known.strength : null
}
