import type { Page } from 'playwright-core'

/** Something that happens to the computer or the window, without the page being asked. */
export type Happening =
  | 'suspend'
  | 'resume'
  | 'lock-screen'
  | 'minimise'
  | 'restore'
  | 'close-window'

/** One running process of the app, apart from the window's own. */
export interface RunningProcess {
  /** `main`, `window`, or the name that the shell gave a process: `Hearth vault` … */
  name: string
  pid: number
}

/** Hearth as it runs, on either host. Stories know nothing else of how it is started and steered. */
export interface RunningHearth {
  readonly host: 'electron' | 'chromium'
  /** Folder of the settings and, unless another place is chosen, of the vault. */
  readonly userData: string
  /** The page that a person sees now. Hearth locks into a new window: then call `nextPage`. */
  readonly page: Page
  /** Waits for the window that follows the present one, and goes over to it. */
  nextPage(): Promise<Page>
  /** How the next file dialog, or the one that stands open, is answered; null closes it. */
  answerDialog(path: string | null): Promise<void>
  fire(happening: Happening): Promise<void>
  /** Lets the computer say that nobody has been there for so many seconds; null: the true number. */
  pretendIdle(seconds: number | null): Promise<void>
  windowCount(): Promise<number>
  /** The window lies in the task bar. */
  isMinimised(): Promise<boolean>
  /** The titles of all notifications that were shown. */
  notifications(): Promise<string[]>
  /** Presses the last one. */
  pressNotification(): Promise<void>
  /** Sets the shell's clock so much ahead of the true one. */
  setClock(aheadMs: number): Promise<void>
  processes(): Promise<RunningProcess[]>
  /** Starts the app once more on the same user data, with such words behind its name; resolves with that start's exit code. */
  startAgain(args?: string[]): Promise<number | null>
  /** Leaves as a person does, by closing the window; resolves once every process is gone. */
  close(): Promise<void>
  /** Ends every process at once, as a power cut would. */
  kill(): Promise<void>
  /** Resolves with the exit code once the app has ended, whoever ended it. */
  readonly exited: Promise<number | null>
}

export interface LaunchOptions {
  /** Made anew in the system's folder for temporary files where none is named. */
  userData?: string
  env?: Record<string, string>
  /** What stands behind the name of the app in its command. */
  args?: string[]
  /** Shows a real window; needs a display. */
  isHeaded?: boolean
  /** Writes every system call about networks, of all processes, to this file. Chromium host on Linux. */
  traceTo?: string
}
