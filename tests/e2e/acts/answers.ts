import type { Page } from 'playwright-core'
import type { CallName, Input, Output } from '../../../shared/contract.ts'
import type { Reply } from '../../../shared/errors.ts'
import type { PortRequest } from '../../../shared/messages.ts'

/** What `listen` leaves in the page. */
interface Listening {
  heard: unknown[]
  asked: PortRequest[]
  vaultPort: MessagePort
}

/**
 * Notes from now on everything that this page asks the vault process and hears from it. The page's port
 * is in the hands of its own script, so it is found when that script next sends something.
 */
export async function listen(page: Page): Promise<void> {
  await page.evaluate(() => {
    const heard: unknown[] = []
    const asked: unknown[] = []
    const known = new WeakSet<MessagePort>()
    const { postMessage } = MessagePort.prototype
    MessagePort.prototype.postMessage = function (this: MessagePort, ...sent: unknown[]) {
      const isRequest = typeof (sent[0] as { name?: unknown } | null)?.name === 'string'
      if (isRequest) asked.push(sent[0])
      if (isRequest && !known.has(this)) {
        known.add(this)
        this.addEventListener('message', ({ data }) => heard.push(data))
        Object.assign(globalThis, { vaultPort: this })
      }
      return (postMessage as (...all: unknown[]) => void).apply(this, sent)
    } as typeof postMessage
    Object.assign(globalThis, { heard, asked })
  })
}

/** Everything that was heard so far, as text, one answer each. */
export async function heard(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const listening = globalThis as unknown as Listening
    return listening.heard.map((answer) => JSON.stringify(answer))
  })
}

/** What was handed in with the calls of one name that the vault process has said yes to, in order. */
export async function acknowledged<Name extends CallName>(
  page: Page,
  name: Name,
): Promise<Input<Name>[]> {
  const inputs = await page.evaluate((called) => {
    const listening = globalThis as unknown as Listening
    const done = new Set(
      (listening.heard as { id?: number; reply?: { ok: boolean } }[])
        .filter(({ reply }) => reply?.ok)
        .map(({ id }) => id),
    )
    return listening.asked
      .filter((request) => request.name === called && done.has(request.id))
      .map(({ input }) => input)
  }, name)
  return inputs as Input<Name>[]
}

/** Asks the vault process directly, as a page could that was changed by somebody. */
export async function ask<Name extends CallName>(
  page: Page,
  name: Name,
  input: Input<Name>,
): Promise<Reply<Output<Name>>> {
  const reply = await page.evaluate(
    async ([called, given]) => {
      const { vaultPort } = globalThis as unknown as Listening
      const id = 1_000_000 + Math.floor(Math.random() * 1_000_000)
      return new Promise<unknown>((resolve) => {
        vaultPort.addEventListener('message', ({ data }) => {
          if (data.id === id) resolve(data.reply)
        })
        vaultPort.postMessage({ id, name: called, input: given })
      })
    },
    [name, input] as const,
  )
  return reply as Reply<Output<Name>>
}

/** Every call of this page from `listen` on, with what was handed in, as text. */
export async function asked(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const listening = globalThis as unknown as Listening
    return listening.asked.map(({ name, input }) => `${name} ${JSON.stringify(input)}`)
  })
}
