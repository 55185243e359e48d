import type { Page } from 'playwright-core'
import type { CallName, Input, Output } from '../../../shared/contract.ts'
import type { Reply } from '../../../shared/errors.ts'

/**
 * Notes from now on everything that the vault process says to this page. The page's port is in the hands
 * of its own script, so it is found when that script next sends something.
 */
export async function listen(page: Page): Promise<void> {
  await page.evaluate(() => {
    const heard: string[] = []
    const known = new WeakSet<MessagePort>()
    const { postMessage } = MessagePort.prototype
    MessagePort.prototype.postMessage = function (this: MessagePort, ...sent: unknown[]) {
      const isRequest = typeof (sent[0] as { name?: unknown } | null)?.name === 'string'
      if (isRequest && !known.has(this)) {
        known.add(this)
        this.addEventListener('message', ({ data }) => heard.push(JSON.stringify(data)))
        Object.assign(globalThis, { vaultPort: this })
      }
      return (postMessage as (...all: unknown[]) => void).apply(this, sent)
    } as typeof postMessage
    Object.assign(globalThis, { heard })
  })
}

/** Everything that was heard so far, one answer each. */
export async function heard(page: Page): Promise<string[]> {
  return page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard)
}

/** Asks the vault process directly, as a page could that was changed by somebody. */
export async function ask<Name extends CallName>(
  page: Page,
  name: Name,
  input: Input<Name>,
): Promise<Reply<Output<Name>>> {
  const reply = await page.evaluate(
    async ([called, given]) => {
      const { vaultPort } = globalThis as unknown as { vaultPort: MessagePort }
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
