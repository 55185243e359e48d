import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { goOn, goToTheJournal, isInside } from '../../tests/e2e/acts/door.ts'
import { paper } from '../../tests/e2e/acts/pages.ts'
import { field, goToSearch, list } from '../../tests/e2e/acts/search.ts'
import { t } from '../../tests/e2e/acts/words.ts'
import { isRunning } from '../../tests/e2e/host/is-running.ts'
import { launchHearth, type RunningHearth } from '../../tests/e2e/host/launch.ts'
import { quantile } from '../measure.ts'
import { emptyWindow } from './empty-window.ts'
import { fill, person, residents } from './lived-in.ts'
import { readNotes, scroll, takeNotes, untilDrawn } from './page.ts'

const root = resolve(import.meta.dirname, '../..')

const rows = '[role=listbox] [role=option]'

/** What people wait for in the window of the built app, in ms. Names as in docs/performance.md. */
export async function measureWindow(userData: string, pages: number) {
  const kdfMs = fill(userData, pages)
  const start = await starts(userData)
  const hearth = await launchHearth({ userData })
  try {
    const { page } = hearth
    await page.getByRole('heading', { name: t('lock.who') }).waitFor()
    await takeNotes(page)
    const unlockMs = await unlocking(page)
    const inside = await readNotes(page)
    await goToTheJournal(page)
    const mountMs = await untilDrawn(page, rows)
    const flung = await scroll(page, {
      list: '[role=listbox]',
      row: '[role=option]',
      step: 3_000,
      frames: 150,
    })
    const steady = await scroll(page, {
      list: '[role=listbox]',
      row: '[role=option]',
      step: 60,
      frames: 150,
    })
    const writing = await keystrokes(page)
    const searching = await searches(page)
    const memory = residents(await hearth.processes())
    const lock = await locking(hearth)
    return {
      window: {
        ...start,
        kdfMs,
        unlockMs,
        unlockToPaintMs: Math.max(0, unlockMs - kdfMs),
        mountMs,
        scrollFrameP95Ms: quantile(flung.frames, 0.95),
        steadyFrameP95Ms: quantile(steady.frames, 0.95),
        blankFrames: flung.blanks + steady.blanks,
        keystrokeP95Ms: quantile(writing.inputs, 0.95),
        searchKeystrokeP95Ms: quantile(searching.times, 0.95),
        longTasksOver50Ms: [...inside.longTasks, ...searching.longTasks].length,
        longestTaskMs: Math.max(0, ...inside.longTasks, ...searching.longTasks),
        rssMB: memory,
      },
      lock,
      bundle: { firstScreenGzipKB: firstScreen() },
    }
  } finally {
    await hearth.kill()
  }
}

/** From the start of the app to its lock screen, beside a window of the same browser with nothing in it. */
async function starts(userData: string) {
  const own: number[] = []
  const empty: number[] = []
  for (let round = 0; round < 3; round += 1) {
    empty.push(await emptyWindow())
    const begun = performance.now()
    const hearth = await launchHearth({ userData })
    await hearth.page.getByRole('heading', { name: t('lock.who') }).waitFor()
    own.push(performance.now() - begun)
    await hearth.kill()
  }
  const [startToLockMs, emptyWindowMs] = [quantile(own, 0.5), quantile(empty, 0.5)]
  return { startToLockMs, emptyWindowMs, startToLockRatio: startToLockMs / emptyWindowMs }
}

/** From the press on Unlock until the first page behind the door has been drawn, for whoever types as people do. */
async function unlocking(page: Page): Promise<number> {
  await page.getByRole('radio', { name: person.name }).check({ force: true })
  const field = page.getByLabel(t('lock.passphrase-of', { name: person.name }))
  await field.pressSequentially(person.passphrase, { delay: 110 })
  const begun = performance.now()
  await page.getByRole('button', { name: t('lock.unlock') }).click()
  await isInside(page)
  return performance.now() - begun
}

/** Types into the page of 20,000 words, in its middle. */
async function keystrokes(page: Page) {
  await page.evaluate(() => document.querySelector('[role=listbox]')?.scrollTo(0, 0))
  await page.locator(rows).filter({ hasText: 'Long' }).first().click()
  await page.getByRole('button', { name: t('journal.edit'), exact: true }).click()
  await paper(page).waitFor()
  await paper(page).locator('p').nth(60).click()
  await readNotes(page)
  await page.keyboard.type('we sat by the window until the lamps were lit and said little ', {
    delay: 60,
  })
  return readNotes(page)
}

/** Types words into the search, letter by letter; from each letter until its finds stand. */
async function searches(page: Page) {
  await goToSearch(page)
  await readNotes(page)
  const times: number[] = []
  for (const word of ['pa', 'taro', 'be ko', 'lusi', 'ki na', 'mo', 'dere', 'su ta']) {
    await field(page).fill('')
    for (const letter of word) {
      const drawn = found(page)
      await field(page).press(letter === ' ' ? 'Space' : letter)
      times.push(await drawn)
    }
  }
  await list(page)
    .waitFor()
    .catch(() => undefined)
  return { times, longTasks: (await readNotes(page)).longTasks }
}

/** From the next letter in the field until the finds for what stands there have been drawn. */
function found(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const drawn = new MessageChannel()
        const begin = ({ timeStamp }: Event) => {
          const finds = new MutationObserver(look)
          finds.observe(document.body, { subtree: true, attributeFilter: ['aria-busy'] })
          // By then the page has taken the letter in, and says whether it waits for an answer.
          requestAnimationFrame(look)
          function look() {
            if (document.querySelector('main [aria-busy=true]') !== null) return
            finds.disconnect()
            requestAnimationFrame(() => drawn.port2.postMessage(null))
            drawn.port1.onmessage = () => resolve(performance.now() - timeStamp)
          }
        }
        addEventListener('input', begin, { capture: true, once: true })
      }),
  )
}

async function locking(hearth: RunningHearth) {
  const before = (await hearth.processes()).filter(({ name }) => name !== 'main')
  const begun = performance.now()
  const gone = hearth.page
    .waitForFunction(() => document.querySelector('main [role=listbox]') === null)
    .catch(() => undefined)
    .then(() => performance.now() - begun)
  const left = goOn(hearth, hearth.page.getByRole('button', { name: t('shell.lock-now') }))
  const contentGoneMs = await gone
  while (before.some(({ pid }) => isRunning(pid))) await new Promise((next) => setTimeout(next, 1))
  const processesGoneMs = performance.now() - begun
  await left
  return { contentGoneMs, processesGoneMs }
}

/** What the page reads before its first screen stands, compressed, in kB. */
function firstScreen(): number {
  const folder = join(root, 'out/renderer')
  const html = readFileSync(join(folder, 'index.html'), 'utf8')
  const files = readdirSync(join(folder, 'assets')).filter((name) => html.includes(name))
  const bytes = files.map((name) => gzipSync(readFileSync(join(folder, 'assets', name))).length)
  return bytes.reduce((sum, one) => sum + one, gzipSync(html).length) / 1000
}
