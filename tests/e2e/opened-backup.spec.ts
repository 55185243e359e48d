import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import * as door from './acts/door.ts'
import * as pages from './acts/pages.ts'
import { makeBackup } from './acts/settings.ts'
import { t } from './acts/words.ts'
import { aHousehold, type Household, makeStage } from './stage.ts'

/** A backup that somebody opens in the system's file manager, and where the window lies afterwards. */
const stage = makeStage()
const name = 'On the stick.hearth-backup'
let household: Household
let backup: string

beforeAll(async () => {
  backup = join(await stage.folder(), name)
  household = await aHousehold(stage, async (hearth, { mara }) => {
    await door.unlock(hearth, mara)
    await pages.writePage(hearth.page, { title: 'Of both', text: ['Here.'], zone: 'ours' })
    await makeBackup(hearth, backup)
    await hearth.page.getByText(t('backup.made-title')).waitFor()
  })
})

test('Hearth opens at the screen where a backup is restored, with the one that was opened', async () => {
  const hearth = await stage.openCopy(household.userData, undefined, [backup])
  await hearth.page.getByText(name).waitFor()
  // The page knows what it is called, and not where it lies.
  expect(await hearth.page.locator('body').innerHTML()).not.toContain(backup)
  await hearth.page.getByRole('button', { name: t('common.back'), exact: true }).click()
  await door.atTheDoor(hearth)
})

test('with somebody in, the words being written are safe before Hearth locks for a backup', async () => {
  const hearth = await stage.openCopy(household.userData)
  await door.unlock(hearth, household.mara)
  await pages.beginPage(hearth.page)
  await pages.paper(hearth.page).click()
  await hearth.page.keyboard.type('The kettle sings')
  const next = hearth.nextPage()
  expect(await hearth.startAgain([backup])).toBe(0)
  await next
  await hearth.page.getByText(name).waitFor()
  await hearth.page.getByRole('button', { name: t('common.back'), exact: true }).click()
  await door.unlock(hearth, household.mara)
  await pages.goToJournal(hearth.page)
  await hearth.page.getByText('The kettle sings').first().waitFor()
})

test('where the window was is remembered outside the vault, and nothing of what was in it', async () => {
  const hearth = await stage.openCopy(household.userData)
  await door.unlock(hearth, household.mara)
  await pages.openPage(hearth.page, 'Of both')
  await hearth.close()
  const settings = await readFile(join(hearth.userData, 'settings.json'), 'utf8')
  const number = expect.any(Number)
  expect(JSON.parse(settings).window).toEqual({
    bounds: { x: number, y: number, width: number, height: number },
    isMaximized: false,
    isFullScreen: false,
  })
  const again = await stage.open(hearth.userData)
  await door.atTheDoor(again)
})
