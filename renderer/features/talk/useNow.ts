import { useEffect, useState } from 'react'

/**
 * The monotonic clock, read anew once a second while `isRunning`. Nothing is counted: a window that was
 * hidden, and whose timers slept, shows the right time as soon as it is seen.
 */
export function useNow(isRunning: boolean): number {
  const [now, setNow] = useState(() => performance.now())
  useEffect(() => {
    if (!isRunning) return
    const look = () => setNow(performance.now())
    look()
    const timer = setInterval(look, 1000)
    document.addEventListener('visibilitychange', look)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', look)
    }
  }, [isRunning])
  return now
}
