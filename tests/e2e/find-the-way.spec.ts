import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import * as door from './acts/door.ts'
import { chosen, find, openPalette, openShortcuts } from './acts/finding.ts'
import { goTo, hasFocus, press } from './acts/keyboard.ts'
import { unlockTogether } from './acts/together.ts'
import { typed } from './acts/typing.ts'
import { speak, t } from './acts/words.ts'
import { moveIn } from './home.ts'
import { twoPeople } from './shelf.ts'
import { makeStage } from './stage.ts'

const stage = makeStage()

test('without a mouse somebody finds their way by typing: writes, thanks, reads the guide, changes the light, locks', async () => {
  const home = await moveIn(stage, await twoPeople(stage))
  const hearth = await home.open()
  const { page } = hearth
  await door.atTheDoor(hearth)
  await goTo(page, t('shell.guide'))
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: t('guide.first-evening.title'), level: 2 }).waitFor()
  await home.look('guide at the door')
  await press(page, t('common.back'))
  await door.atTheDoor(hearth)
  await goTo(page, t('lock.passphrase-of', { name: 'Mara' }))
  await page.keyboard.insertText(home.mara.passphrase)
  await page.keyboard.press('Enter')
  await door.isInside(page)
  await page.getByRole('heading', { name: t('today.begin') }).waitFor()
  await home.look('today, before anything is written')

  // A page, from the first key to Done.
  await openPalette(page)
  await home.look('palette')
  await page.keyboard.insertText('write a')
  expect(await chosen(page).textContent()).toContain(t('palette.write-page'))
  await home.look('palette, typed')
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: t('journal.page-title') }).waitFor()
  await hasFocus(page, t('journal.page-title'))
  const title = 'The key under the third pot'
  typed.add(title)
  await page.keyboard.insertText(title)
  await page.keyboard.press('Enter')
  await page.keyboard.insertText('It was there all along?')
  // A question mark that is typed stays one.
  await page.keyboard.press('?')
  expect(await page.getByRole('dialog').count()).toBe(0)
  await find(page, t('palette.calm-on'))
  await page.locator('html[data-calm]').waitFor()
  await hasFocus(page, t('journal.page-text'))
  await page.keyboard.press('Escape')
  await page.locator('html:not([data-calm])').waitFor()
  // Done by its key, which leaves nothing in the text.
  await hasFocus(page, t('journal.page-text'))
  await page.keyboard.press('ControlOrMeta+Enter')
  await page.getByRole('heading', { name: title, level: 2 }).waitFor()

  // A note; a way into the settings; the guide, and from there to what it talks of.
  await find(page, 'pin a')
  await hasFocus(page, t('gratitude.begin-appreciation', { name: 'Jonas' }))
  await find(page, 'journey')
  await page.getByRole('heading', { name: t('import.title') }).waitFor()
  await find(page, t('guide.wall.title'))
  await page.getByRole('heading', { name: t('guide.wall.title'), level: 2 }).waitFor()
  await goTo(page, 'wall')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: t('gratitude.title'), level: 1 }).waitFor()

  // What nothing in Hearth is called may have been written.
  await find(page, 'third pot')
  const field = page.getByRole('combobox', { name: t('search.field') })
  await field.waitFor()
  expect(await field.inputValue()).toBe('third pot')
  await page.getByRole('option').filter({ hasText: title }).waitFor()

  await find(page, t('palette.lamplight'))
  await page.locator('html[data-theme=lamplight]').waitFor()
  await find(page, t('today.title'))
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  await openShortcuts(page)
  await home.look('shortcuts')
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await openPalette(page)
  await page.keyboard.insertText(t('shell.lock-now'))
  const locking = page.keyboard.press('Enter').catch(() => undefined)
  await Promise.all([hearth.nextPage(), locking])
  await door.atTheDoor(hearth)
  await hearth.close()
  await home.isWell()
})

test('together the way leads to shared rooms only, and out of the sitting again', async () => {
  const home = await moveIn(stage, await twoPeople(stage))
  const hearth = await home.open()
  await unlockTogether(hearth, [home.mara, home.jonas])
  const { page } = hearth
  await openPalette(page)
  const lines = await page.getByRole('option').allTextContents()
  expect(lines.join('\n')).not.toContain(t('palette.write-page'))
  expect(lines.join('\n')).not.toContain(t('settings.members'))
  await home.look('palette together')
  // What waits is found, says so, and leads to how it comes to be done.
  await page.keyboard.insertText(t('palette.back-up'))
  expect(await chosen(page).textContent()).toContain(t('palette.waits'))
  await home.look('palette together, what waits')
  await page.keyboard.press('Enter')
  await page.getByText(t('together.waits')).waitFor()
  await openPalette(page)
  await page.keyboard.insertText(t('talk.title'))
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: t('talk.title'), level: 1 }).waitFor()
  await openPalette(page)
  await page.keyboard.insertText(t('palette.go-alone'))
  const leaving = page.keyboard.press('Enter').catch(() => undefined)
  await Promise.all([hearth.nextPage(), leaving])
  await door.atTheDoor(hearth)
  await hearth.close()
  await home.isWell()
})

test('what is new is told once after an update, and never to somebody who begins', async () => {
  const home = await moveIn(stage, await twoPeople(stage))
  const file = join(home.userData, 'settings.json')
  const kept = async () => JSON.parse(await readFile(file, 'utf8'))
  const begun = await kept()
  expect(begun.settings.seenVersion).toMatch(/^\d+\.\d+\.\d+$/)
  await writeFile(
    file,
    JSON.stringify({ ...begun, settings: { ...begun.settings, seenVersion: '0.0.1' } }),
  )

  const hearth = await home.open()
  await door.unlockToToday(hearth, home.mara)
  const { page } = hearth
  await page.getByText(t('news.changed')).waitFor()
  await home.look('news')
  await page.getByRole('button', { name: t('news.read') }).click()
  await page.getByRole('heading', { name: t('news.title'), level: 2 }).waitFor()
  await home.look('what is new')
  expect((await kept()).settings.seenVersion).toBe(begun.settings.seenVersion)
  await door.lock(hearth)
  await door.unlockToToday(hearth, home.jonas)
  await hearth.page.getByRole('heading', { level: 1 }).waitFor()
  expect(await hearth.page.getByText(t('news.changed')).count()).toBe(0)
  await hearth.close()
  await home.isWell()
})

test('in German the way is found by German words, and the guide is German', async () => {
  const home = await moveIn(stage, await twoPeople(stage))
  const hearth = await home.open()
  await door.unlockToToday(hearth, home.mara)
  const { page } = hearth
  try {
    await find(page, 'deutsch')
    speak('de')
    await page.getByRole('button', { name: t('shell.lock-now') }).waitFor()
    await openPalette(page)
    await page.keyboard.insertText('streit')
    expect(await chosen(page).textContent()).toContain(t('palette.start-debrief'))
    await home.look('palette in German')
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await find(page, t('guide.conflict.title'))
    await page.getByRole('heading', { name: t('guide.conflict.title'), level: 2 }).waitFor()
    await home.look('guide in German')
    await page.keyboard.press('Escape')
    await openShortcuts(page)
    await home.look('shortcuts in German')
  } finally {
    speak('en')
  }
  await hearth.close()
  await home.isWell()
})
