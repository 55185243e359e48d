import { type RefObject, useEffect, useRef } from 'react'

/** Puts the focus on the heading of a screen that took the place of another, so that it is heard. */
export function useArrival(): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    heading.current?.focus({ preventScroll: true })
  }, [])
  return heading
}
