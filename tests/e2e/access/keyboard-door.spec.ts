import { test } from 'vitest'
import { atTheDoor, isInside } from '../acts/door.ts'
import { goTo, hasFocus, press, write } from '../acts/keyboard.ts'
import { mara } from '../acts/people.ts'
import { t } from '../acts/words.ts'
import { twoPeople } from '../shelf.ts'
import { makeStage } from '../stage.ts'
import * as byKeys from './by-keys.ts'
import * as members from './keys-of-members.ts'

const stage = makeStage()

test('somebody changes the passphrase, forgets it, and comes in by the recovery sheet without a mouse', async () => {
  const { mara, userData } = await twoPeople(stage)
  const hearth = await stage.openCopy(userData)
  await byKeys.comeIn(hearth, mara)
  await members.changePassphrase(hearth, mara, 'bramble quartz seven umbrella')
  await byKeys.lock(hearth)
  await members.comeInBySheet(hearth, mara, 'velvet compass ladder nineteen')
  await byKeys.lock(hearth)
  await byKeys.comeIn(hearth, mara)
  await hearth.close()
})

test('whatever the door offers is read and left again without a mouse, and the keyboard is where it was', async () => {
  const { jonas, userData } = await twoPeople(stage)
  const hearth = await stage.openCopy(userData)
  const { page } = hearth
  await atTheDoor(hearth)
  await members.chooseAtTheDoor(hearth, jonas)
  await write(page, t('lock.passphrase-of', { name: jonas.name }), jonas.passphrase)

  await press(page, t('protection.link'))
  await hasFocus(page, t('protection.title'))
  await press(page, t('protection.back'))
  await hasFocus(page, t('protection.link'))

  await press(page, t('shell.guide'))
  await page.locator('[data-arrival] :focus').waitFor()
  await write(page, t('guide-room.field'), 'passphrase')
  await page.keyboard.press('Enter')
  await hasFocus(page, 'region')
  await goTo(page, t('common.back'), 'Shift+Tab')
  await page.keyboard.press('Enter')
  await hasFocus(page, t('shell.guide'))

  await press(page, t('safety.title'))
  await hasFocus(page, t('safety.title'))
  await press(page, t('safety.to-lines'))
  await press(page, t('safety.back'))
  await hasFocus(page, t('safety.title'))

  await press(page, t('lock.restore'))
  await hasFocus(page, t('restore.title'))
  await press(page, t('common.back'))
  await hasFocus(page, t('lock.restore'))

  await press(page, t('together.both'))
  await hasFocus(page, t('lock.passphrase-of', { name: 'Mara' }))
  await press(page, t('together.just-one'))
  await hasFocus(page, t('lock.passphrase-of', { name: 'Mara' }))
  await members.chooseAtTheDoor(hearth, jonas)
  await byKeys.comeIn(hearth, jonas)
  await hearth.close()
})

test('whoever begins alone goes back and forth through the set-up without a mouse', async () => {
  const hearth = await stage.open()
  const { page } = hearth
  const first = mara()
  await page.getByRole('heading', { name: t('setup.where-title') }).waitFor()
  await press(page, t('safety.title'))
  await hasFocus(page, t('safety.title'))
  await press(page, t('safety.back'))
  await hasFocus(page, t('safety.title'))
  await press(page, t('setup.restore'))
  await hasFocus(page, t('restore.title'))
  await press(page, t('common.back'))
  await hasFocus(page, t('setup.restore'))
  await press(page, t('common.continue'))
  await hasFocus(page, t('setup.your-name'))
  await press(page, t('common.back'))
  await hasFocus(page, t('setup.where-title'))
  await press(page, t('common.continue'))
  await write(page, t('setup.your-name'), first.name)
  await goTo(page, t('setup.both-now'))
  await page.keyboard.press('ArrowDown')
  await goTo(page, t('setup.both-later'))
  await press(page, t('common.continue'))
  await byKeys.choosePassphrase(page, first)
  await hasFocus(page, t('recovery.title'))
  await byKeys.copySheet(page, first)
  await hasFocus(page, t('setup.end-title'))
  await press(page, t('setup.end-go'))
  await hearth.nextPage()
  await atTheDoor(hearth)
  await hasFocus(hearth.page, t('lock.passphrase-of', { name: first.name }))
  await byKeys.comeIn(hearth, first)
  await isInside(hearth.page)
  await hearth.close()
})
