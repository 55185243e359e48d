import { access, mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { everyByteIn } from './acts/disk.ts'
import { atTheDoor, goOn, goToTheJournal, isInside, knock, unlock } from './acts/door.ts'
import { row, writePage } from './acts/pages.ts'
import { t } from './acts/words.ts'
import type { RunningHearth } from './host/launch.ts'
import { aHousehold, type Household, makeStage } from './stage.ts'

const stage = makeStage()
let household: Household

beforeAll(async () => {
  household = await aHousehold(stage, async (hearth, { mara }) => {
    await unlock(hearth, mara)
    await writePage(hearth.page, { title: 'Kept safe', text: ['It is here.'], zone: 'mine' })
  })
})

const button = ({ page }: RunningHearth, name: string) => page.getByRole('button', { name })

/** Opens Hearth with its vault carried off into another folder, as if on a stick. */
async function withoutVault(): Promise<{ hearth: RunningHearth; vault: string; stick: string }> {
  const stick = await stage.folder()
  const hearth = await stage.openCopy(household.userData, async (copy) => {
    await rename(join(copy, 'vault'), join(stick, 'Hearth'))
  })
  await hearth.page.getByRole('heading', { name: t('lock.away-title') }).waitFor()
  return { hearth, vault: join(hearth.userData, 'vault'), stick }
}

test('a vault that is away is no first start; plugged in again it is found by looking', async () => {
  const { hearth, vault, stick } = await withoutVault()
  const before = await everyByteIn(stick)
  await button(hearth, t('lock.look-again')).click()
  await hearth.page.getByText(t('lock.still-away')).waitFor()
  await expect(access(vault)).rejects.toThrow('ENOENT')
  expect(await everyByteIn(stick)).toEqual(before)

  await rename(join(stick, 'Hearth'), vault)
  await button(hearth, t('lock.look-again')).click()
  await unlock(hearth, household.mara)
  await row(hearth.page, 'Kept safe').waitFor()
  await hearth.close()
})

test('a vault that was moved is opened where it is now, and found there ever after', async () => {
  const { hearth, stick } = await withoutVault()
  await writeFile(join(stick, 'letter.txt'), 'Something else is there as well.')
  await hearth.answerDialog(stick)
  await goOn(hearth, button(hearth, t('lock.choose-folder')))
  await unlock(hearth, household.mara)
  await row(hearth.page, 'Kept safe').waitFor()
  const { userData } = hearth
  await hearth.close()
  await atTheDoor(await stage.open(userData))
})

test('a folder without a vault is not taken for one; a new journal begins only when somebody says so', async () => {
  const { hearth, stick } = await withoutVault()
  const other = join(await stage.folder(), 'Papers')
  await mkdir(other)
  await hearth.answerDialog(other)
  await button(hearth, t('lock.choose-folder')).click()
  await goOn(hearth, button(hearth, t('lock.begin-there', { name: 'Papers' })))
  await hearth.page.getByRole('heading', { name: t('setup.where-title') }).waitFor()
  expect(await readdir(other)).toEqual([])
  expect(await readdir(stick)).toEqual(['Hearth'])

  // That folder goes away as well before a vault is in it.
  const { userData } = hearth
  await hearth.close()
  await rename(other, `${other} elsewhere`)
  const { page } = await stage.open(userData)
  await page.getByRole('heading', { name: t('lock.away-title') }).waitFor()
})

test('a lock that another computer left is asked about, and nobody comes in before', async () => {
  const left = {
    host: 'another computer',
    bootId: 'then',
    processId: 1,
    startedAt: '1',
    token: '0'.repeat(26),
  }
  const lockFile = (userData: string) => join(userData, 'vault', 'LOCK')
  const hearth = await stage.openCopy(household.userData, (copy) =>
    writeFile(lockFile(copy), JSON.stringify(left)),
  )
  const { page, userData } = hearth
  const { name, passphrase } = household.mara
  await knock(page, name, passphrase)
  await page.getByText(t('lock.elsewhere')).waitFor({ timeout: 60_000 })
  expect(JSON.parse(await readFile(lockFile(userData), 'utf8'))).toEqual(left)
  await button(hearth, t('lock.take-over')).click()
  await isInside(page)
  await goToTheJournal(page)
  await writePage(page, { title: 'After that', text: ['Written here.'], zone: 'mine' })
  await hearth.close()
  expect((await readdir(join(userData, 'vault'))).filter((file) => /LOCK/.test(file))).toEqual([])
})
