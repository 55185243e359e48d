import { beforeAll, expect, test } from 'vitest'
import { atTheDoor, unlock } from './acts/door.ts'
import {
  atTheDoorTogether,
  backToSolo,
  comeTogether,
  handOver,
  isAtKeyboard,
  knockTogether,
  unlockTogether,
} from './acts/together.ts'
import { t } from './acts/words.ts'
import { aHousehold, type Household, makeStage } from './stage.ts'

const stage = makeStage()
let house: Household

beforeAll(async () => {
  house = await aHousehold(stage)
})

test('two come in together, hand the keyboard over, and one of them stays alone', async () => {
  const hearth = await stage.openCopy(house.userData)
  await unlockTogether(hearth, [house.mara, house.jonas])
  await isAtKeyboard(hearth.page, 'Mara')
  await hearth.page.getByRole('heading', { name: t('debriefs.title'), exact: true }).waitFor()
  await handOver(hearth.page, house.jonas)
  await backToSolo(hearth)
  await unlock(hearth, house.jonas)
  await comeTogether(hearth, [house.mara, house.jonas])
  expect(await hearth.page.getByText(t('together.shared'), { exact: true }).isVisible()).toBe(true)
})

test('with one wrong passphrase nobody is in, and the right one opens for both', async () => {
  const hearth = await stage.openCopy(house.userData)
  const { page } = hearth
  await page.getByRole('button', { name: t('together.both') }).click()
  await atTheDoorTogether(hearth)
  await knockTogether(page, [house.mara, { ...house.jonas, passphrase: 'harbour woollen' }])
  await page.getByText(t('lock.wrong', { name: 'Jonas' })).waitFor({ timeout: 60_000 })
  expect(await page.getByText(t('lock.wrong', { name: 'Mara' })).isVisible()).toBe(false)
  await unlockTogether(hearth, [house.mara, house.jonas])
})

test('when the computer goes to sleep it is the door for one that waits', async () => {
  const hearth = await stage.openCopy(house.userData)
  await unlockTogether(hearth, [house.mara, house.jonas])
  const next = hearth.nextPage()
  await hearth.fire('suspend')
  await next
  await atTheDoor(hearth)
})
