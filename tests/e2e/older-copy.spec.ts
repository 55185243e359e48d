import { cp } from 'node:fs/promises'
import { beforeAll, expect, test } from 'vitest'
import { everyByteIn } from './acts/disk.ts'
import { atTheDoor, lock, unlock } from './acts/door.ts'
import * as olderCopy from './acts/older-copy.ts'
import * as pages from './acts/pages.ts'
import * as program from './acts/program.ts'
import { goToSettings } from './acts/settings.ts'
import { keepFolder, vaultIn } from './acts/vault-folder.ts'
import { t } from './acts/words.ts'
import { moveIn } from './home.ts'
import { twoPeople } from './shelf.ts'
import { type Household, makeStage } from './stage.ts'

const stage = makeStage()

const early = {
  title: 'The first frost',
  text: ['On the inside of the panes.'],
  zone: 'ours',
} as const
const late = { title: 'The thaw', text: ['It all ran down at once.'], zone: 'ours' } as const
const his = {
  title: 'What he wrote meanwhile',
  text: ['Not for the ladder.'],
  zone: 'mine',
} as const
const after = { title: 'And on', text: ['From what is here.'], zone: 'ours' } as const

let household: Household

beforeAll(async () => {
  household = await twoPeople(stage)
  const { mara, jonas } = household
  const userData = await stage.folder()
  await cp(household.userData, userData, { recursive: true })
  await program.onAnEarlierDay(userData, mara, 2, (seat) => program.leavePage(seat, early))
  const putBack = await keepFolder(userData)
  const hearth = await stage.open(userData)
  await atTheDoor(hearth)
  await unlock(hearth, mara)
  await pages.writePage(hearth.page, late)
  await lock(hearth)
  await unlock(hearth, jonas)
  await pages.writePage(hearth.page, his)
  await hearth.close()
  await putBack()
  household = { ...household, userData }
})

test('a folder that was put back opens for looking only, says what is older, and stays as it is', async () => {
  const home = await moveIn(stage, household)
  const { mara } = home
  const before = await everyByteIn(vaultIn(home.userData))
  const hearth = await home.open()
  await atTheDoor(hearth)
  await olderCopy.unlockOlderCopy(hearth.page, mara)
  const { page } = hearth
  await page.getByText(t('older-copy.lead', { name: mara.name })).waitFor()
  await page
    .getByRole('region', { name: t('older-copy.known') })
    .getByText(t('older-copy.ours'), { exact: true })
    .waitFor()
  await home.look('older copy')
  await page.getByRole('button', { name: t('older-copy.look') }).click()
  await pages.goToJournal(page)
  await pages.row(page, early.title).waitFor()
  expect(await pages.row(page, late.title).count()).toBe(0)
  await page.getByText(t('problems.reading-only')).waitFor()
  await home.look('older copy, looked at')
  await hearth.close()
  // Whoever only looked has changed nothing.
  expect(await everyByteIn(vaultIn(home.userData))).toEqual(before)
  await home.isWell()
})

test('whoever goes on from it signs for that, writes again, and the other is told once', async () => {
  const home = await moveIn(stage, household)
  const { mara, jonas } = home
  const hearth = await home.open()
  await atTheDoor(hearth)
  await olderCopy.unlockOlderCopy(hearth.page, mara)
  let { page } = hearth
  await olderCopy.goOnFromIt(page, home.look)
  await pages.writePage(page, after)
  await lock(hearth)
  await unlock(hearth, jonas)
  page = hearth.page
  const told = page.getByText(t('problems.went-on.happened'))
  await told.waitFor()
  const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full' }).format(new Date())
  const who = t('problems.went-on.who', { name: mara.name, day: day.replace(',', '') })
  await page.getByText(who, { exact: true }).waitFor()
  await home.look('told of it')
  // It waits where nobody is in the middle of something, and keeps nobody from anything.
  await goToSettings(page, 'backup')
  expect(await told.count()).toBe(0)
  await pages.goToJournal(page)
  await pages.row(page, after.title).waitFor()
  expect(await pages.row(page, his.title).count()).toBe(0)
  await page.getByRole('button', { name: t('problems.read') }).click()
  await told.waitFor({ state: 'detached' })
  await lock(hearth)

  // He has read it, and is not told a second time; nor does either of them find an older copy.
  await unlock(hearth, jonas)
  page = hearth.page
  await pages.row(page, after.title).waitFor()
  expect(await page.getByText(t('problems.went-on.happened')).count()).toBe(0)
  await pages.writePage(page, { title: 'His again', text: ['Once more.'], zone: 'mine' })
  await lock(hearth)
  await unlock(hearth, mara)
  await pages.row(hearth.page, after.title).waitFor()
  await hearth.close()
  await home.isWell()
})
