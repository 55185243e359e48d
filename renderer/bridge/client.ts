import './no-eval.ts'
import { portMessage } from '../../shared/bridge.ts'
import { type CallName, contract, type Input, type Output } from '../../shared/contract.ts'
import type { Reply } from '../../shared/errors.ts'
import type { ShellEvent, VaultEvent } from '../../shared/events.ts'
import type { PortAnswer, PortRequest } from '../../shared/messages.ts'

/**
 * The page's side of the door. Vault rows travel the window's own MessagePort to the vault process,
 * shell rows travel `window.hearth`. Nothing else in the renderer touches either.
 */
let port: MessagePort | null = null
let lastId = 0
const beforePort: PortRequest[] = []
const pending = new Map<number, (reply: Reply<unknown>) => void>()
const vaultListeners = new Set<(event: VaultEvent) => void>()

window.addEventListener('message', (message) => {
  if (message.source !== window || message.data !== portMessage || !message.ports[0]) return
  adopt(message.ports[0])
})

/** Asks one row of the contract. Never rejects: a refusal is a reply with a code. */
export async function call<Name extends CallName>(
  name: Name,
  input: Input<Name>,
): Promise<Reply<Output<Name>>> {
  const reply =
    contract[name].at === 'vault' ? await ask(name, input) : await window.hearth.call(name, input)
  // The one cast of this side: what comes back was made by the row's own handler, and in development
  // it is measured against the row.
  return (import.meta.env.DEV ? measured(name, reply) : reply) as Reply<Output<Name>>
}

/** Subscribes to what the vault announces; answers with the way to stop. */
export function onVaultEvent(listener: (event: VaultEvent) => void): () => void {
  vaultListeners.add(listener)
  return () => vaultListeners.delete(listener)
}

/** Subscribes to what the shell announces; answers with the way to stop. */
export function onShellEvent(listener: (event: ShellEvent) => void): () => void {
  return window.hearth.onEvent(listener)
}

/** Answers every call that is still open: the vault process behind them is gone. */
export function abandonCalls(): void {
  for (const answer of pending.values()) answer({ ok: false, code: 'vault.locked' })
  pending.clear()
}

function ask(name: CallName, input: unknown): Promise<Reply<unknown>> {
  lastId += 1
  const request: PortRequest = { id: lastId, name, input }
  return new Promise((resolve) => {
    pending.set(request.id, resolve)
    if (port) port.postMessage(request)
    else beforePort.push(request)
  })
}

function adopt(next: MessagePort): void {
  if (port) {
    port.close()
    abandonCalls()
  }
  port = next
  port.onmessage = ({ data }: MessageEvent<PortAnswer>) => {
    if ('event' in data) {
      for (const listener of vaultListeners) listener(data)
      return
    }
    pending.get(data.id)?.(data.reply)
    pending.delete(data.id)
  }
  for (const request of beforePort.splice(0)) port.postMessage(request)
}

function measured(name: CallName, reply: Reply<unknown>): Reply<unknown> {
  if (!reply.ok || contract[name].out.safeParse(reply.value).success) return reply
  console.error(`The answer to ${name} does not have the shape its row promises.`)
  return { ok: false, code: 'internal' }
}
