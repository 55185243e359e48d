import { beforeAll, expect, test } from 'vitest'
import { acknowledged, listen } from './acts/answers.ts'
import { atTheDoor, unlock } from './acts/door.ts'
import { pressEscapeTwice } from './acts/keyboard.ts'
import * as pages from './acts/pages.ts'
import * as wall from './acts/wall.ts'
import { t } from './acts/words.ts'
import type { RunningHearth } from './host/launch.ts'
import { until } from './host/until.ts'
import { aHousehold, type Household, makeStage } from './stage.ts'

const stage = makeStage()
let household: Household

beforeAll(async () => {
  household = await aHousehold(stage)
})

const sentence =
  'The kettle was still warm when I came down, so you cannot have been gone for long, and I sat in your chair and read the page that you had left open. '

/** Mara comes in and begins a page. */
async function atTheDesk(): Promise<RunningHearth> {
  const hearth = await stage.openCopy(household.userData)
  await atTheDoor(hearth)
  await listen(hearth.page)
  await unlock(hearth, household.mara)
  await pages.beginPage(hearth.page)
  await pages.paper(hearth.page).click()
  return hearth
}

/** The draft as it is found after coming in again. */
async function draftOf(hearth: RunningHearth): Promise<string> {
  await unlock(hearth, household.mara)
  const { page } = hearth
  await pages.row(page, t('journal.draft')).first().click()
  await page.getByRole('heading', { name: t('journal.writing') }).waitFor()
  return (await pages.paper(page).textContent()) ?? ''
}

/** Types without a pause until the vault has acknowledged a save; answers with what it acknowledged. */
async function typeUntilSaved({ page }: RunningHearth): Promise<string> {
  let saved = ''
  for (const word of sentence.repeat(20).split(/(?<= )/)) {
    await page.keyboard.type(word)
    const bodies = (await acknowledged(page, 'drafts.save')).map(({ content }) => content.body)
    saved = bodies.at(-1)?.trimEnd() ?? ''
    if (bodies.length >= 2 && saved.length > 40) return saved
  }
  throw new Error('nothing was ever saved')
}

test('when the vault process is killed while somebody types, what was saved is there afterwards', async () => {
  const hearth = await atTheDesk()
  const saved = await typeUntilSaved(hearth)
  const vault = (await hearth.processes()).find(({ name }) => name === 'Hearth vault')
  process.kill(vault?.pid ?? 0, 'SIGKILL')
  await hearth.nextPage()
  await hearth.page.getByText(t('lock.gone')).waitFor()
  expect(sentence.repeat(20)).toContain(saved)
  expect(await draftOf(hearth)).toContain(saved)
})

test('when all of Hearth is killed while somebody types, what was saved is there afterwards', async () => {
  const hearth = await atTheDesk()
  const saved = await typeUntilSaved(hearth)
  await hearth.kill()
  expect(await draftOf(await stage.open(hearth.userData))).toContain(saved)
})

test('what the screen calls saved is saved', async () => {
  const hearth = await atTheDesk()
  await hearth.page.keyboard.type('Every word of this.')
  await pages.isSaved(hearth.page)
  await hearth.kill()
  expect(await draftOf(await stage.open(hearth.userData))).toBe('Every word of this.')
})

test('locking in the middle of a sentence keeps its last words', async () => {
  const hearth = await atTheDesk()
  const next = hearth.nextPage()
  await hearth.page.keyboard.type('I had only just begun to say')
  await hearth.page.keyboard.press('Control+l')
  await next
  expect(await draftOf(hearth)).toBe('I had only just begun to say')
})

test('going to another room in the middle of a sentence keeps its last words', async () => {
  const hearth = await atTheDesk()
  await hearth.page.keyboard.type('And then the')
  await wall.goToWall(hearth.page)
  await pages.goToJournal(hearth.page)
  await pages.row(hearth.page, 'And then the').waitFor()
})

/** The processes of Hearth that are still there. */
function stillThere(pids: readonly number[]): number[] {
  return pids.filter((pid) => {
    try {
      process.kill(pid, 0)
      return true
    } catch {
      return false
    }
  })
}

const exits: [string, (hearth: RunningHearth) => Promise<void>][] = [
  ['Esc twice', ({ page }) => pressEscapeTwice(page)],
  [
    'Esc twice in front of a dialog',
    async ({ page }) => {
      const group = page.getByRole('radiogroup', { name: t('journal.where') })
      await group.locator('[data-value="ours"]').click()
      await page.getByRole('alertdialog').waitFor()
      await pressEscapeTwice(page)
    },
  ],
  [
    'the button for it in front of a dialog',
    async ({ page }) => {
      const group = page.getByRole('radiogroup', { name: t('journal.where') })
      await group.locator('[data-value="ours"]').click()
      await page.getByRole('alertdialog').waitFor()
      await page.getByRole('button', { name: t('shell.quick-exit') }).click()
    },
  ],
]

test.each(exits)('%s ends every process at once and keeps the last words', async (_, leave) => {
  const hearth = await atTheDesk()
  const pids = (await hearth.processes()).map(({ pid }) => pid)
  expect(pids.length).toBeGreaterThan(2)
  await hearth.page.keyboard.type('Somebody is at the door')
  // The window may be gone before the last key has been answered.
  await leave(hearth).catch(() => undefined)
  expect(await hearth.exited).toBe(0)
  await until('the end of every process', async () => stillThere(pids).length === 0 || null)
  expect(await draftOf(await stage.open(hearth.userData))).toBe('Somebody is at the door')
})

test('Hearth locks when nobody has been there for as long as the settings say, and keeps the last words', async () => {
  const hearth = await atTheDesk()
  await hearth.page.keyboard.type('Back in a minute')
  const next = hearth.nextPage()
  await hearth.pretendIdle(3 * 60)
  await next
  await hearth.pretendIdle(null)
  await atTheDoor(hearth)
  expect(await draftOf(hearth)).toBe('Back in a minute')
})
