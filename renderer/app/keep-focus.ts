import { noteBroughtBack } from '../parts/brought-back.ts'
import { isFocusLost } from '../parts/useArrivalIfLost.ts'
import { sheetId } from '../ui/sheet-id.ts'
import { enterRoom } from './arrive-in-room.ts'

/**
 * Where the keyboard is in one layer of the window, be that the page or what lies over it. Of what was taken
 * away only its place is known: after `before` in `parent`. Holding it would hold the words on it.
 */
interface Trace {
  at: Element | null
  parent: Node | null
  before: Node | null
}

/**
 * Brings the keyboard back where what it was on is taken away and nothing else takes it: a form that closes, a
 * line of a list that goes, the one button of an empty room that is empty no more. It goes on with the first
 * control after that place, of the same sheet, or with the start of the screen that comes instead: at the door, in
 * the set-up, in the rooms. Whoever goes elsewhere with the mouse is left there. Answers with what ends it.
 */
export function keepFocus(): () => void {
  // The layer that somebody was in last is the last one.
  const traces = new Map<Element, Trace>()
  let current: Element | null = null
  /** One screen has gone, and the next is not there yet: the rooms behind the door are still being read. */
  let isAwaited = false

  const arrives = ({ target }: FocusEvent) => {
    if (!(target instanceof Element)) return
    current = target
    const layer = layerOf(target)
    if (layer === null) return
    traces.delete(layer)
    traces.set(layer, { at: target, parent: null, before: null })
  }
  const leaves = ({ target }: FocusEvent) => {
    queueMicrotask(() => {
      const isThere = target instanceof Element && target.isConnected
      if (current === target && isThere && document.activeElement !== target) current = null
    })
  }
  const watching = new MutationObserver((records) => {
    for (const layer of traces.keys()) if (!layer.isConnected) traces.delete(layer)
    for (const { removedNodes, previousSibling, target } of records) {
      for (const gone of removedNodes) {
        for (const trace of traces.values()) follow(trace, gone, target, previousSibling)
      }
    }
    const isGone = current !== null && !current.isConnected
    if (!isGone && !isAwaited) return
    if (isGone) current = null
    isAwaited = false
    // Whatever takes the focus on its arrival, or gives it back, has done so by then.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        if (!isFocusLost()) return
        isAwaited = !comeBack([...traces].reverse())
        if (!isAwaited) noteBroughtBack(document.activeElement)
      }),
    )
  })
  const acts = () => noteBroughtBack(null)

  document.addEventListener('focusin', arrives)
  document.addEventListener('focusout', leaves)
  document.addEventListener('keydown', acts, true)
  document.addEventListener('pointerdown', acts, true)
  watching.observe(document.body, { childList: true, subtree: true })
  return () => {
    document.removeEventListener('focusin', arrives)
    document.removeEventListener('focusout', leaves)
    document.removeEventListener('keydown', acts, true)
    document.removeEventListener('pointerdown', acts, true)
    watching.disconnect()
  }
}

/** What stands beside each other in the body: the page, and dialogs and menus over it. */
function layerOf(element: Element): Element | null {
  return element.closest('body > *')
}

/** Notes where something stood that was taken away with this node, and where that place is if it goes as well. */
function follow(trace: Trace, gone: Node, parent: Node, before: Node | null): void {
  const isGoneWith = (node: Node | null) =>
    node !== null && !node.isConnected && gone.contains(node)
  if (isGoneWith(trace.at) || isGoneWith(trace.parent)) {
    Object.assign(trace, { at: null, parent, before })
  } else if (isGoneWith(trace.before)) trace.before = before
}

/** False where there is no screen to come back to yet: above it stands nothing but the quick exit. */
function comeBack(traces: readonly [Element, Trace][]): boolean {
  const [layer, trace] = traces.find(([layer]) => layer.isConnected) ?? []
  if (layer === undefined || trace === undefined) return true
  if (trace.at !== null && takesFocus(trace.at)) return true
  const sheet = document.getElementById(sheetId)
  if (sheet === null) return false
  const parent = trace.parent ?? trace.at?.parentNode ?? null
  // Where the whole sheet gave way to another, that is begun at its start.
  const isAnotherSheet = parent !== sheet && parent?.contains(sheet)
  if (parent?.isConnected && !isAnotherSheet) {
    const within = sheet.contains(parent) ? sheet : layer
    if (controlsFrom(within, parent, trace).some(takesFocus)) return true
  }
  enterRoom()
  return true
}

const controls = 'a[href], button, input, select, textarea, [tabindex], [contenteditable="true"]'

/** The controls after a place, and then those before it, the nearest first. What lies around it, and scrolls, is none. */
function controlsFrom(within: Element, parent: Node, { at, before }: Trace): Element[] {
  const after = at ?? (before?.isConnected ? before : null)
  const all = [...within.querySelectorAll<HTMLElement>(controls)].filter(
    (one) => one.tabIndex >= 0 && !one.contains(parent),
  )
  const comesAfter = (one: Element) => {
    const place = after ?? parent
    const isInside = place.contains(one)
    if (isInside) return after === null
    return (place.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
  }
  return [...all.filter(comesAfter), ...all.filter((one) => !comesAfter(one)).reverse()]
}

function takesFocus(element: Element): boolean {
  if (element instanceof HTMLElement) element.focus()
  return document.activeElement === element
}
