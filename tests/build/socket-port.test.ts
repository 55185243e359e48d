import { stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { expect, test } from 'vitest'
import { newChannel, SocketPort } from '../../build/chromium-host/socket-port.ts'

function next(port: SocketPort): Promise<unknown> {
  return new Promise((resolve) => port.once('message', ({ data }) => resolve(data)))
}

test('what is said before the other end is there arrives, whole and in order', async () => {
  const [one, two] = newChannel()
  const early = new SocketPort(two)
  early.postMessage({ first: new Uint8Array([1, 2, 3]) })
  early.postMessage('x'.repeat(3_000_000))
  await new Promise((resolve) => setTimeout(resolve, 20))
  const late = new SocketPort(one)
  const heard: unknown[] = []
  const both = new Promise<void>((resolve) => {
    late.on('message', ({ data }) => {
      heard.push(data)
      if (heard.length === 2) resolve()
    })
  })
  late.start()
  await both
  expect(heard[0]).toEqual({ first: new Uint8Array([1, 2, 3]) })
  expect(heard[1]).toHaveLength(3_000_000)
  early.close()
})

test('nothing is delivered before start', async () => {
  const [one, two] = newChannel()
  const [left, right] = [new SocketPort(one), new SocketPort(two)]
  let isHeard = false
  right.on('message', () => {
    isHeard = true
  })
  left.start()
  const echo = next(left)
  left.postMessage('hello')
  right.postMessage('I am here')
  expect(await echo).toBe('I am here')
  expect(isHeard).toBe(false)
  left.close()
})

test('when one end goes the other hears of it', async () => {
  const [one, two] = newChannel()
  const [left, right] = [new SocketPort(one), new SocketPort(two)]
  left.start()
  right.postMessage('here')
  await next(left)
  const closed = new Promise<void>((resolve) => left.once('close', () => resolve()))
  right.close()
  await closed
})

test.runIf(process.platform !== 'win32')(
  'nobody else may enter the folder of sockets',
  async () => {
    const [{ path }] = newChannel()
    expect((await stat(dirname(path))).mode & 0o077).toBe(0)
  },
)

test('a port cannot travel inside a message of a port', () => {
  const [one, two] = newChannel()
  const port = new SocketPort(one)
  expect(() => port.postMessage('x', [two])).toThrow('not modelled')
  port.close()
})
