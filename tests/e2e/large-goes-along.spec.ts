import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { filesIn } from './acts/disk.ts'
import { atTheDoor, unlock } from './acts/door.ts'
import { freezeVault } from './acts/freeze.ts'
import * as pages from './acts/pages.ts'
import * as photos from './acts/photos.ts'
import { t } from './acts/words.ts'
import { moveIn } from './home.ts'
import { twoPeople } from './shelf.ts'
import { makeStage } from './stage.ts'

const stage = makeStage()

const title = 'The whole wedding'
const megabyte = 1024 * 1024

test('a page with a large film counts what comes along, and stopping it leaves the page where it was', async () => {
  const film = join(await stage.folder(), 'wedding.mov')
  const file = await open(film, 'w')
  await file.truncate(160 * megabyte)
  await file.close()
  const home = await moveIn(stage, await twoPeople(stage))
  const hearth = await home.open()
  await atTheDoor(hearth)
  await unlock(hearth, home.mara)
  const { page } = hearth
  const files = async () =>
    (await filesIn(join(home.userData, 'vault', 'spaces'))).filter((path) => path.includes('/att/'))
  const bar = page.getByRole('progressbar', { name: t('photos.along') })
  const isUnderWay = async () => {
    const [now] = await bar.evaluateAll((all) => all.map((one) => Number(one.ariaValueNow)))
    return now !== undefined && now > megabyte
  }
  /** Presses what sends the page on its way, stops it in the middle, and waits until it has stopped. */
  const stopHalfway = async (go: () => Promise<void>, name: string) => {
    const sent = go()
    const goOn = await freezeVault(hearth, isUnderWay)
    await sent
    await home.look(name)
    await page.getByRole('button', { name: t('photos.stop'), exact: true }).click()
    goOn()
    await bar.waitFor({ state: 'detached' })
  }

  await pages.beginPage(page)
  await pages.fillPage(page, { title, text: ['All of it.'], zone: 'ours' })
  await photos.addByPicker(hearth, film)
  const adding = { name: t('photos.adding-one', { name: 'wedding.mov' }) }
  await page.getByText('wedding.mov').first().waitFor()
  await page.getByRole('progressbar', adding).waitFor({ state: 'detached', timeout: 120_000 })
  await pages.isSaved(page)
  const before = await files()
  const done = page.getByRole('button', { name: t('common.done'), exact: true })
  await stopHalfway(() => done.click(), 'along, when done')
  await page.getByRole('heading', { name: t('journal.writing') }).waitFor()
  await pages.paper(page).getByText('All of it.').waitFor()
  expect(await files()).toEqual(before)

  // Kept for herself nothing has to come along; then it is shared, stopped, and shared.
  await page
    .getByRole('radiogroup', { name: t('journal.where') })
    .locator('[data-value="mine"]')
    .click()
  await pages.finishPage(page)
  await pages.openPage(page, title)
  await page.getByRole('button', { name: t('common.more') }).click()
  const words = t('journal.share-with', { names: home.jonas.name })
  await page.getByRole('menuitem', { name: words }).click()
  const dialog = page.getByRole('alertdialog')
  const share = dialog.getByRole('button', { name: words })
  await stopHalfway(() => share.click(), 'along, when shared')
  expect(await files()).toEqual(before)
  await share.click()
  await dialog.waitFor({ state: 'detached' })
  await page.getByText(t('journal.who-reads')).waitFor()
  expect((await files()).length).toBe(2)
  await hearth.close()
  await home.isWell()
})
