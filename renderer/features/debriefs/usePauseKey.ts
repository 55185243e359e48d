import { useEffect, useRef } from 'react'
import { pressed } from '../../../shared/shortcuts.ts'

/**
 * Listens for the key of a pause, also in fields, while a debrief is on the screen; null where it
 * cannot be paused.
 */
export function usePauseKey(onPause: (() => void) | null): void {
  const latest = useRef(onPause)
  useEffect(() => {
    latest.current = onPause
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (pressed(event, 'pause') === -1 || event.repeat || latest.current === null) return
      event.preventDefault()
      latest.current()
    }
    window.addEventListener('keydown', listen, true)
    return () => window.removeEventListener('keydown', listen, true)
  }, [])
}
