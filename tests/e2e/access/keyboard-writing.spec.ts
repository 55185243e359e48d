import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'vitest'
import { aPicture } from '../../make/a-picture.ts'
import { goTo, hasFocus, press, typeHere, write } from '../acts/keyboard.ts'
import * as pages from '../acts/pages.ts'
import * as photos from '../acts/photos.ts'
import { t } from '../acts/words.ts'
import { makeStage } from '../stage.ts'
import * as byKeys from './by-keys.ts'
import { choose, isClosed } from './keys-in-rooms.ts'
import * as onAPage from './keys-on-a-page.ts'

const stage = makeStage()
const title = 'By the water'

test('a page is given form, and what stands on it is found, without a mouse', async () => {
  const { hearth, page } = await byKeys.maraIsIn(stage)
  await onAPage.beginAPage(page, title, 'We took the long way to the weir.')
  await onAPage.giveForm(
    page,
    'At six',
    'Nobody else was at the weir.',
    'It was only the two of us.',
  )
  await onAPage.findTwice(page, 'weir')
  await onAPage.writeCalmly(page)
  await pages.isSaved(page)
  await onAPage.isDone(page, title)
  await goTo(page, t('journal.edit'))
  await hearth.close()
})

test('a page is given its day, a mood and tags, and is shared without a mouse', async () => {
  const { hearth, page, house } = await byKeys.maraIsIn(stage)
  await onAPage.beginAPage(page, title, 'We took the long way to the weir.')
  const yesterday = new Date()
  yesterday.setDate(yesterday.getDate() - 1)
  await onAPage.setDay(page, yesterday)
  await choose(page, t('journal.mood'), t('mood.quiet'))
  await hasFocus(page, t('mood.quiet'))
  await onAPage.tag(page, 'water', 'mud')
  await pages.isSaved(page)
  await onAPage.isDone(page, title)
  const article = page.getByRole('article')
  await article.getByText('water', { exact: true }).waitFor()
  await article.getByText(t('mood.quiet'), { exact: true }).waitFor()
  await onAPage.share(page, house.jonas.name)
  await goTo(page, t('journal.edit'))
  await hearth.close()
})

test('a photo comes onto a page, is told in words, turned, moved and seen large without a mouse', async () => {
  const { hearth, page } = await byKeys.maraIsIn(stage)
  const file = join(await stage.folder(), 'weir.png')
  await writeFile(file, aPicture(1200, 800, 3))
  await onAPage.beginAPage(page, title, 'We took the long way.')
  await hearth.answerDialog(file)
  await press(page, t('photos.add'))
  await page.locator('[data-caption]').first().waitFor()
  await goTo(page, t('journal.page-text'), 'Shift+Tab')
  // From the words to the photo, and from there to the line under it.
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await typeHere(page, 'The weir at six')
  await page.getByRole('img', { name: 'The weir at six' }).waitFor()
  // All that can be done with the photo is one stop of Tab.
  await goTo(page, t('photos.off'))
  await goTo(page, t('photos.turn'), 'ArrowLeft')
  await page.keyboard.press('Enter')
  await page.getByText(t('photos.turned')).waitFor({ state: 'attached' })
  await hasFocus(page, t('photos.turn'))
  await goTo(page, t('photos.up'), 'ArrowLeft')
  await page.keyboard.press('Enter')
  await page.getByText(t('photos.moved-up')).waitFor({ state: 'attached' })
  await hasFocus(page, t('photos.up'))
  await pages.isSaved(page)
  await onAPage.isDone(page, title)
  await photos.isShown(page, 'The weir at six')
  const large = t('photos.view', { name: 'The weir at six' })
  await press(page, large)
  await page.getByRole('dialog').waitFor()
  await page.keyboard.press('Escape')
  await isClosed(page)
  await hasFocus(page, large)
  await hearth.close()
})

test('a template begins a page, and one of one’s own is kept and taken away without a mouse', async () => {
  const { hearth, page } = await byKeys.maraIsIn(stage)
  await onAPage.beginAPage(page, title, 'We took the long way.')
  await press(page, t('templates.open'))
  await page.getByRole('dialog').waitFor()
  await press(page, t('template.three-moments.name'))
  await isClosed(page)
  await hasFocus(page, t('journal.page-text'))
  await pages.paper(page).getByText('This morning').waitFor()
  await press(page, t('templates.open'))
  await write(page, t('templates.keep-label'), 'Our evenings')
  await press(page, t('templates.keep'))
  const remove = t('templates.remove', { name: 'Our evenings' })
  await page.getByRole('button', { name: remove }).waitFor()
  await press(page, remove)
  await hasFocus(page, t('templates.remove-yes'))
  await press(page, t('templates.remove-no'))
  await press(page, remove)
  await press(page, t('templates.remove-yes'))
  await page.getByRole('button', { name: remove }).waitFor({ state: 'detached' })
  await press(page, t('common.close'))
  await isClosed(page)
  await hasFocus(page, t('templates.open'))
  await hearth.close()
})
