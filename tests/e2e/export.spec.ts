import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openSource } from '../../main/core/transfer/chosen-file.ts'
import { readDirectory } from '../../main/core/transfer/zip/directory.ts'
import { nodeDisk } from '../../main/node/node-disk.ts'
import { aPicture } from '../make/a-picture.ts'
import { pagesOfPdf } from '../make/pdf-text.ts'
import { openWithAge } from '../make/real-age.ts'
import { filesIn } from './acts/disk.ts'
import * as door from './acts/door.ts'
import * as pages from './acts/pages.ts'
import * as photos from './acts/photos.ts'
import * as settings from './acts/settings.ts'
import { t } from './acts/words.ts'
import { moveIn } from './home.ts'
import { aHousehold, makeStage } from './stage.ts'

const stage = makeStage()
const passphrase = 'cobble harbour eleven teaspoon'
const words = 'The mill had its first snow on the wheel.'

test('one takes their pages along as texts, as data and as a book, plain and sealed for the age program', async () => {
  const household = await aHousehold(stage)
  const home = await moveIn(stage, household)
  const outside = await stage.folder()
  const weir = aPicture(600, 400, 3)
  await writeFile(join(outside, 'weir.png'), weir)
  const hearth = await home.open()
  await door.unlock(hearth, home.mara)
  const { page } = hearth
  await pages.beginPage(page)
  await pages.fillPage(page, { title: 'At the mill', text: [words], zone: 'mine' })
  await photos.addByPicker(hearth, join(outside, 'weir.png'))
  await page.locator('[data-caption]').first().waitFor()
  await photos.writeUnder(page, 0, 'The wheel')
  await photos.isShown(page, 'The wheel')
  await pages.isSaved(page)
  await pages.finishPage(page)

  // The folders lie outside everything that is looked through for words in the clear.
  const texts = await stage.folder()
  await settings.goToSettings(page, 'export')
  await home.look('export')
  await settings.makeReadableCopy(hearth, texts)
  const inTexts = await filesIn(texts)
  const own = inTexts.find((path) => path.includes('At the mill'))
  expect(await readFile(own ?? '', 'utf8')).toContain(words)
  const photo = inTexts.find((path) => path.endsWith('photos/weir.png'))
  expect(weir).toEqual(new Uint8Array(await readFile(photo ?? '')))

  const data = await stage.folder()
  await settings.chooseCopy(page, 'json', null)
  await settings.makeAnotherCopy(hearth, data)
  const json = (await filesIn(data)).find((path) => path.endsWith('hearth.json')) ?? ''
  const { entries, files } = JSON.parse(await readFile(json, 'utf8'))
  expect(entries.map(({ title }: { title: string }) => title)).toContain('At the mill')
  expect(files).toMatchObject([{ path: 'photos/weir.png', bytes: weir.length }])

  const book = await stage.folder()
  await settings.chooseCopy(page, 'pdf', null)
  await home.look('export-book')
  await settings.makeAnotherCopy(hearth, book)
  const [pdf = ''] = await filesIn(book)
  expect(pdf).toMatch(/\.pdf$/)
  const shown = pagesOfPdf(await readFile(pdf))
    .flat()
    .join(' ')
  expect(shown).toContain(words)
  expect(shown).toContain('The wheel')

  const sealed = await stage.folder()
  await settings.chooseCopy(page, 'pdf', passphrase)
  await home.look('export-sealed')
  await settings.makeAnotherCopy(hearth, sealed)
  const [name = ''] = await readdir(sealed)
  expect(name).toMatch(/\.zip\.age$/)
  expect(await page.getByText(t('export.sealed')).isVisible()).toBe(true)
  if (process.platform === 'linux') {
    const opened = await openWithAge(join(sealed, name), join(sealed, 'x.zip'), passphrase)
    expect(opened.exitCode).toBe(0)
    const zip = await openSource({ disk: nodeDisk(sealed), name: 'x.zip' })
    const members = (await readDirectory(zip)) ?? []
    expect(members.map((one) => one.name)).toEqual([expect.stringMatching(/\.pdf$/)])
  }
  await hearth.close()
  await home.isWell()
}, 120_000)
