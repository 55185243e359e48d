import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { SettingsPage } from '../../../renderer/features/settings/settings-pages.ts'
import { atTheDoor, isInside, isStrong } from '../acts/door.ts'
import { goOnByKeys, goTo, hasFocus, press, typeHere, write } from '../acts/keyboard.ts'
import * as pages from '../acts/pages.ts'
import type { Person } from '../acts/people.ts'
import { atTheDoorTogether } from '../acts/together.ts'
import { typed } from '../acts/typing.ts'
import * as wall from '../acts/wall.ts'
import { t } from '../acts/words.ts'
import type { RunningHearth } from '../host/launch.ts'
import { twoPeople } from '../shelf.ts'
import type { Stage } from '../stage.ts'

/** Chapters of an evening in which nobody has a mouse. Each begins wherever the one before has ended. */

/** Sets Hearth up for two, up to the lock screen. */
export async function setUp(hearth: RunningHearth, first: Person, second: Person): Promise<void> {
  const { page } = hearth
  await page.getByRole('heading', { name: t('setup.where-title') }).waitFor()
  await press(page, t('common.continue'))
  await hasFocus(page, t('setup.your-name'))
  await write(page, t('setup.your-name'), first.name)
  await write(page, t('setup.their-name'), second.name)
  await page.keyboard.press('Enter')
  await choosePassphrase(page, first)
  await copySheet(page, first)
  await press(page, t('setup.hand-over-go', { name: second.name }))
  await choosePassphrase(page, second)
  await copySheet(page, second)
  await page.getByRole('heading', { name: t('setup.end-title') }).waitFor()
  await goOnByKeys(hearth, () => press(page, t('setup.end-go')))
}

/** Types a passphrase into the two fields that are there for it. */
export async function choosePassphrase(page: Page, { passphrase }: Person): Promise<void> {
  await hasFocus(page, t('passphrase.label'))
  await write(page, t('passphrase.label'), passphrase)
  await write(page, t('passphrase.again'), passphrase)
  await isStrong(page)
  await page.keyboard.press('Enter')
}

/** Copies the code of a recovery sheet from the screen, and types it back. */
export async function copySheet(page: Page, person: Person): Promise<void> {
  const groups = page.locator('[data-group]')
  await groups.first().waitFor()
  person.recoveryCode = (await groups.allTextContents()).join('-')
  typed.add(person.recoveryCode)
  await press(page, t('recovery.written'))
  await write(page, t('recovery.typed-label'), person.recoveryCode)
  await press(page, t('recovery.check'))
}

/** From the lock screen to the page of the day. */
export async function comeIn(hearth: RunningHearth, person: Person): Promise<void> {
  const { page } = hearth
  await atTheDoor(hearth)
  const field = t('lock.passphrase-of', { name: person.name })
  if (!(await page.getByLabel(field).isVisible())) {
    await goTo(page, 'radio', 'Shift+Tab')
    await page.keyboard.press('ArrowRight')
  }
  await write(page, field, person.passphrase)
  await page.keyboard.press('Enter')
  await isInside(page)
}

/** A copy of the house of two, and Mara in. */
export async function maraIsIn(stage: Stage) {
  const house = await twoPeople(stage)
  const hearth = await stage.openCopy(house.userData)
  await comeIn(hearth, house.mara)
  return { hearth, page: hearth.page, house }
}

/** From the lock screen over to the door for several, and in. */
export async function comeInTogether(
  hearth: RunningHearth,
  people: readonly Person[],
): Promise<void> {
  await atTheDoor(hearth)
  await press(hearth.page, t('together.both'))
  await knockTogether(hearth, people)
}

/** At the door for several: everybody types a passphrase, and all are in. */
export async function knockTogether(
  hearth: RunningHearth,
  people: readonly Person[],
): Promise<void> {
  const { page } = hearth
  await atTheDoorTogether(hearth)
  for (const { name, passphrase } of people) {
    await write(page, t('lock.passphrase-of', { name }), passphrase)
  }
  await page.keyboard.press('Enter')
  await isInside(page)
}

/** Writes a page for both, from the list to Done. */
export async function writeAPage(page: Page, title: string, words: string): Promise<void> {
  await press(page, t('journal.title'))
  await press(page, t('journal.empty-action'))
  await page.getByRole('heading', { name: t('journal.writing') }).waitFor()
  await write(page, t('journal.page-title'), title)
  await write(page, t('journal.page-text'), words)
  await pages.isSaved(page)
  await goTo(page, t('journal.private-to-me'), 'Shift+Tab')
  await page.keyboard.press('ArrowRight')
  await press(page, t('journal.ask-yes'))
  await press(page, t('common.done'))
  await page.getByRole('heading', { name: title, level: 2 }).waitFor()
}

/** Pins a note to the wall, and looks at it alone. */
export async function thank(page: Page, words: string): Promise<void> {
  await press(page, t('gratitude.title'))
  await press(page, t('gratitude.empty-action'))
  await hasFocus(page, 'textbox')
  await typeHere(page, words)
  await press(page, t('gratitude.pin'))
  await wall.note(page, words).waitFor()
}

/** Starts a conflict, writes one's own side and seals it. */
export async function beginAConflict(page: Page, title: string, words: string): Promise<void> {
  await press(page, t('debriefs.title'))
  await hasFocus(page, t('debriefs.title'))
  await press(page, t('debriefs.start'))
  await answerCheck(page)
  await write(page, t('debriefs.new-name'), title)
  await press(page, t('debriefs.new-begin'))
  await hasFocus(page, title)
  await write(page, t('debriefs.happened'), words)
  await press(page, t('debriefs.seal'))
  await press(page, t('debriefs.seal-now'))
  await page.getByRole('heading', { name: t('debriefs.read-own') }).waitFor()
}

/** Answers the four questions before a conflict, without a worry, and goes on. */
export async function answerCheck(page: Page): Promise<void> {
  await hasFocus(page, t('debriefs.check-title'))
  for (const key of ['ArrowRight', 'ArrowRight', 'Space', 'Space']) {
    await page.keyboard.press('Tab')
    await page.keyboard.press(key)
  }
  await press(page, t('debriefs.check-go-on'))
}

/** Searches for a word, and goes by arrows to what was found. */
export async function find(page: Page, word: string, title: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+f')
  await hasFocus(page, t('search.field'))
  await page.keyboard.type(word)
  await page.getByRole('option').filter({ hasText: title }).waitFor()
  await page.keyboard.press('ArrowDown')
  await page.getByRole('heading', { name: title, level: 2 }).waitFor()
}

/** Writes a dream of one's own. */
export async function dream(page: Page, title: string): Promise<void> {
  await press(page, t('dreams.title'))
  await press(page, t('dreams.write'))
  await write(page, t('dreams.field-title'), title)
  await press(page, t('dreams.add-step'))
  await write(page, t('dreams.field-step', { number: 1 }), 'Ask the boatman about wood')
  await press(page, t('common.done'))
  await page.getByRole('heading', { name: title, level: 1 }).waitFor()
}

/** Begins a ritual of every day, and says that it was done today. */
export async function beginARitual(page: Page, name: string): Promise<void> {
  await press(page, t('rituals.title'))
  await press(page, t('rituals.new'))
  await write(page, t('rituals.form-name'), name)
  await goTo(page, t('rhythm.weekly'))
  await goTo(page, t('rhythm.daily'), 'ArrowLeft')
  await press(page, t('rituals.form-begin'))
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await goTo(page, `${name},`)
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor()
  await goTo(page, t('rituals.done'))
  await page.keyboard.press('Space')
  await press(page, t('rituals.day-keep'))
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

/** Rates the first thing of a check-in, and seals what there is. */
export async function sayHowItIs(page: Page): Promise<void> {
  await press(page, t('check-ins.title'))
  await press(page, t('check-ins.new'))
  await page.getByRole('group').first().waitFor()
  await goTo(page, 'radio')
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowRight')
  await press(page, t('check-ins.skip-rest'))
  await press(page, t('check-ins.seal-now'))
  await page.getByRole('alertdialog').waitFor({ state: 'detached' })
}

/** Sits down to talk by turns, and gets up again. */
export async function talk(page: Page, speaker: string): Promise<void> {
  await press(page, t('talk.title'))
  await goTo(page, t('talk.draw'))
  await goTo(page, speaker, 'ArrowRight')
  await press(page, t('talk.sit-down'))
  await press(page, t('talk.begin'))
  await page.getByRole('timer').waitFor()
  await press(page, t('talk.stop'))
  await press(page, t('talk.end-back'))
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

/** Goes to a page of the settings. */
export async function goToSettings(page: Page, part: SettingsPage): Promise<void> {
  const room = page.getByRole('navigation', { name: t('settings.title') })
  if (!(await room.isVisible())) await press(page, t('settings.title'))
  await room.waitFor()
  // The list is one stop of Tab.
  await goTo(page, (await room.locator('[aria-current]').textContent()) ?? '')
  await page.keyboard.press('Home')
  await goTo(page, t(`settings.${part}`), 'ArrowDown')
  await page.keyboard.press('Enter')
  await page.getByRole('region', { name: t(`settings.${part}`) }).waitFor()
}

/** Chooses the other light by arrows. */
export async function changeTheLight(page: Page): Promise<void> {
  await goToSettings(page, 'appearance')
  await goTo(page, 'radio')
  await goTo(page, t('appearance.lamplight'), 'ArrowRight')
  await page.locator('html[data-theme=lamplight]').waitFor()
}

/** Brings in a folder with one old page in it. */
export async function bringIn(
  hearth: RunningHearth,
  folder: string,
  zone: 'mine' | 'ours' = 'mine',
): Promise<void> {
  const { page } = hearth
  const notes = join(folder, 'Old notes')
  await mkdir(notes)
  await writeFile(join(notes, '2019-05-19.md'), '# A slow Sunday\n\nBread, and nothing else.')
  await goToSettings(page, 'import')
  await hearth.answerDialog(notes)
  await press(page, t('import.choose-folder'))
  await page.getByText(t('import.sample')).waitFor()
  if (zone === 'ours') {
    await goTo(page, t('import.mine'))
    await page.keyboard.press('ArrowDown')
    await hasFocus(page, t('import.ours'))
  }
  await press(page, t(`import.go-${zone}`, { count: 1, shown: '1' }))
  await page.getByRole('heading', { name: t('import.done', { count: 1, shown: '1' }) }).waitFor()
}

/** Takes a readable copy of everything. */
export async function takeACopy(hearth: RunningHearth, folder: string): Promise<void> {
  const { page } = hearth
  await goToSettings(page, 'export')
  await hearth.answerDialog(folder)
  await press(page, t('export.choose'))
  await page.getByText(t('export.done'), { exact: true }).first().waitFor()
}

/** Makes a backup in a file. */
export async function backUp(hearth: RunningHearth, file: string): Promise<void> {
  const { page } = hearth
  await goToSettings(page, 'backup')
  await hearth.answerDialog(file)
  await press(page, t('backup.now'))
  await page.getByRole('heading', { name: t('backup.today') }).waitFor()
}

/** Locks by the keys. */
export async function lock(hearth: RunningHearth): Promise<void> {
  await goOnByKeys(hearth, () => hearth.page.keyboard.press('ControlOrMeta+l'))
  await atTheDoor(hearth)
}

/** From the lock screen: unpacks a backup, and goes over to what was in it. */
export async function restore(hearth: RunningHearth, file: string, person: Person): Promise<void> {
  const { page } = hearth
  await press(page, t('lock.restore'))
  await page.getByRole('heading', { name: t('restore.title') }).waitFor()
  await hearth.answerDialog(file)
  await press(page, t('restore.choose'))
  await page.getByRole('heading', { name: t('restore.who') }).waitFor()
  await write(page, t('restore.passphrase-of', { name: person.name }), person.passphrase)
  await press(page, t('restore.open'))
  await page.getByRole('heading', { name: t('restore.done') }).waitFor()
  await goOnByKeys(hearth, () => press(page, t('restore.use')))
}
