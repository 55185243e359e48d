import { type KeyboardEvent, useState } from 'react'

/**
 * Many small choices as one stop of Tab: arrows, Home and End go from one to the next, and Tab comes back
 * to the one that was left. `row` goes on the toolbar around them, which has to have a name; `chip` on the
 * button of each, known by its key. Where one of them is what is shown, such as the page of a room, it is the
 * stop of whoever comes to it: `current`.
 *
 * It is a toolbar for those who listen, because screen readers leave the arrow keys to a toolbar and keep
 * them to themselves in a group of buttons. React Aria's `Toolbar` is not it: its Tab goes by way of the
 * last button, and a click brings back the one that had the focus, either of which may scroll.
 */
export function useOneStop(keys: readonly string[], current?: string) {
  const [left, setLeft] = useState<{ key: string; current: string | undefined } | null>(null)
  // What was left while something else was shown has no meaning any more.
  const wished = [left?.current === current ? left?.key : undefined, current]
  const stop = wished.find((key) => key !== undefined && keys.includes(key)) ?? keys[0]
  return {
    row: { onKeyDownCapture: goOn },
    chip: (key: string) => ({
      excludeFromTabOrder: key !== stop,
      onFocus: () => setLeft({ key, current }),
    }),
  }
}

function goOn(event: KeyboardEvent<HTMLElement>): void {
  if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return
  const row = event.currentTarget
  const chips = [...row.querySelectorAll('button')]
  const at = chips.indexOf(event.target as HTMLButtonElement)
  if (at < 0) return
  const onward = getComputedStyle(row).direction === 'rtl' ? -1 : 1
  const to = {
    ArrowRight: at + onward,
    ArrowLeft: at - onward,
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    Home: 0,
    End: chips.length - 1,
  }[event.key]
  if (to === undefined) return
  // At either end, too, the page stays where it is.
  event.preventDefault()
  event.stopPropagation()
  chips[to]?.focus()
}
