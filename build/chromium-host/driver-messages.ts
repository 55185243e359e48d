import type { Rectangle } from 'electron'
import type { PortTicket } from './socket-port.ts'

/** The words between the main process and the driver of one window. */

export interface WindowState {
  bounds: Rectangle
  isMinimized: boolean
  isMaximized: boolean
  isFullScreen: boolean
}

/** What the driver needs to open its Chromium. */
export interface StartOrders {
  /** The address that the app asked for. */
  url: string
  bounds: { x?: number; y?: number; width: number; height: number }
  title: string
  preload: string
  /** The app's switches for Chromium. */
  switches: string[]
  /** A folder of this run's own, gone with the window. */
  profile: string
  /** Opens a debugging port on loopback, for tests. */
  isTest: boolean
  isHeadless: boolean
}

export type ToDriver =
  | { do: 'start'; orders: StartOrders }
  | { do: 'send'; channel: string; message: unknown; tickets: PortTicket[] }
  | { do: 'window'; change: 'minimize' | 'restore' | 'maximize' | 'fullscreen' | 'front' | 'away' }
  | { do: 'prompt'; ask: number; text: string; start: string }
  | { do: 'answer'; ask: number; value: unknown }

/** Questions of the driver that the main process answers with `answer`. */
export type Question =
  | { of: 'invoke'; channel: string; args: unknown[]; frame: FrameInfo }
  | { of: 'request'; method: string; url: string; headers: Record<string, string>; type: string }
  | { of: 'navigate'; url: string; isMainFrame: boolean }
  | { of: 'open'; url: string; frameName: string }

export interface FrameInfo {
  isTop: boolean
  origin: string
  url: string
}

export interface RequestAnswer {
  /** The app, or the stand-in, does not let it through. */
  cancel: boolean
  status: number
  headers: [string, string][]
  body: Uint8Array
}

export type FromDriver =
  | { tell: 'asks'; ask: number; question: Question }
  | { tell: 'answers'; ask: number; value: unknown }
  | { tell: 'sent'; channel: string; args: unknown[]; frame: FrameInfo }
  | { tell: 'loaded' }
  | { tell: 'navigated'; frame: FrameInfo }
  | { tell: 'debugger'; endpoint: string }
  | { tell: 'state'; state: WindowState }
  | { tell: 'title'; title: string }
  | { tell: 'input' }
  | { tell: 'close-asked' }
  | { tell: 'gone'; reason: 'crashed' | 'killed' }
  | { tell: 'failed'; why: string }
