import { exposeEvent, makeSide, pageSide, preloadSide, readyEvent } from './bridge-wire.ts'
import { decode, encode } from './wire.ts'

/**
 * Runs in an isolated world of the page, as Electron's preload does, and gives the preload its two
 * modules. Text leaves through a binding that only this world has, and comes in by `receive`.
 */
export type FromWorld =
  | { type: 'invoke'; id: number; channel: string; args: unknown[] }
  | { type: 'send'; channel: string; args: unknown[] }
  | { type: 'port-post'; port: number; data: unknown }
  | { type: 'input' }
  | { type: 'state' }

export type ToWorld =
  | { type: 'invoked'; id: number; ok: boolean; value: unknown }
  | { type: 'message'; channel: string; message: unknown; ports: number[] }
  | { type: 'port-data'; port: number; data: unknown }
  | { type: 'port-closed'; port: number }

type Listener = (event: { ports: MessagePort[] }, message: unknown) => void

declare global {
  var hearthHostSend: (text: string) => void
  var hearthHostReceive: (text: string) => void
}

/** At most this often the page says that a key or the mouse was used. */
const inputEveryMs = 500

export function runPreload(
  preload: (require: (name: string) => unknown, module: object, exports: object) => void,
  asksBeforeClosing: boolean,
): void {
  if (window.parent !== window) return
  const send = (message: FromWorld) => globalThis.hearthHostSend(encode(message))
  const electron = notMore('electron', makeElectron(send))
  listenToThePerson(send)
  // So that the window's cross asks the app first; the driver answers the browser's question.
  if (asksBeforeClosing) window.addEventListener('beforeunload', (event) => event.preventDefault())
  const exports = {}
  preload(
    (name) => {
      if (name === 'electron') return electron
      throw new Error(`not modelled: require('${name}') in a sandboxed preload`)
    },
    { exports },
    exports,
  )
}

function makeElectron(send: (message: FromWorld) => void) {
  const side = makeSide(preloadSide, pageSide)
  const listeners = new Map<string, Listener[]>()
  const waiting = new Map<number, { resolve(value: unknown): void; reject(why: Error): void }>()
  const ports = new Map<number, MessagePort>()
  let lastId = 0

  globalThis.hearthHostReceive = (text) => {
    const told = decode(text) as ToWorld
    if (told.type === 'invoked') {
      const call = waiting.get(told.id)
      waiting.delete(told.id)
      if (told.ok) call?.resolve(told.value)
      else call?.reject(new Error(`Error invoking remote method: ${told.value}`))
    } else if (told.type === 'message') {
      const event = { ports: told.ports.map((port) => openPort(port)) }
      for (const listener of listeners.get(told.channel) ?? []) listener(event, told.message)
    } else if (told.type === 'port-data') {
      ports.get(told.port)?.postMessage(told.data)
    } else {
      ports.get(told.port)?.close()
      ports.delete(told.port)
    }
  }
  /** The page's end is a port of the browser's own; the other end stays in this world. */
  const openPort = (port: number): MessagePort => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = ({ data }) => send({ type: 'port-post', port, data })
    ports.set(port, port1)
    return port2
  }

  return {
    contextBridge: notMore('contextBridge', {
      exposeInMainWorld: (key: string, api: unknown) => {
        const expose = () => {
          const detail = structuredClone({ key, api: side.pack(api) })
          document.dispatchEvent(new CustomEvent(exposeEvent, { detail }))
        }
        // Whichever world comes first, the page's hears it before its scripts run.
        document.addEventListener(readyEvent, expose)
        expose()
      },
    }),
    ipcRenderer: notMore('ipcRenderer', {
      invoke: (channel: string, ...args: unknown[]) =>
        new Promise((resolve, reject) => {
          const id = ++lastId
          send({ type: 'invoke', id, channel, args })
          waiting.set(id, { resolve, reject })
        }),
      send: (channel: string, ...args: unknown[]) => send({ type: 'send', channel, args }),
      on: (channel: string, listener: Listener) => {
        listeners.set(channel, [...(listeners.get(channel) ?? []), listener])
      },
    }),
  }
}

/** Lets the stand-in know how long nobody has been there, and that the window may have moved. */
function listenToThePerson(send: (message: FromWorld) => void): void {
  let toldAt = 0
  const input = () => {
    if (Date.now() - toldAt < inputEveryMs) return
    toldAt = Date.now()
    send({ type: 'input' })
  }
  for (const name of ['keydown', 'pointerdown', 'pointermove', 'wheel']) {
    window.addEventListener(name, input, { capture: true, passive: true })
  }
  const state = () => send({ type: 'state' })
  window.addEventListener('resize', state)
  document.addEventListener('visibilitychange', state)
  // A dropped file or address goes nowhere.
  for (const name of ['dragover', 'drop']) {
    window.addEventListener(name, (event) => event.preventDefault())
  }
}

function notMore<Thing extends object>(name: string, thing: Thing): Thing {
  return new Proxy(thing, {
    get: (target, key) => {
      if (typeof key === 'string' && !(key in target))
        throw new Error(`not modelled: ${name}.${key}`)
      return Reflect.get(target, key)
    },
  })
}
