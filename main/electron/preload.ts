import { contextBridge, ipcRenderer } from 'electron'
import { type Bridge, portMessage } from '../../shared/bridge.ts'
import type { Reply } from '../../shared/errors.ts'
import type { ShellEvent } from '../../shared/events.ts'
import { channels } from './channels.ts'

/**
 * The only code of ours that sees both the page and Electron. It forwards, and decides nothing: the
 * shell checks who speaks and what is said.
 */
const listeners = new Set<(event: ShellEvent) => void>()
/** Told before the page listened: kept, so that it hears of it. */
const early: ShellEvent[] = []

ipcRenderer.on(channels.event, (_event, told: ShellEvent) => {
  if (listeners.size === 0) early.push(told)
  for (const listener of listeners) listener(told)
})

ipcRenderer.on(channels.port, (event) => {
  window.postMessage(portMessage, window.location.origin, event.ports)
})

const bridge: Bridge = {
  call: async (name, input) => {
    try {
      return (await ipcRenderer.invoke(channels.call, name, input)) as Reply<unknown>
    } catch {
      // Electron rejects for what cannot be cloned; the page needs to know no more than that.
      return { ok: false, code: 'request.invalid' }
    }
  },
  onEvent: (listener) => {
    listeners.add(listener)
    for (const told of early.splice(0)) listener(told)
    return () => {
      listeners.delete(listener)
    }
  },
  flushed: () => ipcRenderer.send(channels.flushed),
  unsaved: () => ipcRenderer.send(channels.unsaved),
  stays: () => ipcRenderer.send(channels.stays),
}

contextBridge.exposeInMainWorld('hearth', bridge)

// Scripts of the page have run by then, so somebody listens for the port.
window.addEventListener('DOMContentLoaded', () => ipcRenderer.send(channels.portWanted), {
  once: true,
})
