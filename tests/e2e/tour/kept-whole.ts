import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { contentOf, storeEntry } from '../../../main/core/journal/stored-entry.ts'
import { aPicture } from '../../make/a-picture.ts'
import { forge } from '../../make/altered-program.ts'
import * as bin from '../acts/bin.ts'
import { choosePlace, copiesIn } from '../acts/copies.ts'
import * as content from '../acts/couple-pages.ts'
import * as door from '../acts/door.ts'
import * as history from '../acts/history.ts'
import * as pages from '../acts/pages.ts'
import type { Person } from '../acts/people.ts'
import * as photos from '../acts/photos.ts'
import * as program from '../acts/program.ts'
import * as settings from '../acts/settings.ts'
import { fill, typed } from '../acts/typing.ts'
import * as wall from '../acts/wall.ts'
import { t } from '../acts/words.ts'
import type { RunningHearth } from '../host/launch.ts'
import type { Places } from './places.ts'
import type { Reporter } from './reporter.ts'

const tree = 'The cherry tree'
const wordsBefore = 'We planted it behind the shed, where nobody will ever see it.'
const wordsAfter = 'We planted it beside the gate, where everybody will see it.'
const forgedWords = 'I never wanted a tree.'
const forgedNote = 'For putting up with me.'
const copies = 'Copies of Hearth'

/** Earlier versions, photos, the bins, and words in somebody's name that they did not write. */
export class KeptWhole {
  readonly #hearth: RunningHearth
  readonly #reporter: Reporter
  readonly #places: Places
  readonly #first: Person
  readonly #second: Person

  constructor(
    hearth: RunningHearth,
    reporter: Reporter,
    places: Places,
    [first, second]: readonly [Person, Person],
  ) {
    this.#hearth = hearth
    this.#reporter = reporter
    this.#places = places
    this.#first = first
    this.#second = second
  }

  readonly #look = (name: string) => this.#reporter.look(this.#hearth, name)

  #lookTwice(name: string): Promise<void> {
    return this.#reporter.look(this.#hearth, name, { isSmallToo: true })
  }

  /** The first one is in, and is in again at the end. */
  async liveWithPages(): Promise<void> {
    await this.#historyAndPhoto()
    await this.#bins()
    await this.#doubtful()
  }

  async #historyAndPhoto(): Promise<void> {
    const { page } = this.#hearth
    await pages.goToJournal(page)
    await pages.writePage(page, { title: tree, text: [wordsBefore], zone: 'ours' })
    await pages.openPage(page, tree)
    await history.rewritePage(page, [wordsAfter, 'It has its first leaf.'])
    await history.openHistory(page)
    await this.#lookTwice('history')
    await history.versions(page).last().click()
    await history
      .version(page)
      .getByRole('button', { name: t('history.bring-back') })
      .waitFor()
    await this.#look('history-the-first')
    await history.leaveHistory(page)

    const picture = join(this.#places.brought, 'IMG 2041.png')
    await writeFile(picture, aPicture(1200, 800, 3))
    await page.getByRole('button', { name: t('journal.edit'), exact: true }).click()
    await page.getByRole('heading', { name: t('journal.changing') }).waitFor()
    await photos.addByPicker(this.#hearth, picture)
    const caption = 'The first blossom'
    await page.locator('[data-caption]').first().waitFor()
    await photos.writeUnder(page, 0, caption)
    await photos.isShown(page, caption)
    await this.#lookTwice('editor-photo')
    await pages.finishPage(page)
    await pages.openPage(page, tree)
    await photos.isShown(page, caption)
    await this.#lookTwice('journal-photo')
  }

  async #bins(): Promise<void> {
    const { page } = this.#hearth
    await bin.putInBin(page)
    await this.#look('page-in-the-bin')
    await bin.goToBin(page)
    await bin.openFromBin(page, tree)
    await this.#lookTwice('bin')
    await page.getByRole('button', { name: t('bin.erase') }).click()
    await page.getByRole('alertdialog').waitFor()
    await this.#look('bin-for-good')
    await page.getByRole('button', { name: t('bin.erase-not') }).click()
    await bin.leaveBin(page)

    await wall.goToWall(page)
    const note = content.maraNotes[0]?.text ?? ''
    await bin.takeOffWall(page, note)
    const wallBin = await bin.openWallBin(page)
    await this.#lookTwice('wall-bin')
    await wallBin.getByRole('button', { name: t('bin.note-out') }).click()
    await wall.note(page, note).waitFor()
  }

  /** While Hearth is locked, an altered program of the second one writes in the name of the first. */
  async #doubtful(): Promise<void> {
    const hearth = this.#hearth
    const { userData } = this.#places
    const { title } = content.maraTonight
    await door.lock(hearth)
    const { altered, hers, written } = await program.onAnEarlierDay(
      userData,
      this.#second,
      0,
      async ({ vault, journal, idOf }) => {
        const row = journal.slice(0, 100).find((one) => one.title === title)
        const read = row && journal.read(row.id)
        if (!read) throw new Error('the page of tonight is not there')
        return { altered: vault, hers: idOf(this.#first), written: read }
      },
    )
    const at = new Date().toISOString()
    const words = contentOf(written)
    const put = (collection: string, id: string, body: unknown) =>
      ({ collection, id, operation: 'put', body, by: hers }) as const
    await forge(altered, hers, [
      put('entries', written.id, storeEntry({ ...words, body: forgedWords }, at, at)),
      put('entries', altered.newId(), storeEntry({ ...words, body: forgedWords }, at, at)),
      put('notes', altered.newId(), { kind: 'thanks', to: altered.me, text: forgedNote }),
    ])
    await door.unlock(hearth, this.#first)
    const { page } = hearth
    await pages.row(page, title).first().waitFor()
    await page.getByRole('button', { name: t('doubtful.door-page', { count: 1 }) }).waitFor()
    await pages.openPage(page, title)
    await page.getByText(t('history.written-over'), { exact: true }).waitFor()
    await this.#lookTwice('page-written-over')
    await page.getByRole('button', { name: t('history.look') }).click()
    await history.versions(page).first().click()
    await history.version(page).locator('ins').first().waitFor()
    await this.#look('history-forged')
    await page.getByRole('button', { name: t('doubtful.door-page', { count: 1 }) }).click()
    await page.getByRole('dialog').waitFor()
    await this.#lookTwice('doubtful-page')
    await page
      .getByRole('dialog')
      .getByRole('button', { name: t('common.close') })
      .click()
  }

  /** A folder for the copies, one in it, tried out; then the folder is away. */
  async liveWithCopies(): Promise<void> {
    const hearth = this.#hearth
    const { page } = hearth
    const folder = join(this.#places.stick, copies)
    const away = join(this.#places.stick, 'In a drawer')
    await mkdir(folder)
    await choosePlace(hearth, folder)
    await page.getByRole('button', { name: t('backup.now') }).click()
    await page.getByText(t('backup.made-title'), { exact: true }).waitFor()
    await this.#lookTwice('backup-in-the-folder')
    const line = copiesIn(hearth, `stick/${copies}`).first()
    await line.getByRole('button', { name: t('backup.copy-try') }).click()
    await page.getByText(t('backup.tried-title'), { exact: true }).waitFor()
    await this.#lookTwice('backup-tried-out')
    await rename(folder, away)
    await page.getByRole('button', { name: t('backup.now') }).click()
    await page.getByText(t('backup.away-title'), { exact: true }).waitFor()
    await this.#lookTwice('backup-place-away')
    await rename(away, folder)

    await settings.goToSettings(page, 'members')
    await page.getByRole('button', { name: t('members.change-do') }).click()
    await page.getByLabel(t('change.current')).waitFor()
    await this.#lookTwice('passphrase-change')
    await page.getByRole('button', { name: t('common.cancel') }).click()
    await this.#aSheetOnPaper()
    await settings.goToSettings(page, 'export')
    await settings.makeReadableCopy(hearth, this.#places.brought)
    await this.#look('export-made')
    await settings.chooseCopy(page, 'pdf', 'cobble harbour eleven teaspoon')
    await this.#lookTwice('export-sealed-book')
  }

  /** Another sheet, as far as the paper: it is never typed back, so that the one before stays good. */
  async #aSheetOnPaper(): Promise<void> {
    const { page } = this.#hearth
    const { name, passphrase } = this.#first
    await page.getByRole('button', { name: t('members.sheet-do'), exact: true }).click()
    await this.#look('sheet-anew')
    await fill(page.getByLabel(t('lock.passphrase-of', { name })), passphrase)
    await page.getByRole('button', { name: t('renew.do') }).click()
    const groups = page.locator('main [data-group]')
    await groups.first().waitFor({ timeout: 60_000 })
    typed.add((await groups.allTextContents()).join('-'))
    await this.#lookTwice('sheet-made')
    await page.evaluate(() => {
      window.print = () => undefined
    })
    await page.getByRole('button', { name: t('sheet.print') }).click()
    await page.locator('[data-print-sheet]').waitFor({ state: 'attached' })
    await page.emulateMedia({ media: 'print' })
    await this.#reporter.look(this.#hearth, 'sheet-printed', { isPaper: true })
    await page.emulateMedia({ media: null })
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
    await page.locator('[data-print-sheet]').waitFor({ state: 'detached' })
  }

  /** The first one gets new keys; the second one leaves. The first one is in at the beginning and the end. */
  async livePartings(): Promise<void> {
    const hearth = this.#hearth
    const next = 'paddock violin thirteen saffron'
    const look = (name: string) => this.#lookTwice(name)
    await settings.makeNewKeys(hearth.page, this.#first, next, look)
    await pages.goToJournal(hearth.page)
    await door.lock(hearth)
    await door.unlock(hearth, this.#second)
    await settings.leaveHearth(hearth, this.#second, this.#places.brought, look)
    await door.unlock(hearth, this.#first)
    const { page } = hearth
    await settings.goToSettings(page, 'members')
    await page.getByText(t('members.left', { name: this.#second.name })).waitFor()
    await this.#lookTwice('members-one-left')
    await wall.goToWall(page)
    await wall.note(page, content.jonasNotes[0]?.text ?? '').waitFor()
    await this.#look('wall-one-left')
  }
}
