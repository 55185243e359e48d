import { type RefObject, useEffect, useRef } from 'react'
import { isBroughtBack } from './brought-back.ts'
import { showFromStart } from './show-from-start.ts'

/**
 * Puts the focus on the heading of what has just come where nothing has it, because what was pressed went
 * with the screen before, or where it was only brought meanwhile. Whoever has the focus elsewhere, such as
 * among the rooms, keeps it. `shown` brings what came into sight from its start; `in-place` leaves the page
 * where it was scrolled to.
 */
export function useArrivalIfLost(
  how: 'shown' | 'in-place' | 'never' = 'shown',
): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (heading.current === null || how === 'never') return
    if (!isFocusLost() && !isBroughtBack()) return
    if (how === 'shown') showFromStart(heading.current)
    heading.current.focus({ preventScroll: how === 'in-place' })
  }, [how])
  return heading
}

/** Whether the keyboard has no place on the page. What has just been hidden keeps it for a moment, and to no use. */
export function isFocusLost(): boolean {
  const { activeElement } = document
  if (activeElement === null || activeElement === document.body) return true
  return !activeElement.checkVisibility()
}
