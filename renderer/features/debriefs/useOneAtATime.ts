import { useRef } from 'react'

/** The same, but a second press while the first is under way does nothing, even before the page is drawn anew. */
export function useOneAtATime<Asked extends unknown[]>(
  run: (...asked: Asked) => Promise<void>,
): (...asked: Asked) => void {
  const isRunning = useRef(false)
  return (...asked) => {
    if (isRunning.current) return
    isRunning.current = true
    void run(...asked).finally(() => {
      isRunning.current = false
    })
  }
}
