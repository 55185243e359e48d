import { readdir } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { isStrong } from '../acts/door.ts'
import { goTo, hasFocus, press, typeHere, write } from '../acts/keyboard.ts'
import * as wall from '../acts/wall.ts'
import { t } from '../acts/words.ts'
import { makeStage } from '../stage.ts'
import * as byKeys from './by-keys.ts'
import { choose } from './keys-in-rooms.ts'

const stage = makeStage()
const title = 'The gate by the weir'

test('what was written is found, narrowed down and read without a mouse', async () => {
  const { hearth, page } = await byKeys.maraIsIn(stage)
  await byKeys.writeAPage(page, title, 'It swings both ways again, and nobody oiled it.')
  await byKeys.thank(page, 'For the oil that nobody saw.')
  await byKeys.find(page, 'oil', title)
  await isFound(page, 2)
  await choose(page, t('search.kind'), t('search.kind-note'))
  await isFound(page, 1)
  await choose(page, `${t('search.kind')}: ${t('search.kind-note')}`, t('search.kind-idea'))
  await page.getByRole('heading', { name: t('search.none-title') }).waitFor()
  await press(page, t('search.take-off'))
  await isFound(page, 2)
  await goTo(page, t('search.field'), 'Shift+Tab')
  await page.keyboard.press('End')
  await page.keyboard.type(' both')
  await isFound(page, 1)
  await page.getByRole('heading', { name: title, level: 2 }).waitFor()
  await page.keyboard.press('Enter')
  await hasFocus(page, 'article')
  await goTo(page, t('search.clear'), 'Shift+Tab')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: t('search.begin-title') }).waitFor()
  await goTo(page, t('search.field'), 'Shift+Tab')
  await hearth.close()
})

test('an old journal comes in for both, and a sealed copy goes out, without a mouse', async () => {
  const { hearth, page } = await byKeys.maraIsIn(stage)
  const folder = await stage.folder()
  await byKeys.bringIn(hearth, folder, 'ours')
  await press(page, t('import.choose-other'))
  await goTo(page, t('import.choose'))
  await byKeys.goToSettings(page, 'export')
  await goTo(page, t('export.markdown'))
  await goTo(page, t('export.json'), 'ArrowDown')
  await goTo(page, t('export.seal'))
  await page.keyboard.press('Space')
  await write(page, t('passphrase.label'), 'kestrel marmalade oboe thunder')
  await write(page, t('passphrase.again'), 'kestrel marmalade oboe thunder')
  await isStrong(page)
  const before = (await readdir(folder)).length
  await hearth.answerDialog(folder)
  await press(page, t('export.choose'))
  await page.getByText(t('export.done'), { exact: true }).first().waitFor()
  expect((await readdir(folder)).length).toBe(before + 1)
  await goTo(page, t('export.again'))
  await hearth.close()
})

test('a note is looked at alone, put into the bin, and taken out again without a mouse', async () => {
  const { hearth, page } = await byKeys.maraIsIn(stage)
  const [words, other] = ['For the oil, whoever it was.', 'For the light you left on.']
  await byKeys.thank(page, words)
  await hasFocus(page, t('gratitude.pin'))
  await goTo(page, 'textbox', 'Shift+Tab')
  await typeHere(page, other)
  await press(page, t('gratitude.pin'))
  await wall.note(page, other).waitFor()
  await press(page, t('gratitude.random'))
  await page.getByRole('dialog').waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await hasFocus(page, t('gratitude.random'))
  await choose(page, t('bin.note-actions'), t('bin.note-in'))
  await wall.note(page, other).waitFor({ state: 'detached' })
  await press(page, t('bin.wall'))
  await page.getByRole('dialog').waitFor()
  await press(page, t('bin.note-out'))
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await wall.note(page, other).waitFor()
  await goTo(page, t('gratitude.random'))
  await hearth.close()
})

test('the guide, the way to help and the reminders are reached, read and set without a mouse', async () => {
  const { hearth, page } = await byKeys.maraIsIn(stage)
  await press(page, t('shell.guide'))
  await write(page, t('guide-room.field'), 'passphrase')
  await goTo(page, t('guide-room.clear'))
  await goTo(page, t('guide-room.field'), 'Shift+Tab')
  await page.keyboard.press('Enter')
  await hasFocus(page, 'region')
  await press(page, t('safety.title'))
  await page.getByRole('heading', { name: t('safety.title'), level: 1 }).waitFor()
  await press(page, t('safety.to-lines'))
  await press(page, t('safety.back'))
  await page.getByRole('heading', { name: t('safety.title') }).waitFor({ state: 'detached' })
  await byKeys.goToSettings(page, 'reminders')
  for (const isOn of [true, false]) {
    await goTo(page, t('reminders.is-on'))
    await page.keyboard.press('Space')
    const at = page.getByLabel(t('reminders.at-label'))
    await at.waitFor({ state: isOn ? 'visible' : 'detached' })
    await hasFocus(page, t('reminders.is-on'))
  }
  await hearth.close()
})

async function isFound(page: Page, count: number): Promise<void> {
  await page.getByText(t('search.count', { count }), { exact: true }).waitFor({ state: 'attached' })
}
