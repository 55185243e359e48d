import { ChromiumWindow } from './chromium-window.ts'
import type { ToDriver } from './driver-messages.ts'
import { answered, tell } from './to-main-process.ts'

/**
 * A process of its own for each window: it owns the window's Chromium and goes with it. What the page
 * and the vault process say to each other runs through here and never through the main process.
 */

let driver: ChromiumWindow | null = null

async function endAll(): Promise<void> {
  await driver?.end()
  process.exit(0)
}

process.on('message', (message: ToDriver) => {
  switch (message.do) {
    case 'start':
      try {
        driver = new ChromiumWindow(message.orders)
        driver.open().catch((error) => tell({ tell: 'failed', why: String(error) }))
      } catch (error) {
        tell({ tell: 'failed', why: String(error) })
      }
      break
    case 'send':
      driver?.send(message.channel, message.message, message.tickets)
      break
    case 'window':
      driver?.change(message.change).catch(() => undefined)
      break
    case 'prompt':
      void driver
        ?.prompt(message.text, message.start)
        .catch(() => null)
        .then((value) => tell({ tell: 'answers', ask: message.ask, value }))
      break
    case 'answer':
      answered(message.ask, message.value)
      break
  }
})
process.on('SIGTERM', () => void endAll())
process.on('SIGINT', () => undefined)
process.on('disconnect', () => {
  driver?.removePorts()
  void endAll()
})
