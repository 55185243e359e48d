import { useEffect, useRef } from 'react'

/** What a screen can do that only it can, for whoever looks for it by typing. */
export type OfferId = 'calm' | 'find-in-page' | 'pause'

const offers = new Map<OfferId, { act(): void }>()

/** Offers an act for as long as a screen is there; null takes it back. */
export function useOffer(id: OfferId, act: (() => void) | null): void {
  const latest = useRef(act)
  useEffect(() => {
    latest.current = act
  })
  const isThere = act !== null
  useEffect(() => {
    if (!isThere) return
    const mine = { act: () => latest.current?.() }
    offers.set(id, mine)
    return () => {
      if (offers.get(id) === mine) offers.delete(id)
    }
  }, [id, isThere])
}

/** What is offered at this moment. */
export function offersNow(): ReadonlyMap<OfferId, { act(): void }> {
  return new Map(offers)
}
