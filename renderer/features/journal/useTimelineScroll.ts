import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'

/** Follows the scrolling of the list, at most once for each frame that is drawn. */
export function useTimelineScroll(list: RefObject<HTMLElement | null>): {
  top: number
  scrollTo(top: number): void
} {
  const [top, setTop] = useState(0)
  const frame = useRef(0)
  useEffect(() => {
    const element = list.current
    if (!element) return
    const follow = () => {
      cancelAnimationFrame(frame.current)
      frame.current = requestAnimationFrame(() => setTop(element.scrollTop))
    }
    element.addEventListener('scroll', follow, { passive: true })
    return () => {
      element.removeEventListener('scroll', follow)
      cancelAnimationFrame(frame.current)
    }
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
