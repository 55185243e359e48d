import { type RefObject, useEffect, useRef } from 'react'
import { showFromStart } from './show-from-start.ts'

/** Puts the focus on the heading of a screen that took the place of another, so that it is heard. */
export function useArrival(): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (heading.current === null) return
    showFromStart(heading.current)
    heading.current.focus()
  }, [])
  return heading
}
