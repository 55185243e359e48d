import { useEffect, useRef } from 'react'

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
    // Also from a title: a step that comes back into sight has taken it there, as it did when it was new.
    if (element instanceof HTMLElement) element.focus()
  }, [isAtDoor])
  return () => {
    const { activeElement } = document
    left.current = activeElement === null ? null : new WeakRef(activeElement)
  }
}
