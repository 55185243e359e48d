import type { Page } from 'playwright-core'
import type { RunningHearth } from '../host/launch.ts'
import { until } from '../host/until.ts'
import { typed } from './typing.ts'
import { t } from './words.ts'

const nothing = 'nothing'

/** What has the focus, as somebody who listens hears it: its kind, and its name in quotes. */
async function focus(page: Page): Promise<string> {
  const element = page.locator(':focus')
  if ((await element.count()) === 0) return nothing
  // What had it a moment ago may be gone meanwhile, and nothing have it now.
  const heard = await element.ariaSnapshot({ timeout: 5_000 }).catch((error: Error) => {
    if (error.name === 'TimeoutError') return nothing
    throw error
  })
  const [line = ''] = heard.split('\n')
  return line.replace(/^- '?/, '')
}

/**
 * Waits until something has the focus. Where what was pressed has gone from the page the keyboard may be nowhere
 * for a few frames, and no longer. Before anybody is in a page may begin with nothing.
 */
async function hasPlace(page: Page): Promise<void> {
  if ((await focus(page)) !== nothing) return
  if (!(await page.getByRole('navigation', { name: t('common.hearth') }).isVisible())) return
  const isBack = async () => ((await focus(page)) === nothing ? null : true)
  await until('a place for the keyboard, which has none', isBack, 15_000)
}

/** Waits until the focus is on what bears this name, without a key being pressed. */
export async function hasFocus(page: Page, name: string): Promise<void> {
  await until(`the focus on ${name}`, async () => (bears(await focus(page), name) ? true : null))
}

/** Goes on by Tab, or another key, until the focus is on what bears this name. */
export async function goTo(page: Page, name: string, key = 'Tab'): Promise<void> {
  await hasPlace(page)
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
  await goTo(page, name)
  await typeHere(page, text)
}

/** Types where the focus is. A box takes no words before those are there that were half written. */
export async function typeHere(page: Page, text: string): Promise<void> {
  typed.add(text)
  await until('a box that takes words', async () => {
    const isReady = await page.evaluate(() => {
      const box = document.activeElement
      const isBox = box instanceof HTMLInputElement || box instanceof HTMLTextAreaElement
      return !isBox || !box.readOnly
    })
    return isReady ? true : null
  })
  await page.keyboard.insertText(text)
}

/** The name of a button goes on after its words with what else stands on it, such as a key. A kind alone will do. */
function bears(line: string, name: string): boolean {
  if (line.startsWith(`${name} "`) || line === name) return true
  if (line.includes(`"${name}"`)) return true
  return /^(button|radio|checkbox) /.test(line) && line.includes(`"${name} `)
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

/** Presses something after which Hearth goes over to a new window, and waits for that. */
export async function goOnByKeys(hearth: RunningHearth, act: () => Promise<void>): Promise<void> {
  // The window may be gone before the press has been answered.
  const pressed = act().catch((error: Error) => {
    if (!/has been closed|Target closed/.test(error.message)) throw error
  })
  await Promise.all([hearth.nextPage(), pressed])
}
