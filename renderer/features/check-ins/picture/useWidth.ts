import { type RefObject, useLayoutEffect, useRef, useState } from 'react'

/** How wide an element is, in pixels, and how large a rem; `start` where nothing is laid out. */
export function useWidth(start: number): {
  element: RefObject<HTMLDivElement | null>
  width: number
  rem: number
} {
  const element = useRef<HTMLDivElement>(null)
  const [size, setSize] = useState({ width: start, rem: 16 })
  useLayoutEffect(() => {
    const node = element.current
    if (node === null) return
    const measure = () => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16
      setSize({ width: node.clientWidth || start, rem })
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(node)
    return () => observer.disconnect()
  }, [start])
  return { element, ...size }
}
