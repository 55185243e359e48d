import { expect, test } from 'vitest'
import * as bin from '../acts/bin.ts'
import * as history from '../acts/history.ts'
import { goTo, hasFocus, press } from '../acts/keyboard.ts'
import * as pages from '../acts/pages.ts'
import { t } from '../acts/words.ts'
import { makeStage } from '../stage.ts'
import * as byKeys from './by-keys.ts'
import * as withPages from './keys-with-pages.ts'

const stage = makeStage()
const title = 'The cherry tree'
const first = 'We planted it behind the shed.'
const second = 'We planted it beside the gate.'

test('somebody puts a page in the bin without a mouse, thinks twice, and takes it away for good', async () => {
  const { hearth, page } = await byKeys.maraIsIn(stage)
  await byKeys.writeAPage(page, title, first)
  await withPages.putInBin(page)
  await withPages.goToBin(page)
  await goTo(page, title)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: title, level: 2 }).waitFor()
  await press(page, t('bin.erase'))
  // Enter alone takes nothing away.
  await hasFocus(page, t('bin.erase-not'))
  await page.keyboard.press('Enter')
  await page.getByRole('alertdialog').waitFor({ state: 'detached' })
  await hasFocus(page, t('bin.erase'))
  await page.keyboard.press('Enter')
  await hasFocus(page, t('bin.erase-not'))
  await goTo(page, t('bin.erase-yes'), 'Shift+Tab')
  await page.keyboard.press('Enter')
  await page.getByRole('alertdialog').waitFor({ state: 'detached' })
  await bin.lineOfBin(page, title).waitFor({ state: 'detached' })
  await page.getByText(t('journal.bin-empty')).waitFor()
  await goTo(page, t('journal.bin-back'), 'Shift+Tab')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: t('journal.title'), level: 1 }).waitFor()
  await press(page, t('journal.empty-action'))
  await page.getByRole('heading', { name: t('journal.writing') }).waitFor()
  await hearth.close()
})

test('somebody looks at what changed in a page without a mouse, and brings its first words back', async () => {
  const { hearth, page } = await byKeys.maraIsIn(stage)
  await byKeys.writeAPage(page, title, first)
  await withPages.rewrite(page, second)
  await withPages.openHistory(page)
  const shown = history.version(page)
  await shown.locator('del').first().waitFor()
  await goTo(page, t('history.changes'))
  await goTo(page, t('history.whole'), 'ArrowRight')
  await shown.getByText(second, { exact: true }).waitFor()
  expect(await shown.locator('del').count()).toBe(0)
  await goTo(page, t('history.back'), 'Shift+Tab')
  await withPages.chooseVersion(page, 1)
  await shown.getByText(first, { exact: true }).waitFor()
  await press(page, t('history.bring-back'))
  await page.getByRole('heading', { name: t('journal.changing') }).waitFor()
  await pages.paper(page).getByText(first, { exact: true }).waitFor()
  await press(page, t('common.done'))
  await page
    .getByRole('article', { name: t('journal.page-text') })
    .getByText(first, { exact: true })
    .waitFor()
  await withPages.openHistory(page)
  expect(await history.versions(page).count()).toBe(3)
  await page.keyboard.press('Enter')
  await page.getByText(t('journal.who-reads')).waitFor()
  await goTo(page, t('history.open'))
  await hearth.close()
})
