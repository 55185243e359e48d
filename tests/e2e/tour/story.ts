import assert from 'node:assert/strict'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { settingsPages } from '../../../renderer/features/settings/settings-pages.ts'
import { pepysZip } from '../../make/day-one-zip.ts'
import * as content from '../acts/couple-pages.ts'
import { behind } from '../acts/debrief-stages.ts'
import { goToDebriefs } from '../acts/debriefs.ts'
import * as door from '../acts/door.ts'
import { freezeVault } from '../acts/freeze.ts'
import * as moving from '../acts/moving.ts'
import * as pages from '../acts/pages.ts'
import { jonas, mara } from '../acts/people.ts'
import * as settings from '../acts/settings.ts'
import * as wall from '../acts/wall.ts'
import { language, t } from '../acts/words.ts'
import { launchHearth, type RunningHearth } from '../host/launch.ts'
import { until } from '../host/until.ts'
import { answerEachOther, answered } from './answering.ts'
import { lookAtTheCalendar } from './calendar.ts'
import { sayHowItIs } from './check-ins.ts'
import { writeApart } from './day-views.ts'
import { hopeAndRest } from './dreams.ts'
import { findTheWay, readAtTheDoor } from './find-the-way.ts'
import { KeptWhole } from './kept-whole.ts'
import { comeNearer } from './near-each-other.ts'
import type { Places } from './places.ts'
import type { Reporter } from './reporter.ts'
import { keepComingBack } from './rituals.ts'
import { lookThroughEverything } from './search.ts'
import { pans } from './the-pans.ts'
import { lookAtToday } from './today.ts'
import { Troubles } from './troubles.ts'
import { keepForLater } from './wall-in-depth.ts'
import { WorkItThrough } from './work-it-through.ts'
import { writeWithTools } from './writing.ts'

const diaryLength = 3_413
const notesLength = 2

/** What the stories hold, lived through once, with a look at every screen. */
export async function liveThrough(places: Places, reporter: Reporter): Promise<RunningHearth> {
  const hearth = await launchHearth({ userData: places.userData, env: places.env })
  try {
    await firstEvening(hearth, reporter)
    await secondPerson(hearth, reporter)
    const keptWhole = new KeptWhole(hearth, reporter, places, [first, second])
    await keptWhole.liveWithPages()
    await new Troubles(hearth, reporter, places, [first, second]).live()
    await answerEachOther(hearth, reporter, [first, second])
    await comeNearer(hearth, reporter, [first, second])
    await writeApart(hearth, reporter, [first, second])
    await keepForLater(hearth, reporter, [first, second])
    await sayHowItIs(hearth, reporter, [first, second])
    await keepComingBack(hearth, reporter, [first, second])
    await hopeAndRest(hearth, reporter, [first, second])
    await new WorkItThrough(hearth, reporter, first, second).live()
    await oldDiary(hearth, reporter, places)
    await lookAtTheCalendar(hearth, reporter)
    await lookThroughEverything(hearth, reporter)
    await lookAtToday(hearth, reporter)
    await findTheWay(hearth, reporter)
    await writeWithTools(hearth, reporter)
    await settingsAndBackup(hearth, reporter, places, () => keptWhole.liveWithCopies())
    await backFromTheStick(hearth, reporter, places)
    await keptWhole.livePartings()
    return hearth
  } catch (error) {
    await reporter.look(hearth, 'where-it-broke').catch(() => undefined)
    reporter.fail('the story broke off', error)
    return hearth
  }
}

const first = mara()
const second = jonas()

async function firstEvening(hearth: RunningHearth, reporter: Reporter): Promise<void> {
  const look = (name: string) => reporter.look(hearth, name)
  await door.setUp(hearth, first, second, look)
  await reporter.look(hearth, 'locked', { isSmallToo: true })
  await hearth.page
    .getByRole('button', { name: t('safety.title') })
    .or(hearth.page.getByRole('link', { name: t('safety.title') }))
    .click()
  await hearth.page.getByRole('heading', { name: t('safety.title') }).waitFor()
  await look('safety-while-locked')
  await hearth.page.getByRole('button', { name: t('safety.back') }).click()
  await hearth.page
    .getByRole('button', { name: t('protection.link') })
    .or(hearth.page.getByRole('link', { name: t('protection.link') }))
    .click()
  await hearth.page.getByRole('heading', { name: t('protection.title') }).waitFor()
  await reporter.look(hearth, 'protection-while-locked', { isSmallToo: true })
  await hearth.page.getByRole('button', { name: t('protection.back') }).click()

  await readAtTheDoor(hearth, reporter)
  await door.unlockToToday(hearth, first)
  const { page } = hearth
  await page.getByRole('heading', { name: t('today.begin') }).waitFor()
  await reporter.look(hearth, 'today-first', { isSmallToo: true })
  await door.goToTheJournal(page)
  await page.getByRole('button', { name: t('journal.empty-action') }).waitFor()
  await look('journal-empty')
  await pages.beginPage(page)
  await look('editor-blank')
  const [secret, ...otherSecrets] = content.maraPrivate
  assert(secret)
  await pages.fillPage(page, secret)
  await pages.isSaved(page)
  await reporter.look(hearth, 'editor-private', { isSmallToo: true })
  await pages.finishPage(page)
  for (const each of [...otherSecrets, ...content.maraShared]) await pages.writePage(page, each)

  await pages.beginPage(page)
  await pages.fillPage(page, content.maraTonight, look)
  await pages.isSaved(page)
  await reporter.look(hearth, 'editor-shared', { isSmallToo: true })
  await pages.finishPage(page)
  await page.getByRole('heading', { name: content.maraTonight.title, level: 2 }).waitFor()
  await reporter.look(hearth, 'journal-shared-page', { isSmallToo: true })
  await pages.openPage(page, secret.title)
  await look('journal-private-page')

  await wall.goToWall(page)
  await page.getByRole('button', { name: t('gratitude.empty-action') }).waitFor()
  await look('wall-empty')
  await wall.beginWall(page)
  for (const [index, each] of content.maraNotes.entries()) {
    await wall.pinNote(page, each, index === 0 ? look : undefined)
  }
  await reporter.look(hearth, 'wall-first-notes')
  await door.lock(hearth)
}

async function secondPerson(hearth: RunningHearth, reporter: Reporter): Promise<void> {
  const look = (name: string) => reporter.look(hearth, name)
  const { page } = hearth
  await door.knock(page, second.name, 'a kettle of guesses')
  await page.getByText(t('lock.wrong', { name: second.name })).waitFor({ timeout: 60_000 })
  await look('locked-wrong-passphrase')
  await door.unlock(hearth, second)
  await pages.row(page, content.maraTonight.title).waitFor()
  await reporter.check('the second one sees nothing of what is private to the first', async () => {
    assert.equal(await pages.countRows(page), content.maraShared.length + 1)
    const rows = (await pages.allRows(page)).join('\n')
    for (const { title } of content.maraPrivate) assert(!rows.includes(title), title)
  })
  await look('journal-of-the-second-one')
  for (const each of [...content.jonasShared, ...content.jonasPrivate]) {
    await pages.writePage(page, each)
  }
  await wall.goToWall(page)
  for (const each of content.jonasNotes) await wall.pinNote(page, each)
  await wall.completeNote(page, content.whyItMattered, look)
  await page.getByRole('heading', { name: t('gratitude.title'), level: 1 }).scrollIntoViewIfNeeded()
  await reporter.look(hearth, 'wall', { isSmallToo: true })
  await page.getByRole('button', { name: t('gratitude.random') }).click()
  await page.getByRole('dialog').waitFor()
  await look('wall-one-note')
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })

  await pages.goToJournal(page)
  const [toShare] = content.jonasPrivate
  assert(toShare)
  await pages.openPage(page, toShare.title)
  await pages.sharePage(page, first.name, look)
  await look('journal-after-sharing')
  await door.lock(hearth)
  await door.unlock(hearth, first)
  await pages.row(hearth.page, toShare.title).waitFor()
  await pages.openPage(hearth.page, toShare.title)
  await look('journal-of-both')
}

/** A folder of Markdown files, one of which cannot be read. */
async function oldNotes(hearth: RunningHearth, reporter: Reporter, folder: string): Promise<void> {
  const { page } = hearth
  const look = (name: string) => reporter.look(hearth, name)
  await mkdir(folder, { recursive: true })
  const notes = {
    '2019-05-12 By the weir.md': '---\ntags: [walks]\n---\nWe sat there until the light went.',
    '2019-05-19.md': '# A slow Sunday\n\nBread, and nothing else to do.',
    'Old letter.md': Uint8Array.from('Gr\u00fc\u00dfe', (sign) => sign.charCodeAt(0)),
  }
  for (const [name, text] of Object.entries(notes)) await writeFile(join(folder, name), text)
  await page.getByRole('button', { name: t('import.choose-other') }).click()
  await moving.lookIntoExport(hearth, folder, 'import.choose-folder')
  await look('import-folder-preview')
  await moving.startImport(page, notesLength)
  await moving.importIsDone(page, notesLength)
  await look('import-folder-done')
}

async function oldDiary(
  hearth: RunningHearth,
  reporter: Reporter,
  { brought }: Places,
): Promise<void> {
  const { page } = hearth
  const look = (name: string) => reporter.look(hearth, name)
  const zip = join(brought, 'Pepys.zip')
  await writeFile(zip, pepysZip())
  await settings.goToSettings(page, 'import')
  await look('import')
  await moving.lookIntoExport(hearth, zip)
  await look('import-preview')
  await moving.startImport(page, diaryLength)
  const goOn = await freezeVault(hearth, () => moving.isCounting(page, diaryLength))
  await look('import-running')
  goOn()
  await moving.importIsDone(page, diaryLength)
  await look('import-done')
  await oldNotes(hearth, reporter, join(brought, 'Notes'))
  await page.getByRole('button', { name: t('import.open-journal') }).click()
  await reporter.check('scrolling to 1660', async () => {
    const list = page.getByRole('listbox', { name: t('journal.all-pages') })
    await until('the diary in the list', async () =>
      (await pages.countRows(page)) > diaryLength ? true : null,
    )
    await list.evaluate((element) => {
      element.scrollTop = element.scrollHeight
    })
    const month = language() === 'en' ? 'January 1660' : '1660'
    await page
      .getByText(month, { exact: language() === 'en' })
      .first()
      .waitFor()
    await page.getByRole('option').last().click()
    await page.getByRole('heading', { level: 2 }).filter({ hasText: 'Jan. 1st' }).waitFor()
  })
  await reporter.look(hearth, 'journal-1660', { isSmallToo: true })
}

async function settingsAndBackup(
  hearth: RunningHearth,
  reporter: Reporter,
  { stick }: Places,
  more: () => Promise<void>,
): Promise<void> {
  const { page } = hearth
  const look = (name: string) => reporter.look(hearth, name)
  for (const part of settingsPages) {
    if (part === 'import') continue
    await settings.goToSettings(page, part)
    await reporter.look(hearth, `settings-${part}`, {
      isSmallToo: part === 'backup' || part === 'protection',
    })
  }
  await settings.goToSettings(page, 'appearance')
  await reporter.check('the light changes in the settings', async () => {
    await page.getByText(t('appearance.lamplight'), { exact: true }).click()
    await page.locator('html[data-theme=lamplight]').waitFor()
    await page.getByText(t('appearance.daylight'), { exact: true }).click()
    await page.locator('html[data-theme=daylight]').waitFor()
  })
  await settings.goToSettings(page, 'backup')
  await settings.makeBackup(hearth, backupIn(stick))
  await look('backup-made')
  await more()
  await door.lock(hearth)
}

async function backFromTheStick(
  hearth: RunningHearth,
  reporter: Reporter,
  { stick }: Places,
): Promise<void> {
  const { page } = hearth
  const look = (name: string) => reporter.look(hearth, name)
  await page
    .getByRole('button', { name: t('lock.restore') })
    .or(page.getByRole('link', { name: t('lock.restore') }))
    .click()
  await moving.unpackBackup(hearth, backupIn(stick), first, look)
  await look('restore-found')
  await moving.openRestored(hearth)
  await door.atTheDoor(hearth)
  await door.knockWithCode(hearth.page, first)
  await hearth.page.getByRole('heading', { name: t('lock.new-title') }).waitFor({ timeout: 60_000 })
  await look('new-passphrase')
  first.passphrase = 'copper windmill almanac thistle'
  await door.chooseNewPassphrase(hearth.page, first)
  await reporter.check('everything is there after the restore', async () => {
    const own = content.maraPrivate.length + content.maraShared.length + 1
    const others = content.jonasShared.length + content.jonasPrivate.length
    await hearth.page.getByRole('option').first().waitFor()
    const all = own + others + answered + diaryLength + notesLength
    await until('every page in the list', async () =>
      (await pages.countRows(hearth.page)) === all ? true : null,
    )
  })
  await look('journal-restored')
  await reporter.check('what was kept of the debrief is there too', async () => {
    await goToDebriefs(hearth.page)
    await behind(hearth.page, pans, t('debriefs.kept-in', { when: '' })).waitFor()
    await behind(hearth.page, pans, t('debriefs.own-words')).waitFor()
  })
  await door.lock(hearth)
  await door.unlock(hearth, first)
  await look('unlocked-with-the-new-passphrase')
}

function backupIn(stick: string): string {
  return join(stick, 'Hearth at home.hearth-backup')
}
