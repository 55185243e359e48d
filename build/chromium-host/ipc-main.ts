import type { IpcMain, WebContents, WebFrameMain } from 'electron'
import { strict } from './not-modelled.ts'

interface Sender {
  sender: WebContents
  senderFrame: WebFrameMain | null
}
type Handler = (event: never, ...args: unknown[]) => unknown
type Listener = (event: never, ...args: unknown[]) => void

const handlers = new Map<string, Handler>()
const listeners = new Map<string, Listener[]>()

export const ipcMain = strict('ipcMain', {
  handle: (channel: string, handler: Handler) => {
    if (handlers.has(channel)) {
      throw new Error(`Attempted to register a second handler for '${channel}'`)
    }
    handlers.set(channel, handler)
  },
  on: (channel: string, listener: Listener) => {
    listeners.set(channel, [...(listeners.get(channel) ?? []), listener])
    return ipcMain as unknown as IpcMain
  },
  removeListener: (channel: string, listener: Listener) => {
    listeners.set(
      channel,
      (listeners.get(channel) ?? []).filter((each) => each !== listener),
    )
    return ipcMain as unknown as IpcMain
  },
})

ipcMain satisfies Pick<IpcMain, 'handle'>

/** What an invoke of the page is answered with. As in Electron an error travels as its words only. */
export async function invoked(
  from: Sender,
  channel: string,
  args: unknown[],
): Promise<{ ok: boolean; value: unknown }> {
  const handler = handlers.get(channel)
  if (handler === undefined) return { ok: false, value: `No handler registered for '${channel}'` }
  try {
    return { ok: true, value: await handler(from as never, ...args) }
  } catch (error) {
    return { ok: false, value: String(error) }
  }
}

export function sent(from: Sender, channel: string, args: unknown[]): void {
  for (const listener of listeners.get(channel) ?? []) listener(from as never, ...args)
}
