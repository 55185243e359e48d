import { type RefObject, useEffect, useState } from 'react'

/** How far from the window a photo is fetched, and let go again. */
const margin = '900px 0px'

/** True while an element is on the screen or close to it. */
export function useNear(element: RefObject<Element | null>): boolean {
  const [isNear, setIsNear] = useState(false)
  useEffect(() => {
    if (!element.current) return
    const observer = new IntersectionObserver(
      (entries) => setIsNear(entries.at(-1)?.isIntersecting ?? false),
      // The sheet scrolls, not the window.
      { rootMargin: margin, scrollMargin: margin },
    )
    observer.observe(element.current)
    return () => observer.disconnect()
  }, [element])
  return isNear
}
