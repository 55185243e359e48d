import { type RefObject, useEffect, useRef, useState } from 'react'

/** How many slips are hung at a time. */
const step = 48

/** Hangs a long wall bit by bit: `shown` grows whenever the end of what hangs comes near. */
export function useMore(
  total: number,
  key: string,
): { shown: number; end: RefObject<HTMLDivElement | null> } {
  const [hung, setHung] = useState({ key, shown: step })
  const end = useRef<HTMLDivElement>(null)
  const shown = hung.key === key ? hung.shown : step
  useEffect(() => {
    const node = end.current
    if (node === null || shown >= total) return
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) setHung({ key, shown: shown + step })
      },
      { rootMargin: '800px' },
    )
    observer.observe(node)
    return () => observer.disconnect()
  }, [shown, total, key])
  return { shown, end }
}
