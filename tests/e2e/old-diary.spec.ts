import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { pepysZip } from '../make/day-one-zip.ts'
import { unlock } from './acts/door.ts'
import { freezeVault } from './acts/freeze.ts'
import * as moving from './acts/moving.ts'
import * as pages from './acts/pages.ts'
import { goToSettings } from './acts/settings.ts'
import { t } from './acts/words.ts'
import { until } from './host/until.ts'
import { aHousehold, type Household, makeStage } from './stage.ts'

const stage = makeStage()
const diaryLength = 3_413
let household: Household
let zip: string

beforeAll(async () => {
  household = await aHousehold(stage)
  zip = join(await stage.folder(), 'Diary.zip')
  await writeFile(zip, pepysZip())
})

test('an old diary of 3,413 pages comes in, opens at its first page, and comes in only once', async () => {
  const hearth = await stage.openCopy(household.userData)
  await unlock(hearth, household.mara)
  const { page } = hearth
  await moving.lookIntoExport(hearth, zip)
  await moving.startImport(page, diaryLength)
  await until('a count of pages', async () => (await moving.isCounting(page, diaryLength)) || null)
  await moving.importIsDone(page, diaryLength)
  await page.getByRole('button', { name: t('import.open-journal') }).click()
  await until('all rows', async () => (await pages.countRows(page)) === diaryLength || null)

  const list = page.getByRole('listbox', { name: t('journal.all-pages') })
  await list.evaluate((element) => {
    element.scrollTop = element.scrollHeight
  })
  await page.getByText('January 1660', { exact: true }).waitFor()
  await pages.openPage(page, 'Jan. 1st')
  await page.getByText('doing of it she burned her hand').last().waitFor()

  await goToSettings(page, 'import')
  await hearth.answerDialog(zip)
  await page.getByRole('button', { name: t('import.choose') }).click()
  await page.getByText(t('import.nothing-new')).waitFor()
  await pages.goToJournal(page)
  expect(await pages.countRows(page)).toBe(diaryLength)
})

test('an import that is stopped halfway leaves nothing', async () => {
  const hearth = await stage.openCopy(household.userData)
  await unlock(hearth, household.mara)
  const { page } = hearth
  await moving.lookIntoExport(hearth, zip)
  await moving.startImport(page, diaryLength)
  // Stopped while the count is on the screen: the vault process waits meanwhile.
  const goOn = await freezeVault(hearth, () => moving.isCounting(page, diaryLength))
  await page.getByRole('button', { name: t('import.stop') }).click()
  goOn()
  await page.getByText(t('error.request.cancelled.happened')).waitFor()
  await pages.goToJournal(page)
  await page.getByText(t('journal.empty-title')).waitFor()
  await hearth.close()

  const later = await stage.open(hearth.userData)
  await unlock(later, household.mara)
  await later.page.getByText(t('journal.empty-title')).waitFor()
})

test('a file that is no journal is refused in plain words', async () => {
  const hearth = await stage.openCopy(household.userData)
  await unlock(hearth, household.mara)
  const { page } = hearth
  const other = join(await stage.folder(), 'Other.zip')
  await writeFile(other, 'This is a shopping list.')
  await goToSettings(page, 'import')
  await hearth.answerDialog(other)
  await page.getByRole('button', { name: t('import.choose') }).click()
  await page.getByText(t('error.import.unknown-kind.happened')).waitFor()
})
