import { type RefObject, useLayoutEffect, useState } from 'react'
import type { Measures } from './timeline-layout.ts'

/** The height of a row and of a month's heading in rem; both grow with the text size. */
const rowRem = 6.625
const headRem = 2.25

/** Heights in pixels of this moment, and the height of the list's window. */
export function useRowMeasures(list: RefObject<HTMLElement | null>): Measures & { view: number } {
  const [measures, setMeasures] = useState({ rowHeight: 106, headHeight: 36, view: 600 })
  useLayoutEffect(() => {
    const element = list.current
    if (!element) return
    const measure = () => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16
      const next = {
        rowHeight: Math.round(rowRem * rem),
        headHeight: Math.round(headRem * rem),
        // Nobody sees more of a list than the window shows. Before its styles have arrived it is as high
        // as all of its rows, and measuring that would draw them all.
        view: Math.min(element.clientHeight, window.innerHeight),
      }
      setMeasures((now) => (JSON.stringify(now) === JSON.stringify(next) ? now : next))
    }
    measure()
    // The text size is set on the root element; the window's size reaches the list itself.
    const resized = new ResizeObserver(measure)
    const restyled = new MutationObserver(measure)
    resized.observe(element)
    restyled.observe(document.documentElement, { attributeFilter: ['style'] })
    return () => {
      resized.disconnect()
      restyled.disconnect()
    }
  }, [list])
  return measures
}
