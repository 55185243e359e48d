import {
  type Crossing,
  exposeEvent,
  makeSide,
  pageSide,
  preloadSide,
  readyEvent,
} from './bridge-wire.ts'

/** Runs in the page's own world before any script of the page: receives what the preload exposes. */
function receive(): void {
  const side = makeSide(pageSide, preloadSide)
  document.addEventListener(exposeEvent, (event) => {
    const { key, api } = (event as CustomEvent<{ key: string; api: Crossing }>).detail
    if (key in window) return
    const value = deepFreeze(side.unpack(api))
    Object.defineProperty(window, key, { value, enumerable: true })
  })
  document.dispatchEvent(new CustomEvent(readyEvent))
}

/** What contextBridge exposes cannot be changed by the page. */
function deepFreeze(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  for (const inner of Object.values(value)) deepFreeze(inner)
  return Object.freeze(value)
}

/**
 * Powers that Chromium asks nobody about, or asks for in a window of its own, where Electron asks the
 * app's handlers. The stand-in has made sure that these deny everything.
 */
function denyPowers(): void {
  const deny = () => Promise.reject(new DOMException('Permission denied.', 'NotAllowedError'))
  if (navigator.clipboard) Object.assign(navigator.clipboard, { write: deny, writeText: deny })
  if (navigator.mediaDevices) Object.assign(navigator.mediaDevices, { getDisplayMedia: deny })
}

denyPowers()
// Only the top frame gets a preload, as in Electron.
if (window.parent === window) receive()
