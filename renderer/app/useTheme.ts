import { useLayoutEffect } from 'react'
import type { Settings } from '../../shared/model/settings.ts'

/** Sets the light of the room, and follows the system's where a member chose that. */
export function useTheme(theme: Settings['theme']): void {
  useLayoutEffect(() => {
    const dark = window.matchMedia('(prefers-color-scheme: dark)')
    const apply = () => {
      const next = theme === 'system' ? (dark.matches ? 'lamplight' : 'daylight') : theme
      light(next)
    }
    apply()
    dark.addEventListener('change', apply)
    return () => dark.removeEventListener('change', apply)
  }, [theme])
}

let wasLit = false

/** Changing the light is one of three ceremonies: the old screen fades into the new. The first is at once. */
function light(theme: 'daylight' | 'lamplight'): void {
  const root = document.documentElement
  const change = () => {
    root.dataset.theme = theme
  }
  if (wasLit && root.dataset.theme !== theme && 'startViewTransition' in document) {
    document.startViewTransition(change)
  } else {
    change()
  }
  wasLit = true
}
