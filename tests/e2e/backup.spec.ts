import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { everyByteIn } from './acts/disk.ts'
import * as door from './acts/door.ts'
import * as moving from './acts/moving.ts'
import * as pages from './acts/pages.ts'
import { makeBackup } from './acts/settings.ts'
import * as wall from './acts/wall.ts'
import { t } from './acts/words.ts'
import type { RunningHearth } from './host/launch.ts'
import { aHousehold, type Household, makeStage } from './stage.ts'

const stage = makeStage()
let household: Household
let backup: string

beforeAll(async () => {
  backup = join(await stage.folder(), 'On the stick.hearth-backup')
  household = await aHousehold(stage, async (hearth, { mara, jonas }) => {
    await door.unlock(hearth, jonas)
    await pages.writePage(hearth.page, { title: 'His alone', text: ['Quiet words.'], zone: 'mine' })
    await door.lock(hearth)
    await door.unlock(hearth, mara)
    const { page } = hearth
    await pages.writePage(page, { title: 'Hers alone', text: ['Also quiet.'], zone: 'mine' })
    await pages.writePage(page, {
      title: 'Of both',
      text: ['For everyone here.'],
      zone: 'ours',
      daysAgo: 3,
    })
    await wall.goToWall(page)
    await wall.beginWall(page)
    await wall.pinNote(page, { text: 'For carrying the heavy end.' })
    await makeBackup(hearth, backup)
    await page.getByText(t('backup.made-title')).waitFor()
  })
})

/** From the lock screen to the place where a backup is chosen. */
async function goToRestore({ page }: RunningHearth): Promise<void> {
  await page.getByText(t('lock.restore'), { exact: true }).click()
}

test('a backup is unpacked beside the journal, counted, and gone over to; the folder before stays as it was', async () => {
  const hearth = await stage.openCopy(household.userData)
  await door.atTheDoor(hearth)
  const old = join(hearth.userData, 'vault')
  const before = await everyByteIn(old)

  await goToRestore(hearth)
  await moving.unpackBackup(hearth, backup, household.mara)
  const { page } = hearth
  await page.getByText(t('restore.pages', { count: 2, shown: '2' }), { exact: true }).waitFor()
  await page.getByText(t('restore.notes', { count: 1, shown: '1' }), { exact: true }).waitFor()
  await page.getByText(t('restore.members', { names: 'Mara and Jonas' })).waitFor()
  const today = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format(new Date())
  await page.getByText(today).first().waitFor()
  await moving.openRestored(hearth)
  await door.atTheDoor(hearth)

  // She has lost her passphrase; the code on her sheet lets her choose another one.
  const { mara, jonas } = household
  await door.knockWithCode(hearth.page, mara)
  const anew = { ...mara, passphrase: 'velvet compass ladder nineteen' }
  await door.chooseNewPassphrase(hearth.page, anew)
  await pages.row(hearth.page, 'Hers alone').waitFor()
  expect(await pages.countRows(hearth.page)).toBe(2)
  await door.lock(hearth)
  await door.knock(hearth.page, mara.name, mara.passphrase)
  await hearth.page.getByText(t('lock.wrong', { name: mara.name })).waitFor()
  await door.unlock(hearth, anew)
  await door.lock(hearth)

  // What is private to him opens for him alone, here as there.
  await door.unlock(hearth, jonas)
  await pages.row(hearth.page, 'His alone').waitFor()
  expect((await pages.allRows(hearth.page)).join()).not.toContain('Hers alone')
  await hearth.close()
  expect(await everyByteIn(old)).toEqual(before)
})

test('what the copy lacks is told before the journal is put aside, and there is a way back to it and on again', async () => {
  const hearth = await stage.openCopy(household.userData)
  const { mara } = household
  await door.unlock(hearth, mara)
  await pages.writePage(hearth.page, { title: 'Since then', text: ['Later.'], zone: 'mine' })
  await door.lock(hearth)
  await goToRestore(hearth)
  await hearth.answerDialog(backup)
  await hearth.page.getByRole('button', { name: t('restore.choose') }).click()
  const [toTheMinute = ''] = t('restore.beside-same-day', { time: '|' }).split('|')
  await hearth.page.getByText(toTheMinute.trim()).waitFor()
  const field = hearth.page.getByLabel(t('restore.passphrase-of', { name: mara.name }))
  await field.fill(mara.passphrase)
  await hearth.page.getByRole('button', { name: t('restore.open') }).click()
  await hearth.page.getByRole('heading', { name: t('restore.done') }).waitFor({ timeout: 120_000 })
  await hearth.page.getByText(t('restore.here-only', { count: 1, shown: '1' })).waitFor()
  await moving.openRestored(hearth)
  await door.atTheDoor(hearth)
  await hearth.page.getByText(t('lock.went-over')).waitFor()
  await door.unlock(hearth, mara)
  await pages.row(hearth.page, 'Hers alone').waitFor()
  expect((await pages.allRows(hearth.page)).join()).not.toContain('Since then')
  await door.lock(hearth)
  // It is told once, at the door that follows.
  expect(await hearth.page.getByText(t('lock.went-over')).count()).toBe(0)

  await goBack(hearth)
  await door.unlock(hearth, mara)
  await pages.row(hearth.page, 'Since then').waitFor()
  await door.lock(hearth)
  await goBack(hearth)
  await door.unlock(hearth, mara)
  await pages.row(hearth.page, 'Hers alone').waitFor()
  expect((await pages.allRows(hearth.page)).join()).not.toContain('Since then')
  await hearth.close()
})

/** From the lock screen to the only journal that was used before. */
async function goBack(hearth: RunningHearth): Promise<void> {
  await goToRestore(hearth)
  const { page } = hearth
  await page.getByRole('heading', { name: t('restore.former') }).waitFor()
  const [before = ''] = t('restore.former-go', { name: '|' }).split('|')
  await page.getByRole('button', { name: before.trim() }).click()
  const next = hearth.nextPage()
  const go = page.getByRole('button', { name: t('restore.former-now'), exact: true }).click()
  await Promise.all([next, go.catch(() => undefined)])
  await door.atTheDoor(hearth)
}

test('on a new computer a backup is brought back instead of setting Hearth up', async () => {
  const hearth = await stage.open()
  await hearth.page.getByRole('button', { name: t('setup.restore') }).click()
  await moving.unpackBackup(hearth, backup, household.jonas)
  await moving.openRestored(hearth)
  await door.unlock(hearth, household.jonas)
  await pages.row(hearth.page, 'Of both').waitFor()
})

test('a passphrase that does not fit the backup is told kindly, and the right one then opens it', async () => {
  const hearth = await stage.openCopy(household.userData)
  await door.atTheDoor(hearth)
  await goToRestore(hearth)
  const { page } = hearth
  await hearth.answerDialog(backup)
  await page.getByRole('button', { name: t('restore.choose') }).click()
  const field = page.getByLabel(t('restore.passphrase-of', { name: 'Mara' }))
  await field.fill('not this one at all')
  await page.getByRole('button', { name: t('restore.open') }).click()
  await page.getByText(t('restore.wrong', { name: 'Mara' })).waitFor()
  await field.fill(household.mara.passphrase)
  await page.getByRole('button', { name: t('restore.open') }).click()
  await page.getByRole('heading', { name: t('restore.done') }).waitFor()
})

test('a backup with one changed byte is refused, and leaves no folder behind', async () => {
  const hearth = await stage.openCopy(household.userData)
  await door.atTheDoor(hearth)
  const before = await readdir(hearth.userData)
  const bytes = await readFile(backup)
  const at = Math.floor(bytes.length * 0.6)
  bytes[at] = (bytes[at] ?? 0) ^ 0x10
  const damaged = join(await stage.folder(), 'Damaged.hearth-backup')
  await writeFile(damaged, bytes)

  await goToRestore(hearth)
  const { page } = hearth
  await hearth.answerDialog(damaged)
  await page.getByRole('button', { name: t('restore.choose') }).click()
  await page
    .getByLabel(t('restore.passphrase-of', { name: 'Mara' }))
    .fill(household.mara.passphrase)
  await page.getByRole('button', { name: t('restore.open') }).click()
  await page.getByText(t('error.backup.damaged.happened')).waitFor()
  expect(await readdir(hearth.userData)).toEqual(before)
  expect((await stat(damaged)).size).toBe(bytes.length)
})
