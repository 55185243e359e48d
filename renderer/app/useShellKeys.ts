import { useEffect, useRef } from 'react'

interface ShellKeys {
  onLock(): void
  onToggleSide(): void
}

/** Ctrl or Cmd with L locks; with a backslash the sidebar steps aside or comes back. */
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
      }
    }
    window.addEventListener('keydown', listen, true)
    return () => window.removeEventListener('keydown', listen, true)
  }, [])
}
