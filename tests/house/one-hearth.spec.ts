import { readdir } from 'node:fs/promises'
import { afterEach, expect, test } from 'vitest'
import { isRunning } from '../e2e/host/is-running.ts'
import { launchHearth, type RunningHearth } from '../e2e/host/launch.ts'
import { until } from '../e2e/host/until.ts'

let hearth: RunningHearth | null = null

afterEach(async () => {
  await hearth?.kill()
  hearth = null
})

test('a second start ends at once and leaves the first as it is', async () => {
  hearth = await launchHearth()
  const address = hearth.page.url()
  expect(await hearth.startAgain()).toBe(0)
  expect(await hearth.windowCount()).toBe(1)
  expect(hearth.page.url()).toBe(address)
})

test('a second start brings the first one’s window to the front', async () => {
  hearth = await launchHearth()
  const { isMinimised, fire, startAgain } = hearth
  await fire('minimise')
  await until('a window in the task bar', async () => ((await isMinimised()) ? true : null))
  expect(await startAgain()).toBe(0)
  await until('the window in front again', async () => ((await isMinimised()) ? null : true))
  expect(await hearth.windowCount()).toBe(1)
})

test('opening Hearth makes no vault', async () => {
  hearth = await launchHearth()
  expect(await readdir(hearth.userData)).not.toContain('vault')
})

test('when the window is closed every process ends', async () => {
  hearth = await launchHearth()
  const before = await hearth.processes()
  expect(before.map(({ name }) => name)).toContain('Hearth vault')
  await hearth.close()
  expect(await hearth.exited).toBe(0)
  await until('the end of every process', async () =>
    before.some(({ pid }) => isRunning(pid)) ? null : true,
  )
})

test('when the vault process dies there is a fresh lock screen with a new one', async () => {
  hearth = await launchHearth()
  const vault = (await hearth.processes()).find(({ name }) => name === 'Hearth vault')
  process.kill(vault?.pid ?? 0, 'SIGKILL')
  await hearth.nextPage()
  const next = (await hearth.processes()).find(({ name }) => name === 'Hearth vault')
  expect(next?.pid).not.toBe(vault?.pid)
  expect(await hearth.windowCount()).toBe(1)
})

test('after the power was cut Hearth starts again on the same folder', async () => {
  hearth = await launchHearth()
  const { userData } = hearth
  await hearth.kill()
  hearth = await launchHearth({ userData })
  expect(await hearth.windowCount()).toBe(1)
})
