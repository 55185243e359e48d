import { mkdir, readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { copiesIn } from '../acts/copies.ts'
import { atTheDoor } from '../acts/door.ts'
import { goOnByKeys, goTo, hasFocus, press, write } from '../acts/keyboard.ts'
import * as pages from '../acts/pages.ts'
import { t } from '../acts/words.ts'
import type { RunningHearth } from '../host/launch.ts'
import { makeStage } from '../stage.ts'
import * as byKeys from './by-keys.ts'

const stage = makeStage()

test('copies are set up without a mouse, and one is tried out without bringing it back', async () => {
  const { hearth, page } = await byKeys.maraIsIn(stage)
  const outside = await stage.folder()
  const folder = join(outside, 'Copies')
  await mkdir(folder)
  await byKeys.writeAPage(page, 'The weir', 'High water.')
  await byKeys.goToSettings(page, 'backup')
  await hearth.answerDialog(folder)
  await press(page, t('backup.where-choose'))
  await page.getByRole('button', { name: t('backup.where-other') }).waitFor()
  await goTo(page, t('backup.often-daily'))
  await goTo(page, t('backup.often-weekly'), 'ArrowRight')
  // Nobody presses anything: the first one begins by itself.
  const copies = copiesIn(hearth, `${basename(outside)}/Copies`)
  await copies.filter({ hasText: t('backup.day-today') }).waitFor()
  expect(await readdir(folder)).toHaveLength(1)

  await goTo(page, t('backup.now'), 'Shift+Tab')
  await page.keyboard.press('Enter')
  await page.getByText(t('backup.made-title'), { exact: true }).waitFor()
  expect(await readdir(folder)).toHaveLength(2)
  await press(page, t('backup.copy-try'))
  await page.getByText(t('backup.tried-title'), { exact: true }).waitFor()
  await press(page, t('backup.close'))
  await page.getByText(t('backup.tried-title'), { exact: true }).waitFor({ state: 'detached' })
  await hearth.answerDialog(join(folder, (await readdir(folder))[0] ?? ''))
  await press(page, t('backup.try-do'))
  await page.getByText(t('backup.tried-title'), { exact: true }).waitFor()
  await hearth.close()
})

test('everything is looked through without a mouse, and the keyboard is where it was begun', async () => {
  const { hearth, page } = await byKeys.maraIsIn(stage)
  await byKeys.goToSettings(page, 'backup')
  await press(page, t('look.do'))
  await page.getByText(/^Looked through \d+ files .*: all well\.$/).waitFor()
  await hasFocus(page, t('look.again'))
  await hearth.close()
})

test('a backup is opened without a mouse by whoever mistypes first, and there is a way back to the journal from before', async () => {
  const { hearth, house } = await byKeys.maraIsIn(stage)
  const { mara, jonas } = house
  const backup = join(await stage.folder(), 'At home.hearth-backup')
  await byKeys.backUp(hearth, backup)
  await byKeys.writeAPage(hearth.page, 'Since then', 'Later.')
  await byKeys.lock(hearth)

  const { page } = hearth
  await press(page, t('lock.restore'))
  await hearth.answerDialog(backup)
  await press(page, t('restore.choose'))
  await hasFocus(page, t('restore.title'))
  await goTo(page, mara.name)
  await goTo(page, jonas.name, 'ArrowRight')
  await goTo(page, t('restore.with-passphrase'))
  await goTo(page, t('restore.with-sheet'), 'ArrowRight')
  await write(page, t('restore.code-of', { name: jonas.name }), 'NOT-THIS-ONE')
  await press(page, t('restore.open'))
  // He is at his own field again, and hears there what is wrong.
  await hasFocus(page, t('restore.code-of', { name: jonas.name }))
  await page.getByText(t('restore.wrong-code', { name: jonas.name })).waitFor()
  await page.keyboard.press('ControlOrMeta+a')
  await write(page, t('restore.code-of', { name: jonas.name }), jonas.recoveryCode)
  await press(page, t('restore.open'))
  await hasFocus(page, t('restore.done'))
  await goOnByKeys(hearth, () => press(page, t('restore.use')))
  await atTheDoor(hearth)

  await goBack(hearth)
  await byKeys.comeIn(hearth, mara)
  await press(hearth.page, t('journal.title'))
  await pages.row(hearth.page, 'Since then').waitFor()
  await hearth.close()
})

/** From the lock screen to the only journal that was used before. */
async function goBack(hearth: RunningHearth): Promise<void> {
  const { page } = hearth
  await press(page, t('lock.restore'))
  await page.getByRole('heading', { name: t('restore.former') }).waitFor()
  await press(page, await spokenWay(page))
  await hasFocus(page, t('common.cancel'))
  await page.keyboard.press('Escape')
  await page.getByRole('alertdialog').waitFor({ state: 'detached' })
  await hasFocus(page, await spokenWay(page))
  await page.keyboard.press('Enter')
  await hasFocus(page, t('common.cancel'))
  await goOnByKeys(hearth, () => press(page, t('restore.former-now')))
  await atTheDoor(hearth)
}

async function spokenWay(page: Page): Promise<string> {
  const [before = ''] = t('restore.former-go', { name: '|' }).split('|')
  const way = page.getByRole('button', { name: before.trim() })
  return (await way.getAttribute('aria-label')) ?? ''
}
