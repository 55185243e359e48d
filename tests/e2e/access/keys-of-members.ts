import { expect } from 'vitest'
import { atTheDoor, isInside, isStrong } from '../acts/door.ts'
import { goOnByKeys, goTo, hasFocus, press, write } from '../acts/keyboard.ts'
import type { Person } from '../acts/people.ts'
import { t } from '../acts/words.ts'
import type { RunningHearth } from '../host/launch.ts'
import { focusFaults } from '../tour/focus-walk.ts'
import * as byKeys from './by-keys.ts'

/** What members do about their own ways in and out where nobody has a mouse. */

/** Somebody sits down beside the one who is in, and joins. */
export async function join({ page }: RunningHearth, newcomer: Person): Promise<void> {
  await byKeys.goToSettings(page, 'members')
  await press(page, t('members.add-do'))
  await hasFocus(page, t('join.name'))
  await write(page, t('join.name'), newcomer.name)
  await page.keyboard.press('Enter')
  await byKeys.choosePassphrase(page, newcomer)
  await hasFocus(page, t('recovery.title'))
  await byKeys.copySheet(page, newcomer)
  await page
    .getByText(t('join.done', { name: newcomer.name }), { exact: true })
    .first()
    .waitFor()
  await hasFocus(page, t('common.done'))
  await page.keyboard.press('Enter')
  await hasFocus(page, t('members.title'))
}

/** Changes the passphrase of the one who is in. */
export async function changePassphrase(
  { page }: RunningHearth,
  person: Person,
  next: string,
): Promise<void> {
  await byKeys.goToSettings(page, 'members')
  await press(page, t('members.change-do'))
  await hasFocus(page, t('change.current'))
  await write(page, t('change.current'), person.passphrase)
  await typeTwice(page, next)
  await press(page, t('change.do'))
  await page.getByText(t('change.done'), { exact: true }).first().waitFor()
  person.passphrase = next
  await hasFocus(page, t('common.done'))
  await page.keyboard.press('Enter')
  await hasFocus(page, t('members.title'))
}

/** Somebody may know the passphrase: all keys are made anew, and the new sheet is typed back. */
export async function makeNewKeys(
  { page }: RunningHearth,
  person: Person,
  next: string,
): Promise<void> {
  await byKeys.goToSettings(page, 'members')
  await press(page, t('members.new-keys-do'))
  await hasFocus(page, t('new-keys.title'))
  await press(page, t('common.continue'))
  await hasFocus(page, t('change.current'))
  await write(page, t('change.current'), person.passphrase)
  await typeTwice(page, next)
  await press(page, t('new-keys.do'))
  person.passphrase = next
  await hasFocus(page, t('recovery.title'))
  await byKeys.copySheet(page, person)
  await hasFocus(page, t('new-keys.done'))
  await press(page, t('common.done'))
}

/** Leaves for good, with a readable copy in a folder, up to the lock screen. */
export async function leave(
  hearth: RunningHearth,
  { name, passphrase }: Person,
  folder: string,
): Promise<void> {
  const { page } = hearth
  await byKeys.goToSettings(page, 'members')
  await press(page, t('members.leave-do'))
  await hasFocus(page, t('leaving.title'))
  await press(page, t('leaving.go-on'))
  await hasFocus(page, t('leaving.copies'))
  // More than fits above the buttons at the foot.
  expect(await focusFaults(page)).toEqual([])
  await hearth.answerDialog(folder)
  await press(page, t('export.choose'))
  await page.getByText(t('export.done'), { exact: true }).first().waitFor()
  await press(page, t('common.continue'))
  await hasFocus(page, t('lock.passphrase-of', { name }))
  await write(page, t('lock.passphrase-of', { name }), passphrase)
  await press(page, t('leaving.leave'))
  await hasFocus(page, t('leaving.stay'))
  await goOnByKeys(hearth, () => press(page, t('leaving.leave-now')))
  await atTheDoor(hearth)
}

/** From the lock screen, by the code of the recovery sheet, to a new passphrase and in. */
export async function comeInBySheet(
  hearth: RunningHearth,
  person: Person,
  next: string,
): Promise<void> {
  const { page } = hearth
  const field = t('lock.code-of', { name: person.name })
  await atTheDoor(hearth)
  await press(page, t('lock.use-sheet'))
  await hasFocus(page, field)
  await write(page, field, person.recoveryCode)
  await press(page, t('lock.open-with-code'))
  await page.getByRole('heading', { name: t('lock.new-title') }).waitFor({ timeout: 60_000 })
  await hasFocus(page, t('passphrase.label'))
  await typeTwice(page, next)
  await press(page, t('lock.new-save'))
  person.passphrase = next
  await isInside(page)
}

async function typeTwice(page: RunningHearth['page'], passphrase: string): Promise<void> {
  await write(page, t('passphrase.label'), passphrase)
  await write(page, t('passphrase.again'), passphrase)
  await isStrong(page)
}

/** To the name of somebody at the door, and the keyboard on their field. */
export async function chooseAtTheDoor({ page }: RunningHearth, { name }: Person): Promise<void> {
  await goTo(page, 'radio', 'Shift+Tab')
  await goTo(page, name, 'ArrowRight')
  await page.keyboard.press('Enter')
  await hasFocus(page, t('lock.passphrase-of', { name }))
}
