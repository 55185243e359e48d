import { useEffect } from 'react'
import { limits } from '../../shared/limits.ts'
import { combinationsOf } from '../../shared/shortcuts.ts'
import { call } from '../bridge/client.ts'

/**
 * Esc twice within the time set in limits, from anywhere. It listens while the event is on its way down,
 * before a dialog or an editor can keep it; the first press still does there what it always does.
 */
export function useQuickExitKeys(): void {
  useEffect(() => {
    let lastAt = Number.NEGATIVE_INFINITY
    const listen = (event: KeyboardEvent) => {
      if (event.repeat) return
      if (!isOfQuickExit(event)) {
        lastAt = Number.NEGATIVE_INFINITY
        return
      }
      if (event.timeStamp - lastAt <= limits.quickExitMs) {
        event.preventDefault()
        event.stopImmediatePropagation()
        leave()
      }
      lastAt = event.timeStamp
    }
    window.addEventListener('keydown', listen, true)
    return () => window.removeEventListener('keydown', listen, true)
  }, [])
}

/** Hides everything in the same moment, then asks the shell to lock and go. */
export function leave(): void {
  document.documentElement.dataset.covered = ''
  void call('app.quick-exit', {})
}

/** Whatever is held down with it: nobody in a hurry looks at that. */
function isOfQuickExit({ key }: KeyboardEvent): boolean {
  return combinationsOf('quick-exit').some((combination) => combination.key === key)
}
