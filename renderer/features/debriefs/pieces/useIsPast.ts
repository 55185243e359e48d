import { useEffect, useState } from 'react'

/** The longest wait that a timer of the browser can hold. */
const longestMs = 2_147_483_647

/** True once an instant has gone by; the screen turns by itself in that moment. Null is never past. */
export function useIsPast(instant: string | null): boolean {
  const [now, setNow] = useState(() => Date.now())
  const at = instant === null ? Number.POSITIVE_INFINITY : Date.parse(instant)
  const left = at - now
  useEffect(() => {
    if (!Number.isFinite(left) || left <= 0) return
    const timer = setTimeout(() => setNow(Date.now()), Math.min(left + 50, longestMs))
    return () => clearTimeout(timer)
  }, [left])
  return left <= 0
}
