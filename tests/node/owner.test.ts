import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, test } from 'vitest'
import { nodeOwners } from '../../main/node/owner.ts'

test('this process is alive', () => {
  const owners = nodeOwners()
  expect(owners.self.processId).toBe(process.pid)
  expect(owners.state(owners.self)).toBe('alive')
})

test('a process of another computer is not judged', () => {
  const owners = nodeOwners()
  const elsewhere = { ...owners.self, host: 'the other desk', bootId: 'its own start' }
  expect(owners.state({ ...elsewhere, processId: 999_999_999 })).toBe('unknown')
})

test('a process in another sandbox of this computer is not judged', () => {
  const owners = nodeOwners()
  const { host, bootId } = owners.self
  const sandboxed = { host: `${host} pid:[4]`, bootId: `${bootId} pid:[4]`, processId: 999_999_999 }
  expect(owners.state({ ...owners.self, ...sandboxed })).toBe('unknown')
})

test.skipIf(process.platform === 'win32')(
  'a computer that took another name is still the same',
  () => {
    const owners = nodeOwners()
    const ended = { ...owners.self, host: 'its old name', processId: 999_999_999 }
    expect(owners.state(ended)).toBe('gone')
    expect(owners.state({ ...owners.self, host: 'its old name' })).toBe('alive')
  },
)

test('every process of before the computer was started again is gone', () => {
  const owners = nodeOwners()
  expect(owners.state({ ...owners.self, bootId: 'yesterday' })).toBe('gone')
})

test('a process that ended is gone', async () => {
  const child = spawn(process.execPath, ['--eval', 'process.stdin.resume()'])
  await once(child, 'spawn')
  const owners = nodeOwners()
  const owner = { ...owners.self, processId: child.pid! }
  child.kill('SIGKILL')
  await once(child, 'exit')
  expect(owners.state(owner)).toBe('gone')
})

test('another process with a used process id is not taken for the first', () => {
  const owners = nodeOwners()
  const startedAt = process.platform === 'linux' ? '1' : '2001-01-01T00:00:00.000Z'
  expect(owners.state({ ...owners.self, startedAt })).toBe('gone')
})

test.runIf(process.platform === 'linux')('another process that runs is alive', async () => {
  const child = spawn(process.execPath, [
    '--eval',
    `const stat = require('fs').readFileSync('/proc/self/stat', 'utf8')
     console.log(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]); process.stdin.resume()`,
  ])
  const [printed] = (await once(child.stdout, 'data')) as [Buffer]
  const owners = nodeOwners()
  const owner = { ...owners.self, processId: child.pid!, startedAt: String(printed).trim() }
  const state = owners.state(owner)
  child.kill('SIGKILL')
  await once(child, 'exit')
  expect(state).toBe('alive')
})
