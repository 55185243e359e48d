import { EventEmitter } from 'node:events'
import { beforeEach, expect, test, vi } from 'vitest'
import { Hearth } from '../../main/electron/hearth.ts'
import type { WindowPlace } from '../../main/electron/window-place.ts'
import { startSettings } from '../../shared/model/settings.ts'
import { shellWords } from '../../shared/shell-words.ts'

/** A desktop whose windows only remember what is done with them. */
const { theme, FakeWindow } = vi.hoisted(() => {
  const theme = { themeSource: 'system', shouldUseDarkColors: false }
  class FakeWindow {
    static all: FakeWindow[] = []
    readonly options: Record<string, unknown>
    readonly done: string[] = []
    readonly listeners = new Map<string, (event: object) => void>()
    bounds = { x: 10, y: 20, width: 1000, height: 800 }
    overlay: unknown = null
    background: unknown = null
    constructor(options: Record<string, unknown>) {
      this.options = options
      FakeWindow.all.push(this)
    }
    on = (event: string, listener: (event: object) => void) => this.listeners.set(event, listener)
    once = (event: string, listener: (event: object) => void) => this.on(event, listener)
    loadURL = async () => undefined
    isDestroyed = () => false
    getNormalBounds = () => this.bounds
    isMaximized = () => false
    isFullScreen = () => false
    isMinimized = () => true
    isFocused = () => true
    maximize = () => this.done.push('maximize')
    setFullScreen = () => this.done.push('full screen')
    show = () => this.done.push('show')
    hide = () => this.done.push('hide')
    restore = () => this.done.push('restore')
    focus = () => this.done.push('focus')
    setTitleBarOverlay = (overlay: unknown) => {
      this.overlay = overlay
    }
    setBackgroundColor = (colour: unknown) => {
      this.background = colour
    }
  }
  return { theme, FakeWindow }
})

vi.mock('electron', () => ({
  dialog: {
    showMessageBox: async (_window: unknown, options: { buttons: string[] }) => {
      questions.push(options.buttons)
      return { response: await answer }
    },
  },
  BrowserWindow: FakeWindow,
  nativeTheme: theme,
  screen: {
    getPrimaryDisplay: () => ({ id: 1, workArea: { x: 0, y: 0, width: 1920, height: 1080 } }),
    getAllDisplays: () => [],
  },
}))
vi.mock('../../main/electron/sitting.ts', () => ({
  Sitting: class extends EventEmitter {
    readonly vault = { isOpen: true }
    readonly window: unknown
    readonly told: unknown[] = []
    constructor({ window }: { window: unknown }) {
      super()
      this.window = window
    }
    tell = (event: unknown) => void this.told.push(event)
    letGo = () => undefined
    end = async () => ends
  },
}))

let ends = 'over'
/** What somebody was asked, and which button they press. */
let questions: string[][] = []
let answer: number | Promise<number> = 0

beforeEach(() => {
  ends = 'over'
  questions = []
  answer = 0
  theme.themeSource = 'system'
  theme.shouldUseDarkColors = false
  FakeWindow.all = []
})

function aHearth(parts: { window?: WindowPlace; theme?: 'lamplight'; offered?: string } = {}) {
  const noted: WindowPlace[] = []
  const exits: number[] = []
  const settings = {
    settings: { ...startSettings, theme: parts.theme ?? 'system' },
    vaultFolder: '/x',
    hasHeldVault: true,
    backupFolder: null,
    lastBackup: null,
    window: parts.window ?? null,
    noteWindow: async (place: WindowPlace) => void noted.push(place),
  }
  const hearth = new Hearth({
    app: { isPackaged: false, exit: (code: number) => exits.push(code) },
    ...{ settings, userFolder: '/u', words: () => shellWords.en, offered: parts.offered ?? null },
  } as never)
  const window = () => FakeWindow.all.at(-1) as InstanceType<typeof FakeWindow>
  return { hearth, window, noted, exits, settings }
}

const there = { x: 300, y: 200, width: 1100, height: 750 }

test('the window comes back to where it was left, as large as it was', () => {
  const { window } = aHearth({
    window: { bounds: there, isMaximized: true, isFullScreen: false },
  })
  expect(window().options).toMatchObject(there)
  window().listeners.get('ready-to-show')?.({})
  expect(window().done).toEqual(['maximize', 'show'])
})

test.each(['asked', 'quick-exit'] as const)(
  'where the window was is remembered when Hearth is left (%s), and nothing else of it',
  async (why) => {
    const { hearth, window, noted, exits } = aHearth()
    window().bounds = there
    await hearth.leave(why)
    expect(noted).toEqual([{ bounds: there, isMaximized: false, isFullScreen: false }])
    expect(exits).toEqual([0])
  },
)

test('whoever comes back to words that are not safe stays, and nothing is remembered yet', async () => {
  const { hearth, noted, exits } = aHearth()
  ends = 'stays'
  await hearth.leave('asked')
  expect([noted, exits]).toEqual([[], []])
})

test('somebody who logs off on Windows leaves Hearth as by its own way out, and Windows waits for that', async () => {
  const { window, exits } = aHearth()
  const preventDefault = vi.fn()
  window().listeners.get('query-session-end')?.({ preventDefault })
  expect(preventDefault).toHaveBeenCalledOnce()
  await vi.waitFor(() => expect(exits).toEqual([0]))
})

test('when the system turns dark the window’s edges and buttons follow at once', () => {
  const { hearth, window } = aHearth()
  hearth.followLight()
  const byDay = [window().background, window().overlay]
  theme.shouldUseDarkColors = true
  hearth.followLight()
  expect(window().background).not.toBe(byDay[0])
  if (process.platform !== 'darwin') expect(window().overlay).not.toEqual(byDay[1])
})

test('menus and dialogs of the system have the light that is chosen for Hearth', () => {
  const { hearth, settings } = aHearth({ theme: 'lamplight' })
  hearth.followLight()
  expect(theme.themeSource).toBe('dark')
  settings.settings = { ...startSettings, theme: 'system' }
  hearth.followLight()
  expect(theme.themeSource).toBe('system')
})

test('a backup that is opened brings Hearth to the front, and the page is told that there is one', () => {
  const { hearth, window } = aHearth()
  hearth.offer('/home/sam/a.hearth-backup')
  expect(window().done).toEqual(['restore', 'show', 'focus'])
  expect((hearth.sitting as unknown as { told: unknown[] }).told).toEqual([{ event: 'offered' }])
})

test('it is handed out once, outlives the lock before it, and a later one takes its place', async () => {
  const { hearth } = aHearth({ offered: '/home/sam/first.hearth-backup' })
  expect(hearth.takeOffered()).toBe('/home/sam/first.hearth-backup')
  expect(hearth.takeOffered()).toBe(null)
  hearth.offer('/home/sam/second.hearth-backup')
  hearth.offer('/home/sam/third.hearth-backup')
  await hearth.lock('asked')
  expect(hearth.takeOffered()).toBe('/home/sam/third.hearth-backup')
})

const close = (window: { listeners: Map<string, (event: object) => void> }) =>
  window.listeners.get('close')?.({ preventDefault: () => undefined })

test('whoever closes the window while something is being written is asked, and stays by Esc or by Stay', async () => {
  const { hearth, window, exits } = aHearth()
  hearth.noteWork(true)
  close(window())
  await vi.waitFor(() => expect(questions).toEqual([['Stay', 'Stop it and leave']]))
  await new Promise((resolve) => setImmediate(resolve))
  expect(exits).toEqual([])
  answer = 1
  await hearth.wishToLeave()
  expect(exits).toEqual([0])
})

test('nobody is asked where nothing is being written, nor about a sitting that is over', async () => {
  const { hearth, exits } = aHearth()
  hearth.noteWork(true)
  hearth.noteWork(false)
  hearth.noteWork(true)
  await hearth.lock('idle')
  await hearth.wishToLeave()
  expect([questions, exits]).toEqual([[], [0]])
})

test('a second wish while the question stands asks nothing more, and a quick exit waits for no answer', async () => {
  const { hearth, exits } = aHearth()
  hearth.noteWork(true)
  answer = new Promise(() => undefined)
  void hearth.wishToLeave()
  void hearth.wishToLeave()
  await new Promise((resolve) => setImmediate(resolve))
  expect([questions.length, exits]).toEqual([1, []])
  await hearth.leave('quick-exit')
  expect(exits).toEqual([0])
})

test('a question that went unanswered with its window keeps nobody from leaving the next one', async () => {
  const { hearth, exits } = aHearth()
  hearth.noteWork(true)
  answer = new Promise(() => undefined)
  void hearth.wishToLeave()
  await hearth.lock('idle')
  await hearth.wishToLeave()
  expect([questions.length, exits]).toEqual([1, [0]])
})
