import { EventEmitter } from 'node:events'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Port } from '../../main/vault-process/parent-port.ts'
import { RemoteKdf } from '../../main/vault-process/remote-kdf.ts'
import type { ControlFromVault, KdfRequest } from '../../shared/messages.ts'

const passphrase = new TextEncoder().encode('a gate by the weir')
const salt = new Uint8Array(16).fill(7)
const cost = { opsLimit: 3, memLimitBytes: 256 * 1024 * 1024 }

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A process of key derivation as the vault process sees it. Its keys tell what they were made of. */
class FakeProcess extends EventEmitter implements Port {
  readonly asked: KdfRequest[] = []
  isSilent = false

  postMessage(message: unknown): void {
    const request = message as KdfRequest
    this.asked.push(request)
    const key = new Uint8Array(32).fill(request.opsLimit)
    if (!this.isSilent) queueMicrotask(() => this.emit('message', { data: { ok: true, key } }))
  }
  start(): void {}
  close(): void {}
}

/** A shell that starts a process for each request. */
function aShell() {
  const processes: FakeProcess[] = []
  const ended: number[] = []
  const kdf = new RemoteKdf((message: ControlFromVault) => {
    if (message.control === 'kdf-done') ended.push(message.request)
    if (message.control !== 'need-kdf') return
    const process = new FakeProcess()
    processes.push(process)
    queueMicrotask(() => kdf.connect(message.request, process))
  })
  return { kdf, processes, ended }
}

test('each derivation has a process of its own, which is let go once it has answered', async () => {
  const { kdf, processes, ended } = aShell()
  expect(await kdf.derive(passphrase, salt, cost)).toEqual(new Uint8Array(32).fill(3))
  await kdf.derive(passphrase, salt, cost)
  expect(processes.map(({ asked }) => asked)).toEqual([
    [{ passphrase, salt, ...cost }],
    [{ passphrase, salt, ...cost }],
  ])
  expect(ended).toEqual([1, 2])
})

test('what was made ready while somebody typed serves the next derivation, and only that one', async () => {
  const { kdf, processes, ended } = aShell()
  kdf.prepare()
  kdf.prepare()
  await vi.advanceTimersByTimeAsync(2_000)
  expect(processes).toHaveLength(1)
  expect(ended).toEqual([])
  // The answer to the rehearsal is no key.
  expect(await kdf.derive(passphrase, salt, cost)).toEqual(new Uint8Array(32).fill(3))
  expect(processes).toHaveLength(1)
  expect(ended).toEqual([1])
  await kdf.derive(passphrase, salt, cost)
  expect(processes).toHaveLength(2)
})

test('a rehearsal takes the memory of a derivation, and nothing that anybody typed', async () => {
  const { kdf, processes } = aShell()
  kdf.prepare()
  await vi.advanceTimersByTimeAsync(2_000)
  const [{ asked }] = processes as [FakeProcess]
  expect(asked).toEqual([
    {
      passphrase: new Uint8Array(1),
      salt: new Uint8Array(16),
      opsLimit: 1,
      memLimitBytes: cost.memLimitBytes,
    },
  ])
})

test('whoever is through with typing at once waits for no rehearsal', async () => {
  const { kdf, processes } = aShell()
  kdf.prepare()
  await vi.advanceTimersByTimeAsync(100)
  await kdf.derive(passphrase, salt, cost)
  await vi.advanceTimersByTimeAsync(2_000)
  expect(processes.map(({ asked }) => asked.length)).toEqual([1])
})

test('a process that went away while it stood ready is replaced, and nobody is told', async () => {
  const { kdf, processes } = aShell()
  kdf.prepare()
  await vi.advanceTimersByTimeAsync(100)
  processes[0]?.emit('close')
  expect(await kdf.derive(passphrase, salt, cost)).toEqual(new Uint8Array(32).fill(3))
  expect(processes).toHaveLength(2)
})

test('one that goes away in the middle of a derivation is a derivation that failed', async () => {
  const { kdf, processes } = aShell()
  const deriving = kdf.derive(passphrase, salt, cost)
  deriving.catch(() => undefined)
  const [process] = processes as [FakeProcess]
  process.isSilent = true
  await vi.advanceTimersByTimeAsync(100)
  process.emit('close')
  await expect(deriving).rejects.toThrow('vault.key-derivation-failed')
})

test('where nobody comes in, what was made ready is let go after a minute', async () => {
  const { kdf, processes, ended } = aShell()
  kdf.prepare()
  await vi.advanceTimersByTimeAsync(61_000)
  expect(ended).toEqual([1])
  await kdf.derive(passphrase, salt, cost)
  expect(processes).toHaveLength(2)
})
