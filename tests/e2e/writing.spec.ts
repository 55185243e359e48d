import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { aPicture } from '../make/a-picture.ts'
import { exif, gpsFields, pngOf } from '../make/camera-files.ts'
import * as door from './acts/door.ts'
import * as pages from './acts/pages.ts'
import { paper } from './acts/pages.ts'
import * as photos from './acts/photos.ts'
import { type, typed } from './acts/typing.ts'
import { t } from './acts/words.ts'
import { moveIn } from './home.ts'
import { until } from './host/until.ts'
import { aHousehold, type Household, makeStage } from './stage.ts'

const stage = makeStage()
let household: Household

beforeAll(async () => {
  household = await aHousehold(stage)
})

test('a page is begun from a template, pasted into, found through, and written with nothing else in sight', async () => {
  const home = await moveIn(stage, household)
  const hearth = await home.open()
  await door.unlock(hearth, household.mara)
  const { page } = hearth
  await pages.beginPage(page)
  typed.add('Under the chestnuts')
  await page.getByRole('textbox', { name: t('journal.page-title') }).fill('Under the chestnuts')
  await page.getByRole('button', { name: t('templates.open'), exact: true }).click()
  await home.look('editor-templates')
  await page.getByRole('button', { name: t('template.outing.name') }).click()
  await until('the template on the page', async () =>
    (await paper(page).locator('h2').count()) === 4 ? true : null,
  )
  await type(page, ['By the mill pond, the four of us.'])
  const copied =
    '<style>p{color:red}</style><p>The <b>mill</b> was open.</p><ul><li>flour</li><li>bread</li></ul><script>x()</script>'
  typed.add('was open.')
  await paper(page).evaluate((text, html) => {
    const carried = new DataTransfer()
    carried.setData('text/html', html)
    carried.setData('text/plain', 'The mill was open.')
    text.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: carried, bubbles: true, cancelable: true }),
    )
  }, copied)
  await until('what was pasted', async () => {
    const words = await paper(page).locator('li').allTextContents()
    return words.join() === 'flour,bread' ? true : null
  })
  await page.keyboard.press('Control+f')
  await page.getByRole('textbox', { name: t('find.title') }).fill('MILL')
  await page.getByText(t('find.which', { at: 1, count: 2 })).waitFor()
  await home.look('editor-find')
  await page.keyboard.press('Enter')
  await page.getByText(t('find.which', { at: 2, count: 2 })).waitFor()
  await page.keyboard.press('Escape')
  const chosen = await page.evaluate(() => getSelection()?.toString())
  expect(chosen?.toLowerCase()).toBe('mill')
  await page.getByRole('button', { name: t('calm.on') }).click()
  await page.getByRole('button', { name: t('shell.quick-exit') }).waitFor()
  expect(await page.getByRole('button', { name: t('gratitude.title') }).isVisible()).toBe(false)
  await home.look('editor-calm')
  // Two Esc in a row would be the quick exit: the button is the other way back.
  await page.getByRole('button', { name: t('calm.off') }).click()
  await page.getByRole('button', { name: t('gratitude.title') }).waitFor()
  await pages.isSaved(page)
  await pages.finishPage(page)
  await hearth.close()
  await home.isWell()
})

test('a photo comes in without its place, is turned and moved, and stays so for everyone', async () => {
  const outside = await stage.folder()
  const place = { type: 'eXIf', data: exif(gpsFields).bytes }
  await writeFile(join(outside, 'pond.png'), pngOf(aPicture(900, 600, 4), place))
  const home = await moveIn(stage, household)
  let hearth = await home.open()
  await door.unlock(hearth, household.mara)
  let { page } = hearth
  await pages.beginPage(page)
  await pages.fillPage(page, { title: 'The pond', text: ['We sat there.'], zone: 'ours' })
  await photos.addByPicker(hearth, join(outside, 'pond.png'))
  await page.getByText(t('photos.left-out', { count: 1, name: 'pond.png' })).waitFor()
  await home.look('editor-place-left-out')
  await page.getByRole('button', { name: t('photos.put-away'), exact: true }).click()
  await photos.writeUnder(page, 0, 'The pond at four')
  await photos.isShown(page, 'The pond at four')
  await page.keyboard.press('Alt+ArrowUp')
  await until('the photo above the words', async () =>
    (await paper(page).locator(':scope > :first-child [data-caption]').count()) === 1 ? true : null,
  )
  await page.getByRole('button', { name: t('photos.turn') }).click()
  await page.locator('img[data-turn="90"]').first().waitFor()
  await home.look('editor-photo-turned')
  await pages.isSaved(page)
  await pages.finishPage(page)
  await hearth.close()

  hearth = await home.open()
  await door.unlock(hearth, household.jonas)
  page = hearth.page
  await pages.openPage(page, 'The pond')
  await page.locator('img[data-turn="90"]').first().waitFor()
  await page.getByRole('button', { name: t('photos.view', { name: 'The pond at four' }) }).click()
  await page.getByText(t('photos.location-left-out')).waitFor()
  await home.look('photo-large-turned')
  await page.keyboard.press('Escape')
  await hearth.close()
  await home.isWell()
})
