import type { KeyboardEvent } from 'react'

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
    const to = target(event.key)
    if (to !== null) {
      event.preventDefault()
      onCursor(to)
    } else if (event.key === 'Enter') {
      event.preventDefault()
      onRead(at)
    }
  }

  function target(key: string): number | null {
    switch (key) {
      case 'ArrowLeft':
      case 'ArrowDown':
        return Math.max(0, at - 1)
      case 'ArrowRight':
      case 'ArrowUp':
        return Math.min(last, at + 1)
      case 'Home':
        return 0
      case 'End':
        return last
      default:
        return null
    }
  }
}
