import { useEffect } from 'react'
import type { Input } from '../../shared/contract.ts'
import { call } from '../bridge/client.ts'
import { useRead } from '../bridge/hooks.ts'

/**
 * The second button of the mouse, or the key for it, opens the system's menu for a field or a selection.
 * The browser would tell the main process what is selected; so it is not asked, and the shell learns only
 * which lines of its menu are of use. The preview's Chromium shows a menu of its own.
 */
export function useEditMenu(): void {
  const info = useRead('app.info', {})
  const isOurs = info.data?.host === 'electron'
  useEffect(() => {
    if (!isOurs) return
    const listen = (event: MouseEvent) => {
      if (event.defaultPrevented) return
      event.preventDefault()
      const about = menuFor(event.target)
      if (about !== null) void call('app.edit-menu', about)
    }
    window.addEventListener('contextmenu', listen)
    return () => window.removeEventListener('contextmenu', listen)
  }, [isOurs])
}

const fields = 'input, textarea, [contenteditable="true"]'
const withoutText = new Set(['button', 'checkbox', 'radio', 'range', 'submit'])

/** Null where there is nothing to cut, copy or paste. */
function menuFor(target: EventTarget | null): Input<'app.edit-menu'> | null {
  const field = target instanceof Element ? target.closest(fields) : null
  if (field instanceof HTMLInputElement && withoutText.has(field.type)) return null
  if (field !== null) return { isEditable: true, hasSelection: isSelectedIn(field) }
  return isTextSelected() ? { isEditable: false, hasSelection: true } : null
}

function isSelectedIn(field: Element): boolean {
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) {
    // A passphrase is never copied out of its field.
    return field.type !== 'password' && field.selectionStart !== field.selectionEnd
  }
  return isTextSelected()
}

function isTextSelected(): boolean {
  return getSelection()?.isCollapsed === false
}
