import { useEffect } from 'react'
import { call } from '../../bridge/client.ts'

/**
 * Asks that Hearth does not lock for want of keys while somebody talks and touches nothing. It is asked
 * for as long as one step of the table takes at most, and taken back as soon as that is over.
 *
 * @param seconds from the moment in which `key` changed; 0 where nothing is asked for
 * @param key what is going on
 */
export function useStay(seconds: number, key: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the time that is left goes down by itself
  useEffect(() => {
    if (seconds === 0) return
    void call('app.stay', { seconds })
    return () => void call('app.stay', { seconds: 0 })
  }, [key])
}
