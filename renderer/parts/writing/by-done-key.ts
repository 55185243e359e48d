import type { KeyboardEvent } from 'react'
import { flushSync } from 'react-dom'
import { pressed } from '../../../shared/shortcuts.ts'

/**
 * Done by its key, for the capturing handler of whatever is being written: a text below would take the key for
 * a new line. Menus and dialogs that it opened keep their keys, because they do not lie on it.
 */
export function byDoneKey<Written extends HTMLElement>(done: (written: Written) => void) {
  return (event: KeyboardEvent<Written>): void => {
    const { currentTarget, target, nativeEvent } = event
    if (pressed(event, 'done') === -1 || nativeEvent.isComposing) return
    if (!(target instanceof Node) || !currentTarget.contains(target)) return
    event.preventDefault()
    event.stopPropagation()
    if (event.repeat) return
    if (target instanceof HTMLInputElement) takeTyped(target)
    done(currentTarget)
  }
}

/**
 * A field of one line, such as that of a tag, takes what was typed when it is left, as a press on Done leaves
 * it. One that stays is gone back to, so that the keys go on working where Done is refused.
 */
function takeTyped(field: HTMLInputElement): void {
  flushSync(() => field.blur())
  if (field.isConnected) field.focus()
}
