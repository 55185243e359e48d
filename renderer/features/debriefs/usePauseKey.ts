import { useEffect, useRef } from 'react'

/** One key asks for a pause, also while somebody types. */
export const pauseKey = 'F8'

/** Listens for the key of a pause while a debrief is on the screen; null where it cannot be paused. */
export function usePauseKey(onPause: (() => void) | null): void {
  const latest = useRef(onPause)
  useEffect(() => {
    latest.current = onPause
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key !== pauseKey || event.repeat || latest.current === null) return
      event.preventDefault()
      latest.current()
    }
    window.addEventListener('keydown', listen, true)
    return () => window.removeEventListener('keydown', listen, true)
  }, [])
}
