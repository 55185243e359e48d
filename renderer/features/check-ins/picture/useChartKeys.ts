import type { KeyboardEvent } from 'react'
import { pressed } from '../../../../shared/shortcuts.ts'

export interface ChartKeys {
  /** Which column is looked at. */
  at: number
  last: number
  onCursor(column: number): void
  onRead(column: number): void
}

/** Arrow keys go from one check-in to the next, Home and End to the first and last, Enter reads it. */
export function useChartKeys({ at, last, onCursor, onRead }: ChartKeys) {
  return (event: KeyboardEvent): void => {
    const to = target(event)
    if (to !== null) {
      event.preventDefault()
      onCursor(to)
    } else if (pressed(event, 'picture-read') !== -1) {
      event.preventDefault()
      onRead(at)
    }
  }

  function target(event: KeyboardEvent): number | null {
    const before = Math.max(0, at - 1)
    const after = Math.min(last, at + 1)
    return (
      [before, after, before, after][pressed(event, 'picture-step')] ??
      [0, last][pressed(event, 'picture-ends')] ??
      null
    )
  }
}
