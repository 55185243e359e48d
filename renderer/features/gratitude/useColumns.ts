import { type RefObject, useLayoutEffect, useState } from 'react'

/** How wide a slip wants to be, in rem: larger text makes fewer columns, never narrower slips. */
const slipRem = 12.5
const most = 4

/** How many columns of slips an element has room for. */
export function useColumns(element: RefObject<HTMLElement | null>): number {
  const [columns, setColumns] = useState(most)
  useLayoutEffect(() => {
    const node = element.current
    if (node === null) return
    const measure = () => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16
      const fit = Math.floor(node.clientWidth / (slipRem * rem))
      setColumns(Math.max(1, Math.min(most, fit || most)))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(node)
    return () => observer.disconnect()
  }, [element])
  return columns
}
