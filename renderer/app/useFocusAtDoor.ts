import { useEffect, useRef } from 'react'
import { isFocusLost } from '../parts/useArrivalIfLost.ts'

/**
 * Gives the keyboard back to what led away from the door, or from the set-up, once somebody is there again. Answers
 * with what notes that as they go. Weak: what has gone from the page must not be held with the words on it.
 */
export function useFocusAtDoor(isAtDoor: boolean): () => void {
  const left = useRef<WeakRef<Element> | null>(null)
  useEffect(() => {
    if (!isAtDoor) return
    const element = left.current?.deref()
    left.current = null
    if (element instanceof HTMLElement && isFocusLost()) element.focus()
  }, [isAtDoor])
  return () => {
    const { activeElement } = document
    left.current = activeElement === null ? null : new WeakRef(activeElement)
  }
}
