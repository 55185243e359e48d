import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { atTheDoor, unlock } from './acts/door.ts'
import { freezeVault } from './acts/freeze.ts'
import * as moving from './acts/moving.ts'
import * as pages from './acts/pages.ts'
import { t } from './acts/words.ts'
import { isRunning } from './host/is-running.ts'
import type { RunningHearth } from './host/launch.ts'
import { until } from './host/until.ts'
import { twoPeople } from './shelf.ts'
import { makeStage } from './stage.ts'

const stage = makeStage()

const title = 'The ferry did not come'
const noteCount = 400

test('whoever closes the window while pages come in is asked once; staying lets them come in, and leaving ends Hearth with all that was saved', async () => {
  const { mara, userData } = await twoPeople(stage)
  const hearth = await stage.openCopy(userData)
  await atTheDoor(hearth)
  await unlock(hearth, mara)
  const { page } = hearth
  await pages.writePage(page, { title, text: ['We walked back along the dyke.'], zone: 'ours' })

  const first = await oldNotes('first')
  const goOn = await bringIn(hearth, first)
  // Nobody has answered yet: whoever presses again is not asked a second time.
  await hearth.fire('close-window')
  await hearth.fire('close-window')
  await hearth.answerDialog(null)
  expect(await hearth.windowCount()).toBe(1)
  goOn()
  await moving.importIsDone(page, noteCount)
  await page.getByRole('button', { name: t('import.open-journal') }).click()
  await until('all pages', async () =>
    (await pages.countRows(page)) === noteCount + 1 ? true : null,
  )

  // Had a second question been asked, it would take the folder for an answer, and leave.
  const second = await oldNotes('second')
  const goOnAgain = await bringIn(hearth, second)
  const pids = (await hearth.processes()).map(({ pid }) => pid)
  expect(pids.length).toBeGreaterThan(1)
  await hearth.answerDialog('leave')
  await hearth.fire('close-window')
  goOnAgain()
  expect(await hearth.exited).toBe(0)
  await until('the end of every process', async () => (pids.some(isRunning) ? null : true))

  const later = await stage.open(hearth.userData)
  await atTheDoor(later)
  await unlock(later, mara)
  await pages.openPage(later.page, title)
  await later.page.getByText('We walked back along the dyke.').first().waitFor()
  // What was coming in is there as a whole, or not at all.
  expect([noteCount + 1, 2 * noteCount + 1]).toContain(await pages.countRows(later.page))
  await later.close()
})

/** A folder of somebody's notes, one of each day. */
async function oldNotes(name: string): Promise<string> {
  const folder = join(await stage.folder(), name)
  await mkdir(folder)
  const start = Date.UTC(2001, 0, 1)
  for (let day = 0; day < noteCount; day += 1) {
    const date = new Date(start + day * 86_400_000).toISOString().slice(0, 10)
    await writeFile(join(folder, `${date}.md`), `# A day of the ${name}\n\nRain, and note ${day}.`)
  }
  return folder
}

/** Brings them in, and holds that still as it begins: the screen tells of it, and the vault is not done before it may go on. */
async function bringIn(hearth: RunningHearth, folder: string): Promise<() => void> {
  await moving.lookIntoExport(hearth, folder, 'import.choose-folder')
  const goOn = await freezeVault(hearth, async () => true)
  await moving.startImport(hearth.page, noteCount)
  await hearth.page.getByRole('progressbar', { name: t('import.running') }).waitFor()
  return goOn
}
