import { open, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { aPicture } from '../make/a-picture.ts'
import { filesIn } from './acts/disk.ts'
import * as door from './acts/door.ts'
import * as pages from './acts/pages.ts'
import * as photos from './acts/photos.ts'
import { type, typed } from './acts/typing.ts'
import { t } from './acts/words.ts'
import { moveIn } from './home.ts'
import { aHousehold, type Household, makeStage } from './stage.ts'

const stage = makeStage()
let household: Household

beforeAll(async () => {
  household = await aHousehold(stage)
})

const attachmentFiles = async (userData: string) =>
  (await filesIn(join(userData, 'vault', 'spaces'))).filter((path) => path.includes('/att/'))

test('photos and a file come to a page in three ways, stay over a restart, and go where the page goes', async () => {
  const outside = await stage.folder()
  const weir = aPicture(1200, 800, 3)
  const gate = aPicture(900, 1200, 7)
  const letter = 'The lease ends on the last of March, and the roof is ours to mend until then.'
  typed.add(letter).add('Lease of the garden house.txt')
  await writeFile(join(outside, 'weir.png'), weir)

  const home = await moveIn(stage, household)
  let hearth = await home.open()
  await door.unlock(hearth, household.mara)
  let { page } = hearth
  await pages.beginPage(page)
  await pages.fillPage(page, {
    title: 'By the water',
    text: ['We took the long way.'],
    zone: 'mine',
  })
  await photos.addByPicker(hearth, join(outside, 'weir.png'))
  await page.locator('[data-caption]').first().waitFor()
  await photos.writeUnder(page, 0, 'The weir at six')
  await photos.drop(page, { name: 'gate.png', type: 'image/png', bytes: gate })
  await page.locator('[data-caption]').nth(1).waitFor()
  await photos.writeUnder(page, 1, 'The gate, open')
  await page.keyboard.press('Enter')
  await type(page, ['And this came by post.'])
  await photos.paste(page, {
    name: 'Lease of the garden house.txt',
    type: 'text/plain',
    bytes: Buffer.from(letter),
  })
  await page.getByText('Lease of the garden house.txt').waitFor()
  await photos.isShown(page, 'The weir at six')
  await home.look('editor-photos')
  await pages.isSaved(page)
  await pages.finishPage(page)
  await hearth.close()

  hearth = await home.open()
  await door.unlock(hearth, household.mara)
  page = hearth.page
  await pages.openPage(page, 'By the water')
  await photos.isShown(page, 'The weir at six')
  await home.look('page-photos')
  // The photo from the dialog came without a small picture; its author's page has made one.
  const small = pages.row(page, 'By the water').locator('img')
  await expect
    .poll(() => small.evaluate((img) => (img as HTMLImageElement).naturalWidth), {
      timeout: 60_000,
    })
    .toBe(480)

  await page.getByRole('button', { name: t('photos.view', { name: 'The weir at six' }) }).click()
  const large = page.getByRole('dialog', { name: 'The weir at six' })
  await photos.isShown(page, 'The weir at six')
  await photos.saveCopy(hearth, large, join(outside, 'copy of the weir.png'))
  await home.look('photo-large')
  expect(new Uint8Array(await readFile(join(outside, 'copy of the weir.png')))).toEqual(weir)
  await page.keyboard.press('Escape')
  await large.waitFor({ state: 'detached' })

  await pages.sharePage(page, household.jonas.name, home.look)
  await door.lock(hearth)
  await door.unlock(hearth, household.jonas)
  page = hearth.page
  await pages.openPage(page, 'By the water')
  await photos.isShown(page, 'The weir at six')
  await photos.isShown(page, 'The gate, open')
  await photos.saveCopy(hearth, page.getByRole('article'), join(outside, 'lease.txt'))
  expect(await readFile(join(outside, 'lease.txt'), 'utf8')).toBe(letter)
  await hearth.close()
  await home.isWell()
})

test('a large file that is stopped on its way leaves the words, and nothing else', async () => {
  const outside = await stage.folder()
  const path = join(outside, 'film.mov')
  const file = await open(path, 'w')
  await file.truncate(1_500_000_000)
  await file.close()

  const home = await moveIn(stage, household)
  const hearth = await home.open()
  await door.unlock(hearth, household.mara)
  const { page } = hearth
  await pages.beginPage(page)
  await pages.fillPage(page, { title: 'A long film', text: ['Too long to wait.'], zone: 'mine' })
  await photos.addByPicker(hearth, path)
  const bar = page.getByRole('progressbar', { name: t('photos.adding-one', { name: 'film.mov' }) })
  await expect
    .poll(() => bar.getAttribute('aria-valuenow').then(Number), { timeout: 60_000 })
    .toBeGreaterThan(1_000_000)
  await home.look('adding-large')
  await page.getByRole('button', { name: t('photos.stop'), exact: true }).click()
  await bar.waitFor({ state: 'detached' })
  expect(await pages.paper(page).textContent()).toBe('Too long to wait.')
  await pages.finishPage(page)
  await pages.openPage(page, 'A long film')
  expect(await attachmentFiles(home.userData)).toEqual([])
  await hearth.close()
  await home.isWell()
})

test('a file that cannot be taken in is told by name, and the page goes on', async () => {
  const outside = await stage.folder()
  const home = await moveIn(stage, household)
  const hearth = await home.open()
  await door.unlock(hearth, household.mara)
  const { page } = hearth
  await pages.beginPage(page)
  await pages.fillPage(page, { title: 'Gone', text: ['It was here.'], zone: 'mine' })
  await photos.addByPicker(hearth, join(outside, 'gone.png'))
  await page
    .getByRole('alert')
    .getByText(/gone\.png was not added\./)
    .waitFor()
  await home.look('adding-failed')
  await page.getByRole('button', { name: t('photos.put-away') }).click()
  await pages.finishPage(page)
  await pages.row(page, 'Gone').waitFor()
  await hearth.close()
  await home.isWell()
})
