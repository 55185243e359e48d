import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { atTheDoor, setUpAlone, unlock } from '../e2e/acts/door.ts'
import { pressEscapeTwice } from '../e2e/acts/keyboard.ts'
import * as pages from '../e2e/acts/pages.ts'
import { mara } from '../e2e/acts/people.ts'
import { isRunning } from '../e2e/host/is-running.ts'
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

test.each(['suspend', 'lock-screen'] as const)(
  'on %s in the middle of a word what was typed is there after unlocking',
  async (happening) => {
    const words = `The kettle sings at ${happening}`
    await pages.beginPage(hearth.page)
    await pages.paper(hearth.page).click()
    // No time to save by itself: the lock comes with the last letter.
    await hearth.page.keyboard.type(words)
    const next = hearth.nextPage()
    await hearth.fire(happening)
    await next
    await unlock(hearth, person)
    await pages.goToJournal(hearth.page)
    await hearth.page.getByText(words).first().waitFor()
  },
)

test('what is open never stands in a title or an address', async () => {
  const words = 'lantern-canary-title'
  const { page } = hearth
  await pages.writePage(page, { title: words, text: [`${words} in a page`], zone: 'mine' })
  await pages.openPage(page, words)
  expect(await page.title()).toBe('Hearth')
  expect(decodeURIComponent(page.url())).not.toContain('lantern')
  const history = await page.evaluate(() => [
    window.history.length,
    window.history.state,
    document.title,
    window.name,
  ])
  expect(history).toEqual([history[0], null, 'Hearth', ''])
  expect(history[0]).toBeLessThanOrEqual(2)
})

test('words are never looked up or kept by a spelling checker', async () => {
  const field = pages.paper(hearth.page)
  await pages.beginPage(hearth.page)
  await field.click()
  await hearth.page.keyboard.type('Teh ketle sigs')
  await pages.isSaved(hearth.page)
  const names = await readdir(hearth.userData, { recursive: true })
  expect(names.filter((name) => /dictionar|spell/i.test(name))).toEqual([])
})

test.runIf(process.platform === 'linux')(
  'a crash of a process with keys would leave none of its memory on the disk',
  async () => {
    const processes = await hearth.processes()
    const vault = processes.find(({ name }) => name === 'Hearth vault')
    const filter = await readFile(`/proc/${vault?.pid}/coredump_filter`, 'utf8')
    expect(Number.parseInt(filter, 16)).toBe(0)
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
