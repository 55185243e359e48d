import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { atTheDoor, setUpAlone, unlock } from '../e2e/acts/door.ts'
import { pressEscapeTwice } from '../e2e/acts/keyboard.ts'
import { mara } from '../e2e/acts/people.ts'
import type { RunningHearth } from '../e2e/host/launch.ts'
import { until } from '../e2e/host/until.ts'
import { makeStage } from '../e2e/stage.ts'

/** Locked means: the process with the keys and the page with the words have ended, and others stand there. */
const person = mara()
const stage = makeStage()
let hearth: RunningHearth

let asSetUp = ''

beforeAll(async () => {
  const first = await stage.open()
  await setUpAlone(first, person)
  await first.close()
  asSetUp = first.userData
})

beforeEach(async () => {
  hearth = await stage.openCopy(asSetUp)
  await unlock(hearth, person)
})

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

async function withSecrets(): Promise<number[]> {
  const all = await hearth.processes()
  return all.filter(({ name }) => name !== 'main').map(({ pid }) => pid)
}

async function haveEnded(pids: number[]): Promise<void> {
  await until('the end of the processes', async () => (pids.some(isRunning) ? null : true))
}

test.each(['suspend', 'lock-screen'] as const)(
  'on %s both processes with secrets end, and the vault is closed cleanly',
  async (happening) => {
    const before = await withSecrets()
    expect(before.length).toBeGreaterThanOrEqual(2)
    const next = hearth.nextPage()
    await hearth.fire(happening)
    await haveEnded(before)
    await next
    await atTheDoor(hearth)
    // A clean close gives the folder back.
    expect(await readdir(join(hearth.userData, 'vault'))).not.toContain('LOCK')
  },
)

test('when nobody has been there for long Hearth locks, and stays locked', async () => {
  const before = await withSecrets()
  await hearth.pretendIdle(179)
  await hearth.page.waitForTimeout(1_500)
  expect(before.every(isRunning)).toBe(true)
  const next = hearth.nextPage()
  await hearth.pretendIdle(180)
  await haveEnded(before)
  await next
  await atTheDoor(hearth)
})

test('minimising locks only where the settings say so', async () => {
  const before = await withSecrets()
  await hearth.fire('minimise')
  await hearth.page.waitForTimeout(500)
  expect(before.every(isRunning)).toBe(true)
  await hearth.fire('restore')
  await hearth.page.evaluate(async () => {
    const { hearth: bridge } = globalThis as unknown as {
      hearth: { call(name: string, input: unknown): Promise<unknown> }
    }
    await bridge.call('settings.change', { lockOnMinimise: true })
  })
  await hearth.fire('minimise')
  await haveEnded(before)
})

test('a vault process that hangs is ended all the same', async () => {
  const vault = (await hearth.processes()).find(({ name }) => name === 'Hearth vault')
  const pid = vault?.pid ?? 0
  process.kill(pid, 'SIGSTOP')
  const next = hearth.nextPage()
  await hearth.fire('suspend')
  // A stopped process ends by nothing less than the hardest signal.
  await until('the end of the vault process', async () => (isRunning(pid) ? null : true), 10_000)
  await next
  await atTheDoor(hearth)
})

test('Esc twice leaves Hearth, and every process ends', async () => {
  const all = (await hearth.processes()).map(({ pid }) => pid)
  await pressEscapeTwice(hearth.page)
  expect(await hearth.exited).toBe(0)
  await haveEnded(all)
})

test('closing the window closes the vault cleanly', async () => {
  await hearth.close()
  expect(await readdir(join(hearth.userData, 'vault'))).not.toContain('LOCK')
})
