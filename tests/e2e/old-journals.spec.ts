import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import type { WordId } from '../../renderer/words/catalogue.ts'
import { aPicture } from '../make/a-picture.ts'
import { journeyZip, jrnlText, markdownFiles, oldPages } from '../make/old-journals.ts'
import { unlock } from './acts/door.ts'
import * as moving from './acts/moving.ts'
import * as pages from './acts/pages.ts'
import { goToSettings } from './acts/settings.ts'
import { fill } from './acts/typing.ts'
import { t } from './acts/words.ts'
import type { RunningHearth } from './host/launch.ts'
import { until } from './host/until.ts'
import { aHousehold, type Household, makeStage } from './stage.ts'

const stage = makeStage()
const diary = oldPages(24)
const photo = aPicture(480, 320)
let household: Household

beforeAll(async () => {
  household = await aHousehold(stage)
})

/** Looks into a journal, brings it in with a tag, and sees that it comes only once. */
async function bringIn(
  place: string,
  kind: WordId,
  count: number,
  what: 'import.choose' | 'import.choose-folder' = 'import.choose',
): Promise<RunningHearth> {
  const hearth = await stage.openCopy(household.userData)
  await unlock(hearth, household.mara)
  const { page } = hearth
  await moving.lookIntoExport(hearth, place, what)
  await page.locator('dd', { hasText: t(kind) }).waitFor()
  await fill(page.getByLabel(t('import.tags')), 'old diary')
  await moving.startImport(page, count)
  await moving.importIsDone(page, count)
  return hearth
}

async function bringInAgain(
  hearth: RunningHearth,
  place: string,
  what: 'import.choose' | 'import.choose-folder' = 'import.choose',
): Promise<void> {
  const { page } = hearth
  await goToSettings(page, 'import')
  await hearth.answerDialog(place)
  await page.getByRole('button', { name: t(what), exact: true }).click()
  await page.getByText(t('import.nothing-new')).waitFor()
}

async function readInJournal({ page }: RunningHearth, count: number): Promise<void> {
  await page.getByRole('button', { name: t('import.open-journal') }).click()
  await until('all rows', async () => (await pages.countRows(page)) === count || null)
  const newest = diary.at(-1)!
  await pages.openPage(page, newest.title)
  await page.getByText(newest.text.slice(-40)).waitFor()
}

test('a folder of Markdown moves in with its days and a photo; what cannot come is named', async () => {
  const folder = join(await stage.folder(), 'Notes')
  const files: Record<string, string | Uint8Array> = {
    ...markdownFiles(diary),
    '2020-06-01 By the weir.md': 'It was warm.\n\n![Evening](photos/weir.png)\n',
    'photos/weir.png': photo,
    '2020-06-02.md': Uint8Array.from('Ein schöner Tag', (sign) => sign.charCodeAt(0)),
  }
  for (const [path, file] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), file)
  }
  const what = 'import.choose-folder'
  const hearth = await bringIn(folder, 'import.kind-markdown', diary.length + 1, what)
  const { page } = hearth
  await page.getByText('2020-06-02.md').waitFor()
  await page.getByText(t('import.why-wrong-encoding'), { exact: true }).waitFor()
  await page.getByText(t('import.photos-came', { count: 1, shown: '1' })).waitFor()
  await readInJournal(hearth, diary.length + 1)
  await pages.openPage(page, 'By the weir')
  await page.getByRole('img', { name: 'Evening' }).first().waitFor()
  await bringInAgain(hearth, folder, what)
})

test('an export of Journey moves in with its photos, and only once', async () => {
  const zip = join(await stage.folder(), 'journey-multiple.zip')
  await writeFile(zip, journeyZip(diary, new Map([[1, photo]])))
  const hearth = await bringIn(zip, 'import.kind-journey', diary.length)
  await hearth.page.getByText(t('import.photos-came', { count: 1, shown: '1' })).waitFor()
  await readInJournal(hearth, diary.length)
  await bringInAgain(hearth, zip)
})

test('the journal of jrnl moves in, and only once', async () => {
  const file = join(await stage.folder(), 'journal.txt')
  await writeFile(file, jrnlText(diary))
  const hearth = await bringIn(file, 'import.kind-jrnl', diary.length)
  await readInJournal(hearth, diary.length)
  await bringInAgain(hearth, file)
  await pages.goToJournal(hearth.page)
  expect(await pages.countRows(hearth.page)).toBe(diary.length)
})
