import { readdir } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { hasFocus, press, write } from '../acts/keyboard.ts'
import * as pages from '../acts/pages.ts'
import type { Person } from '../acts/people.ts'
import { t } from '../acts/words.ts'
import { twoPeople } from '../shelf.ts'
import { makeStage } from '../stage.ts'
import * as byKeys from './by-keys.ts'
import * as members from './keys-of-members.ts'

const stage = makeStage()

test('somebody joins without a mouse, with a passphrase and a sheet of their own, and comes in', async () => {
  const { hearth } = await byKeys.maraIsIn(stage)
  const robin: Person = {
    name: 'Robin',
    passphrase: 'copper meadow window sailing',
    recoveryCode: '',
  }
  await members.join(hearth, robin)
  await byKeys.lock(hearth)
  await members.chooseAtTheDoor(hearth, robin)
  await byKeys.comeIn(hearth, robin)
  await byKeys.goToSettings(hearth.page, 'members')
  await hearth.page.getByRole('main').getByText(robin.name, { exact: true }).first().waitFor()
  await hearth.close()
})

test('somebody whose passphrase may be known makes all keys anew without a mouse, and the old ones open nothing', async () => {
  const { hearth, house } = await byKeys.maraIsIn(stage)
  const { mara } = house
  const before = mara.passphrase
  await members.makeNewKeys(hearth, mara, 'marble falcon drizzle eleven')
  await byKeys.writeAPage(hearth.page, 'Behind a new lock', 'All of it.')
  await byKeys.lock(hearth)
  const { page } = hearth
  await write(page, t('lock.passphrase-of', { name: mara.name }), before)
  await page.keyboard.press('Enter')
  await page.getByText(t('lock.wrong', { name: mara.name })).waitFor()
  await hasFocus(page, t('lock.passphrase-of', { name: mara.name }))
  await page.keyboard.press('ControlOrMeta+a')
  await byKeys.comeIn(hearth, mara)
  await press(page, t('journal.title'))
  await pages.row(page, 'Behind a new lock').waitFor()
  await hearth.close()
})

test('somebody takes a copy along and leaves for good without a mouse', async () => {
  const { mara, jonas, userData } = await twoPeople(stage)
  const hearth = await stage.openCopy(userData)
  const folder = await stage.folder()
  await byKeys.comeIn(hearth, jonas)
  await members.leave(hearth, jonas, folder)
  expect(await readdir(folder)).toHaveLength(1)
  expect(await hearth.page.getByText(jonas.name, { exact: true }).count()).toBe(0)
  await byKeys.comeIn(hearth, mara)
  await byKeys.goToSettings(hearth.page, 'members')
  await hearth.page.getByText(t('members.left', { name: jonas.name })).waitFor()
  await press(hearth.page, t('members.leave-do'))
  await hasFocus(hearth.page, t('leaving.alone'))
  await press(hearth.page, t('common.back'))
  await hasFocus(hearth.page, t('members.title'))
  await hearth.close()
})
