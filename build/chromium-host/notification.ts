import type { NotificationConstructorOptions } from 'electron'
import { ModelledEmitter, notModelled, strict } from './not-modelled.ts'

/** What was shown, the first first: a page of Chromium cannot speak to the desktop, so a line tells of it. */
const shown: { title: string; press(): void }[] = []

/** For tests: the titles of all that was shown. */
export function shownNotifications(): string[] {
  return shown.map(({ title }) => title)
}

/** For tests: presses the last one that was shown. */
export function pressNotification(): void {
  shown.at(-1)?.press()
}

class ModelledNotification extends ModelledEmitter {
  readonly #title: string

  constructor(options: NotificationConstructorOptions = {}) {
    super('Notification', ['click', 'close', 'show'])
    const { title = '', ...others } = options
    for (const name of Object.keys(others)) notModelled(`Notification option ${name}`)
    this.#title = title
    // biome-ignore lint/correctness/noConstructorReturn: every object of the stand-in is a strict one
    return strict('Notification', this)
  }

  static isSupported(): boolean {
    return true
  }

  show(): void {
    shown.push({ title: this.#title, press: () => this.emit('click') })
    console.error(`(A notification: ${this.#title})`)
    this.emit('show')
  }
}

export const Notification = strict('Notification', ModelledNotification)
