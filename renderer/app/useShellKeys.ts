import { useEffect, useRef } from 'react'

interface ShellKeys {
  onLock(): void
  onToggleSide(): void
  onSearch(): void
}

/**
 * Ctrl or Cmd with L locks; with a backslash the sidebar steps aside or comes back; with K or F somebody
 * searches. Where a page is being written F looks for words in that page, and is left to it.
 */
export function useShellKeys(keys: ShellKeys): void {
  const latest = useRef(keys)
  useEffect(() => {
    latest.current = keys
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.repeat)
        return
      if (event.key.toLowerCase() === 'l') {
        event.preventDefault()
        latest.current.onLock()
      } else if (event.key === '\\') {
        event.preventDefault()
        latest.current.onToggleSide()
      } else if (isSearch(event)) {
        event.preventDefault()
        latest.current.onSearch()
      }
    }
    window.addEventListener('keydown', listen, true)
    return () => window.removeEventListener('keydown', listen, true)
  }, [])
}

function isSearch({ key, target }: KeyboardEvent): boolean {
  if (key.toLowerCase() === 'k') return true
  const isWriting = target instanceof HTMLElement && target.closest('[data-finds]') !== null
  return key.toLowerCase() === 'f' && !isWriting
}
