import { homedir } from 'node:os'
import { isAbsolute, join } from 'node:path'
import type { Dialog, MessageBoxOptions, OpenDialogOptions, SaveDialogOptions } from 'electron'
import type { BrowserWindow } from './browser-window.ts'
import { notModelled, strict } from './not-modelled.ts'

/** Answers that a test laid out, in order: a path, or null for a dialog that was closed. */
const laidOut: (string | null)[] = []
const waiting: ((answer: string | null) => void)[] = []

/** For tests: how the next dialog, or the one that stands open, is answered. */
export function answerDialog(path: string | null): void {
  const open = waiting.shift()
  if (open === undefined) laidOut.push(path)
  else open(path)
}

/**
 * A plain Chromium page cannot open the system's dialog, so the person is asked to type a path. In
 * tests the test is the person.
 */
async function choose(window: BrowserWindow, kind: string, start: string): Promise<string | null> {
  if (process.env.HEARTH_HOST_CONTROL === '1') return laidOutAnswer()
  const typed = await window.prompt(`${kind}\n(The preview in Chromium has no file dialog.)`, start)
  if (typed === null || typed.trim() === '') return null
  return isAbsolute(typed.trim()) ? typed.trim() : join(homedir(), typed.trim())
}

/** A question with two answers. In tests null is the one that a closed box gives, and a path the other. */
async function confirm(window: BrowserWindow, question: string): Promise<boolean> {
  if (process.env.HEARTH_HOST_CONTROL === '1') return (await laidOutAnswer()) !== null
  return (await window.prompt(question, 'OK')) !== null
}

function laidOutAnswer(): Promise<string | null> {
  const ready = laidOut.shift()
  return ready !== undefined
    ? Promise.resolve(ready)
    : new Promise((resolve) => waiting.push(resolve))
}

function checkWindow(window: unknown): BrowserWindow {
  if (typeof window !== 'object' || window === null || !('webContents' in window)) {
    notModelled('a dialog without a window')
  }
  return window as BrowserWindow
}

export const dialog = strict('dialog', {
  showOpenDialog: async (window: unknown, options: OpenDialogOptions) => {
    const isFolder = options.properties?.includes('openDirectory') ?? false
    const kind = isFolder ? 'Choose a folder. Its path:' : 'Choose a file. Its path:'
    const path = await choose(checkWindow(window), kind, `${homedir()}/`)
    return { canceled: path === null, filePaths: path === null ? [] : [path] }
  },
  showSaveDialog: async (window: unknown, options: SaveDialogOptions) => {
    const start = join(homedir(), options.defaultPath ?? '')
    const path = await choose(checkWindow(window), 'Save as. Path:', start)
    return { canceled: path === null, filePath: path ?? '' }
  },
  showMessageBox: async (window: unknown, options: MessageBoxOptions) => {
    const { message, detail = '', buttons = [], cancelId = 0 } = options
    if (buttons.length !== 2) notModelled('a question without two answers')
    const isOther = await confirm(checkWindow(window), `${message}\n${detail}`)
    return { response: isOther ? 1 - cancelId : cancelId, checkboxChecked: false }
  },
  showErrorBox: (title: string, content: string) => {
    console.error(`${title}: ${content}`)
  },
})

dialog satisfies Pick<Dialog, 'showErrorBox'> & {
  showOpenDialog: (
    window: never,
    options: OpenDialogOptions,
  ) => ReturnType<Dialog['showOpenDialog']>
  showSaveDialog: (
    window: never,
    options: SaveDialogOptions,
  ) => ReturnType<Dialog['showSaveDialog']>
}
