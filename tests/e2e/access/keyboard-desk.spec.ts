import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { atTheDoor } from '../acts/door.ts'
import { goOnByKeys, goTo, hasFocus, press, typeHere, write } from '../acts/keyboard.ts'
import { typed } from '../acts/typing.ts'
import * as wall from '../acts/wall.ts'
import { t } from '../acts/words.ts'
import { makeStage } from '../stage.ts'
import * as byKeys from './by-keys.ts'
import { choose, isClosed } from './keys-in-rooms.ts'
import { isPrinted, listenToPrinter } from './on-paper.ts'

const stage = makeStage()

test('what hangs on the wall goes onto paper without a mouse', async () => {
  const { hearth, page } = await byKeys.maraIsIn(stage)
  await listenToPrinter(page)
  await byKeys.thank(page, 'For the oil, whoever it was.')
  await goTo(page, 'textbox', 'Shift+Tab')
  await typeHere(page, 'For the light you left on.')
  await press(page, t('gratitude.pin'))
  await wall.note(page, 'For the light').waitFor()
  await choose(page, t('gratitude.paper'), t('gratitude.print-wall'))
  await isPrinted(page, ['For the oil', 'For the light'])
  await hasFocus(page, t('gratitude.paper'))
  await page.keyboard.press('ControlOrMeta+p')
  await isPrinted(page, ['For the oil', 'For the light'])
  await press(page, t('gratitude.random'))
  await page.getByRole('dialog').waitFor()
  await press(page, t('gratitude.print'))
  await isPrinted(page, ['For the'])
  await hasFocus(page, t('gratitude.print'))
  await page.keyboard.press('Escape')
  await isClosed(page)
  await hasFocus(page, t('gratitude.random'))
  await hearth.close()
})

test('a year of the wall goes into a book without a mouse', async () => {
  const { hearth, page } = await byKeys.maraIsIn(stage)
  await byKeys.thank(page, 'For the oil, whoever it was.')
  const folder = await stage.folder()
  await choose(page, t('gratitude.paper'), t('gratitude.book'))
  await page.getByRole('dialog').waitFor()
  const year = String(new Date().getFullYear())
  await choose(page, t('gratitude.book-year-chosen', { year }), year)
  await goTo(page, t('gratitude.book-photos'))
  await page.keyboard.press('Space')
  await hearth.answerDialog(join(folder, 'Our year.pdf'))
  await press(page, t('gratitude.book-choose'))
  await page.getByText(t('gratitude.book-done'), { exact: true }).first().waitFor()
  expect(await readdir(folder)).toEqual(['Our year.pdf'])
  await press(page, t('common.close'))
  await isClosed(page)
  await hasFocus(page, t('gratitude.paper'))
  await hearth.close()
})

test('a new recovery sheet is made, printed, saved and typed back without a mouse', async () => {
  const { hearth, page, house } = await byKeys.maraIsIn(stage)
  await listenToPrinter(page)
  await byKeys.goToSettings(page, 'members')
  await press(page, t('members.sheet-do'))
  await hasFocus(page, t('lock.passphrase-of', { name: house.mara.name }))
  await typeHere(page, house.mara.passphrase)
  await page.keyboard.press('Enter')
  const groups = page.locator('[data-group]')
  await groups.first().waitFor({ timeout: 60_000 })
  const code = (await groups.allTextContents()).join('-')
  typed.add(code)
  await press(page, t('sheet.print'))
  await isPrinted(page, [t('sheet.title')])
  await hasFocus(page, t('sheet.print'))
  const folder = await stage.folder()
  await hearth.answerDialog(join(folder, 'Sheet.pdf'))
  await press(page, t('sheet.save'))
  const saved = page.getByText(t('sheet.saved', { name: 'Sheet.pdf' }))
  await saved.first().waitFor()
  expect(await readdir(folder)).toEqual(['Sheet.pdf'])
  await press(page, t('recovery.written'))
  await write(page, t('recovery.typed-label'), code)
  await press(page, t('recovery.check'))
  await page.getByText(t('renew.done')).first().waitFor()
  await press(page, t('common.done'))
  await page.getByRole('region', { name: t('settings.members') }).waitFor()
  await goTo(page, t('members.sheet-do'))
  await hearth.close()
})

test('text, light and language are changed, and Hearth is locked, without a mouse', async () => {
  const { hearth, page, house } = await byKeys.maraIsIn(stage)
  const usual = await page.evaluate(() =>
    parseFloat(getComputedStyle(document.documentElement).fontSize),
  )
  // What grows with the text tells when a size has been taken, for the keys of the window too.
  const size = async (percent: number) => {
    await page.getByText(t('appearance.size-value', { percent }), { exact: true }).waitFor()
    const taken = () =>
      page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize))
    await expect.poll(taken, { timeout: 30_000 }).toBeCloseTo((usual * percent) / 100, 1)
  }
  await byKeys.changeTheLight(page)
  await goTo(page, t('appearance.system'), 'ArrowRight')
  await goTo(page, t('appearance.lamplight'), 'ArrowLeft')
  await press(page, t('appearance.larger'))
  await size(110)
  await hasFocus(page, t('appearance.larger'))
  await page.keyboard.press('ControlOrMeta+-')
  await size(100)
  await press(page, t('appearance.larger'))
  await size(110)
  await goTo(page, t('appearance.system'))
  await goTo(page, 'Deutsch', 'ArrowRight')
  await page.locator('html[lang|=de]').waitFor()
  await hasFocus(page, 'Deutsch')
  await goTo(page, 'English', 'ArrowLeft')
  await page.locator('html[lang|=en]').waitFor()
  await goTo(page, t('appearance.signs'))
  await page.keyboard.press('Space')
  await page.getByRole('switch', { name: t('appearance.signs'), checked: false }).waitFor()
  await hasFocus(page, t('appearance.signs'))
  await waitLongerByThree(page)
  await goOnByKeys(hearth, () => press(page, t('shell.lock-now')))
  await atTheDoor(hearth)
  await byKeys.comeIn(hearth, house.mara)
  await hearth.page.locator('html[data-theme=lamplight]').waitFor()
  await hearth.close()
})

/** Minutes until the lock, by keys that come as fast as they can; what was kept is read anew on coming back. */
async function waitLongerByThree(page: Page): Promise<void> {
  const minutes = page.getByRole('textbox', { name: t('locking.idle-label') })
  await byKeys.goToSettings(page, 'locking')
  await goTo(page, t('locking.idle-label'))
  const before = Number.parseInt(await minutes.inputValue(), 10)
  for (let presses = 0; presses < 3; presses += 1) await page.keyboard.press('ArrowUp')
  const counted = async () => Number.parseInt(await minutes.inputValue(), 10) - before
  await expect.poll(counted, { timeout: 30_000 }).toBe(3)
  await byKeys.goToSettings(page, 'appearance')
  await byKeys.goToSettings(page, 'locking')
  expect(await counted()).toBe(3)
}
