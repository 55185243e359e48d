import { copyFile, mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeScheduledBackup } from '../../main/core/backups/index.ts'
import { nodeDisk } from '../../main/node/node-disk.ts'
import { choosePlace, copiesIn } from './acts/copies.ts'
import { atTheDoor, unlock } from './acts/door.ts'
import * as pages from './acts/pages.ts'
import * as program from './acts/program.ts'
import { goToSettings } from './acts/settings.ts'
import { filmsName, hinderedFolder } from './acts/small-disk.ts'
import { t } from './acts/words.ts'
import { moveIn } from './home.ts'
import { until } from './host/until.ts'
import { twoPeople } from './shelf.ts'
import { makeStage } from './stage.ts'

const stage = makeStage()
const folderName = 'Copies of Hearth'
/** As the screen calls it. */
const shownName = `stick/${folderName}`

test('copies are made by themselves in a chosen folder, older ones make way, any can be tried out, and a folder that is away is waited for', async () => {
  const home = await moveIn(stage, await twoPeople(stage))
  const folder = join(home.places.stick, folderName)
  await mkdir(folder)
  // Two days ago there were two copies: only the later one stands for that day.
  await program.onAnEarlierDay(home.userData, home.mara, 2, async ({ vault, clock, ...seat }) => {
    await program.leavePage(
      { vault, clock, ...seat },
      {
        title: 'Before the copies',
        text: ['Nothing much.'],
        zone: 'ours',
        daysAgo: 2,
      },
    )
    for (const hour of [8, 20]) {
      clock.daysAgo(2, hour)
      await makeScheduledBackup({
        vault,
        living: nodeDisk(join(home.userData, 'vault')),
        folder: nodeDisk(folder),
        expectsCopies: hour > 8,
        mark: 'none',
        clock,
        work: { at: () => undefined, breathe: async () => undefined },
        givesWay: false,
      })
    }
  })
  const [early, late] = (await readdir(folder)).sort()
  const byHand = 'Given away.hearth-backup'
  await copyFile(join(folder, early ?? ''), join(folder, byHand))
  await writeFile(join(folder, 'Shopping.txt'), 'Bread, salt.')

  const hearth = await home.open()
  await atTheDoor(hearth)
  await unlock(hearth, home.mara)
  const { page } = hearth
  await pages.writePage(page, { title: 'Of today', text: ['Half a page.'], zone: 'mine' })
  await choosePlace(hearth, folder)
  const copies = copiesIn(hearth, shownName)
  await home.look('backup, a folder is chosen')
  // Nobody presses anything: it begins by itself.
  await copies.filter({ hasText: t('backup.day-today') }).waitFor()
  const names = (await readdir(folder)).sort()
  expect(names).toEqual([byHand, late, expect.stringContaining('copy 3'), 'Shopping.txt'])
  expect(await copies.count()).toBe(3)
  const first = copies.first()
  await first.getByText(t('backup.copy-opens', { names: 'Mara and Jonas' })).waitFor()
  await copies.last().getByText(t('backup.copy-by-hand')).waitFor()
  await home.look('backup, made by itself')

  await first.getByRole('button', { name: t('backup.copy-try') }).click()
  await page.getByText(t('backup.tried-title'), { exact: true }).waitFor()
  await page.getByText('2 pages, no notes on the wall, no drafts').waitFor()
  await first.getByText(t('backup.copy-checked', { time: '' }).split('at')[0] ?? '').waitFor()
  await home.look('backup, tried out')

  const away = join(home.places.stick, 'Elsewhere')
  await rename(folder, away)
  await page.getByRole('button', { name: t('backup.now') }).click()
  await page.getByText(t('backup.away-title'), { exact: true }).waitFor()
  await page.getByText(t('shell.backup-away'), { exact: true }).waitFor()
  expect(await readdir(home.places.stick)).toEqual(['Elsewhere'])
  await home.look('backup, the folder is away')
  await pages.goToJournal(page)
  await pages.writePage(page, { title: 'All the same', text: ['One goes on.'], zone: 'ours' })
  await goToSettings(page, 'backup')
  await rename(away, folder)
  await page.getByRole('button', { name: t('backup.try-now') }).click()
  await page.getByText(t('backup.made-title'), { exact: true }).waitFor()
  expect(await page.getByText(t('backup.away-title'), { exact: true }).count()).toBe(0)
  await until('the fourth copy', async () =>
    (await readdir(folder)).some((name) => name.includes('copy 4')) ? true : null,
  )
  await hearth.close()
  await home.isWell()
})

test('a place that is full, or where nothing can be written, is told kindly and costs nobody anything', async () => {
  const home = await moveIn(stage, await twoPeople(stage))
  const folder = join(home.places.stick, folderName)
  const place = await hinderedFolder(folder)
  try {
    const hearth = await home.open()
    await atTheDoor(hearth)
    await unlock(hearth, home.mara)
    const { page } = hearth
    await choosePlace(hearth, folder)
    await page.getByRole('button', { name: t('backup.now') }).click()
    await page.getByText(t('backup.made-title'), { exact: true }).waitFor()
    const [first = ''] = await readdir(folder)
    const before = await readFile(join(folder, first))
    for (const how of place.hindrances) {
      await place.hinder(how)
      await page.getByRole('button', { name: t('backup.now') }).click()
      await page.getByText(t(`backup.${how}-title`), { exact: true }).waitFor()
      await home.look(`backup, ${how}`)
      // The copy that is there stays, and the sidebar tells wherever somebody is.
      const there = (await readdir(folder)).filter((name) => name !== filmsName)
      expect(there).toEqual([first])
      expect(await readFile(join(folder, first))).toEqual(before)
      await pages.goToJournal(page)
      await page.getByText(t('shell.backup-trouble'), { exact: true }).waitFor()
      await pages.writePage(page, { title: `While it is ${how}`, text: ['On.'], zone: 'mine' })
      await place.letGo()
      await goToSettings(page, 'backup')
    }
    await page.getByRole('button', { name: t('backup.now') }).click()
    await page.getByText(t('backup.made-title'), { exact: true }).waitFor()
    expect((await readdir(folder)).length).toBe(2)
    await page.getByText(t('shell.backup-trouble'), { exact: true }).waitFor({ state: 'detached' })
    await hearth.close()
    await home.isWell()
  } finally {
    await place.takeAway()
  }
})
