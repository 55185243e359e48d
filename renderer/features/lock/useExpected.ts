import { useRef } from 'react'
import { call } from '../../bridge/client.ts'

/**
 * Tells the vault, once for each try, that a passphrase is being typed: what opening takes is ready when it is
 * typed out. `typed` is called with each letter, `tried` as a try begins.
 */
export function useExpected(): { typed(): void; tried(): void } {
  const isTold = useRef(false)
  return {
    typed() {
      if (!isTold.current) void call('vault.expect-passphrase', {})
      isTold.current = true
    },
    tried() {
      isTold.current = false
    },
  }
}
