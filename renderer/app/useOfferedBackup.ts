import { useEffect, useRef } from 'react'
import type { Output } from '../../shared/contract.ts'
import { call, onShellEvent } from '../bridge/client.ts'

export type OfferedBackup = NonNullable<Output<'app.take-offered'>>

interface Offers {
  /** Somebody is in, and Hearth may lock for it: what is offered is taken in front of the door that follows. */
  mayLock: boolean
  onOffered(backup: OfferedBackup): void
}

/**
 * Hears of a backup that somebody opened in the system's file manager. It is taken in front of the door;
 * where somebody is in Hearth locks first, as a backup is restored with nobody in.
 */
export function useOfferedBackup(offers: Offers): void {
  const latest = useRef(offers)
  useEffect(() => {
    latest.current = offers
  })
  useEffect(() => {
    const take = async () => {
      if (latest.current.mayLock) {
        await call('app.lock', {})
        return
      }
      const reply = await call('app.take-offered', {})
      if (reply.ok && reply.value) latest.current.onOffered(reply.value)
    }
    // Every window begins in front of the door, and may have been opened for this.
    void take()
    return onShellEvent(({ event }) => {
      if (event === 'offered') void take()
    })
  }, [])
}
