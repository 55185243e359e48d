import { useEffect, useRef } from 'react'
import { combinationsOf, isSign, pressed, type ShortcutId } from '../../shared/shortcuts.ts'

interface ShellKeys {
  onLock(): void
  onToggleSide(): void
  onSearch(): void
  /** Opens the way to everything by typing, or closes it. */
  onPalette(): void
  onShortcuts(): void
}

/**
 * The keys that work everywhere, as the table of shortcuts has them. Where a page is being written the key
 * of search looks for words in that page, and is left to it; a question mark is text wherever somebody types.
 * Nothing is laid over a dialog or a menu. Without `signKeys` those that are a single sign do nothing.
 */
export function useShellKeys(keys: ShellKeys, signKeys: boolean): void {
  const latest = useRef({ keys, signKeys })
  useEffect(() => {
    latest.current = { keys, signKeys }
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const { keys, signKeys } = latest.current
      const act = event.repeat ? null : actOf(event, signKeys)
      if (act === null) return
      event.preventDefault()
      keys[act]()
    }
    window.addEventListener('keydown', listen, true)
    return () => window.removeEventListener('keydown', listen, true)
  }, [])
}

function actOf(event: KeyboardEvent, signKeys: boolean): keyof ShellKeys | null {
  const is = (id: ShortcutId) => {
    const key = combinationsOf(id)[pressed(event, id)]
    return key !== undefined && (signKeys || !isSign(key))
  }
  if (is('lock')) return 'onLock'
  if (is('side')) return 'onToggleSide'
  if (is('palette'))
    return isIn(event, overlays) && !isIn(event, '[data-palette]') ? null : 'onPalette'
  if (is('search')) return is('find-in-page') && isIn(event, '[data-finds]') ? null : 'onSearch'
  if (is('shortcuts')) return isIn(event, `${overlays}, ${fields}`) ? null : 'onShortcuts'
  return null
}

const overlays = '[role="dialog"], [role="alertdialog"], [role="menu"]'
const fields = 'input, textarea, select, [contenteditable], [role="textbox"]'

function isIn({ target }: KeyboardEvent, places: string): boolean {
  return target instanceof Element && target.closest(places) !== null
}
