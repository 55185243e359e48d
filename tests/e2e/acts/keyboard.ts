import type { Page } from 'playwright-core'
import { until } from '../host/until.ts'
import { typed } from './typing.ts'

/** What has the focus, as somebody who listens hears it: its kind, and its name in quotes. */
export async function focus(page: Page): Promise<string> {
  const element = page.locator(':focus')
  if ((await element.count()) === 0) return 'nothing'
  const [line = ''] = (await element.ariaSnapshot()).split('\n')
  return line.replace(/^- '?/, '')
}

/** Waits until the focus is on what bears this name, without a key being pressed. */
export async function hasFocus(page: Page, name: string): Promise<void> {
  await until(`the focus on ${name}`, async () => (bears(await focus(page), name) ? true : null))
}

/** Goes on by Tab, or another key, until the focus is on what bears this name. */
export async function goTo(page: Page, name: string, key = 'Tab'): Promise<void> {
  const passed = new Set<string>()
  for (let presses = 0; presses < 80; presses += 1) {
    const now = await focus(page)
    if (bears(now, name)) return
    passed.add(now)
    await page.keyboard.press(key)
  }
  throw new Error(`${key} does not lead to ${name}, but to ${[...passed].join('; ')}`)
}

/** Goes to what bears this name, and presses it. */
export async function press(page: Page, name: string, key = 'Enter'): Promise<void> {
  await goTo(page, name)
  await page.keyboard.press(key)
}

/** Goes to a box, and types. */
export async function write(page: Page, name: string, text: string): Promise<void> {
  typed.add(text)
  await goTo(page, name)
  await page.keyboard.insertText(text)
}

/** The name of a button goes on after its words with what else stands on it, such as a key. */
function bears(line: string, name: string): boolean {
  if (line.includes(`"${name}"`)) return true
  return /^(button|radio) /.test(line) && line.includes(`"${name} `)
}

/**
 * Esc twice, a tenth of a second apart however slow the computer is at the moment. Hearth may be gone
 * before the second press is answered.
 */
export async function pressEscapeTwice(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const seconds = Date.now() / 1000
  const theKey = { key: 'Escape', code: 'Escape', windowsVirtualKeyCode: 27 }
  const presses = [0.2, 0.1].flatMap((ago) =>
    (['rawKeyDown', 'keyUp'] as const).map((type) => ({
      ...theKey,
      type,
      timestamp: seconds - ago,
    })),
  )
  const sent = presses.map((press) => session.send('Input.dispatchKeyEvent', press))
  await Promise.allSettled(sent)
}
