import { app } from './app.ts'
import { BrowserWindow } from './browser-window.ts'
import { answerDialog } from './dialog.ts'
import { pressNotification, shownNotifications } from './notification.ts'
import { powerMonitor, pretendIdle } from './power-monitor.ts'
import { utilities } from './utility-process.ts'

/** What a test may ask of the stand-in, over the pipe to the process that started it. */
export type ControlCall =
  | { ask: 'windows' }
  | { ask: 'processes' }
  | { ask: 'answer-dialog'; path: string | null }
  | { ask: 'power'; event: 'suspend' | 'resume' | 'lock-screen' | 'shutdown' }
  | { ask: 'notifications' }
  | { ask: 'press-notification' }
  | { ask: 'set-clock'; aheadMs: number }
  | { ask: 'idle'; seconds: number | null }
  | { ask: 'minimise' }
  | { ask: 'restore' }
  | { ask: 'close-window' }
  | { ask: 'quit' }

export interface ControlWindow {
  endpoint: string | null
  isVisible: boolean
  isMinimized: boolean
  driverPid: number | undefined
}

function act(call: ControlCall): unknown {
  switch (call.ask) {
    case 'windows':
      return BrowserWindow.getAllWindows().map(
        (window): ControlWindow => ({
          endpoint: window.endpoint,
          isVisible: window.isVisible(),
          isMinimized: window.isMinimized(),
          driverPid: window.driverPid,
        }),
      )
    case 'processes':
      return [...utilities].map(([child, name]) => ({ name, pid: child.pid }))
    case 'answer-dialog':
      return answerDialog(call.path)
    case 'power':
      return powerMonitor.emitPreventable(call.event)
    case 'notifications':
      return shownNotifications()
    case 'press-notification':
      return pressNotification()
    case 'set-clock':
      return setClock(call.aheadMs)
    case 'idle':
      return pretendIdle(call.seconds)
    case 'minimise':
      return BrowserWindow.getAllWindows()[0]?.minimize()
    case 'restore':
      return BrowserWindow.getAllWindows()[0]?.restore()
    case 'close-window':
      return closeWindow()
    case 'quit':
      return app.quit()
  }
}

/** False where there is none to close just then. */
function closeWindow(): boolean {
  const [window] = BrowserWindow.getAllWindows()
  window?.close()
  return window !== undefined
}

const trueNow = Date.now

/** The shell's clock, so much ahead of the true one, as a computer finds it that slept. */
function setClock(aheadMs: number): void {
  Date.now = () => trueNow() + aheadMs
}

/** Listens to the test that started this run, and ends with it. */
export function listenToTheTest(): void {
  process.on('message', ({ id, call }: { id: number; call: ControlCall }) => {
    process.send?.({ id, value: act(call) ?? null })
  })
  process.on('disconnect', () => app.exit(1))
}
