import { type RefObject, useCallback, useEffect, useState } from 'react'
import { flushSync } from 'react-dom'

/** Follows the scrolling of the list. */
export function useTimelineScroll(list: RefObject<HTMLElement | null>): {
  top: number
  scrollTo(top: number): void
} {
  const [top, setTop] = useState(0)
  useEffect(() => {
    const element = list.current
    if (!element) return
    // The browser tells of scrolling right before it paints, once for each frame. Drawing the rows in
    // that same moment is what keeps an empty stretch from ever being seen.
    const follow = () => flushSync(() => setTop(element.scrollTop))
    element.addEventListener('scroll', follow, { passive: true })
    return () => element.removeEventListener('scroll', follow)
  }, [list])
  const scrollTo = useCallback(
    (next: number) => {
      if (list.current) list.current.scrollTop = next
      setTop(next)
    },
    [list],
  )
  return { top, scrollTo }
}
