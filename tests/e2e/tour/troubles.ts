import { cp, mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { makeBackup } from '../../../main/core/backups/index.ts'
import { confirmRecoveryCode, renewRecoveryCode } from '../../../main/core/vault/index.ts'
import { unwatched } from '../../../main/core/work.ts'
import { nodeDisk } from '../../../main/node/node-disk.ts'
import type { EntryId } from '../../../shared/ids.ts'
import * as content from '../acts/couple-pages.ts'
import * as damage from '../acts/damage.ts'
import * as door from '../acts/door.ts'
import * as history from '../acts/history.ts'
import * as olderCopy from '../acts/older-copy.ts'
import * as pages from '../acts/pages.ts'
import type { Person } from '../acts/people.ts'
import * as program from '../acts/program.ts'
import { fill, typed } from '../acts/typing.ts'
import { keepFolder, syncInto, vaultIn, wearOut, writtenBy } from '../acts/vault-folder.ts'
import { t } from '../acts/words.ts'
import type { RunningHearth } from '../host/launch.ts'
import type { Places } from './places.ts'
import type { Reporter } from './reporter.ts'

const list = 'The list for the move'
const started = 'Boxes, string, a marker.'
const atHome = 'Boxes, string, a marker, tape.'
const onTheTrain = 'Boxes, string, a marker, and the *good* lamp by hand.'
const recipes = 'Plum jam, in three sentences'
const allOfIt = 'Every page of the recipe book, with the stains, as it was read aloud. '.repeat(
  1300,
)
const forOneself = 'What the doctor said, word for word.'
const file = 'Hearth before the bad sector.hearth-backup'

/**
 * What can go wrong with a folder, seen by two people: a sheet to look for, an older copy, two computers,
 * a disk that wears out. While Hearth is locked, things are done to the folder behind its back.
 */
export class Troubles {
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

  readonly #look = (name: string) => this.#reporter.look(this.#hearth, name, { isSmallToo: true })

  /** The first one is in, and is in again at the end; what was written for it lies in the bin then. */
  async live(): Promise<void> {
    await door.lock(this.#hearth)
    await this.#theSheetAgain()
    await this.#anOlderCopy()
    await this.#twoComputers()
    await this.#aWornDisk()
  }

  async #theSheetAgain(): Promise<void> {
    const first = this.#first
    await program.onAnEarlierDay(this.#places.userData, first, 40, async ({ vault }) => {
      first.recoveryCode = await renewRecoveryCode(vault, first.passphrase)
      typed.add(first.recoveryCode)
      await confirmRecoveryCode(vault, vault.me, first.recoveryCode)
    })
    await door.unlock(this.#hearth, first)
    const { page } = this.#hearth
    await pages.row(page, content.maraTonight.title).waitFor()
    await page.getByText(t('ask.again'), { exact: true }).waitFor()
    await this.#look('sheet-asked-for')
    await page.getByRole('button', { name: t('ask.have-it') }).click()
    await fill(page.getByLabel(t('ask.field')), first.recoveryCode.toLowerCase())
    await this.#look('sheet-typed')
    await page.getByRole('button', { name: t('ask.check') }).click()
    await page.getByText(t('ask.right'), { exact: true }).waitFor()
    await this.#look('sheet-found')
    await page.getByRole('button', { name: t('common.close'), exact: true }).click()
    await door.lock(this.#hearth)
  }

  async #anOlderCopy(): Promise<void> {
    const hearth = this.#hearth
    const putBack = await keepFolder(this.#places.userData)
    await door.unlock(hearth, this.#first)
    await pages.writePage(hearth.page, {
      title: 'Only in the newer folder',
      text: ['It was there, and then it was not.'],
      zone: 'ours',
    })
    await door.lock(hearth)
    await putBack()
    await olderCopy.unlockOlderCopy(hearth.page, this.#first)
    await this.#look('older-copy')
    await hearth.page.getByRole('button', { name: t('older-copy.look') }).click()
    await hearth.page.getByText(t('problems.reading-only')).waitFor()
    await pages.goToJournal(hearth.page)
    await pages.row(hearth.page, content.maraTonight.title).waitFor()
    await this.#look('older-copy-looked-at')
    await hearth.page.getByRole('button', { name: t('problems.older-copy.do') }).click()
    await olderCopy.isOlderCopy(hearth.page)
    await olderCopy.goOnFromIt(hearth.page, this.#look)
    await door.lock(hearth)
    await door.unlock(hearth, this.#second)
    await hearth.page.getByText(t('problems.went-on.happened')).waitFor()
    await this.#look('went-on')
    await hearth.page.getByRole('button', { name: t('problems.read') }).click()
    await door.lock(hearth)
  }

  async #twoComputers(): Promise<void> {
    const hearth = this.#hearth
    const { userData, temporary } = this.#places
    const other = join(temporary, 'another computer')
    const write = async (folder: string, daysAgo: number, words: string) => {
      typed.add(words)
      await program.onAnEarlierDay(folder, this.#first, daysAgo, async ({ journal }) => {
        const row = journal.slice(0, 200).find(({ title }) => title === list)
        if (!row) throw new Error('the list is not there')
        const { id, day } = row
        const change = journal.begin({ zone: 'ours', day, time: null, entry: id })
        await journal.finish({ ...change, content: { ...change.content, body: words } })
      })
    }
    await program.onAnEarlierDay(userData, this.#first, 4, (seat) =>
      program.leavePage(seat, { title: list, text: [started], zone: 'ours', daysAgo: 4 }),
    )
    await mkdir(other)
    await cp(vaultIn(userData), vaultIn(other), { recursive: true })
    await write(userData, 3, atHome)
    await write(other, 2, onTheTrain)
    await syncInto(userData, other)
    await rm(other, { recursive: true })

    await door.unlock(hearth, this.#first)
    const { page } = hearth
    await page.getByText(t('problems.forked.happened')).waitFor()
    await this.#look('two-computers')
    await page.getByRole('button', { name: t('problems.read') }).click()
    await pages.openPage(page, list)
    await history.openHistory(page)
    await history
      .versions(page)
      .filter({ hasText: t('history.other-computer') })
      .click()
    await history.version(page).locator('ins').first().waitFor()
    await this.#look('history-two-computers')
    await history.versions(page).first().click()
    await history.version(page).locator('em').first().waitFor()
    await this.#look('history-emphasis')
    await history.leaveHistory(page)
    await door.lock(hearth)
    await this.#throwAway([list])
  }

  async #aWornDisk(): Promise<void> {
    const hearth = this.#hearth
    const { userData, stick } = this.#places
    typed.add(allOfIt)
    await program.onAnEarlierDay(userData, this.#first, 3, async (seat) => {
      const { vault, journal, clock } = seat
      const page = await program.leavePage(seat, {
        title: recipes,
        text: ['Stones out. Sugar in. Wait.'],
        zone: 'ours',
        daysAgo: 3,
      })
      const change = journal.begin({ zone: 'ours', day: page.day, time: null, entry: page.id })
      const content = { ...change.content, body: allOfIt }
      const changed = await writtenBy(userData, () => journal.finish({ ...change, content }))
      const target = { disk: nodeDisk(stick), name: file }
      await makeBackup({
        vault,
        living: nodeDisk(vaultIn(userData)),
        target,
        clock,
        work: unwatched,
      })
      let pin: EntryId | null = null
      const saved = await writtenBy(userData, async () => {
        const mine = { title: 'Room 4', text: [forOneself], zone: 'mine', daysAgo: 3 } as const
        pin = (await program.leavePage(seat, mine)).id
      })
      if (pin) await journal.pin(pin, true)
      const lost = [
        changed.find(({ path }) => path.includes(`spaces/${vault.ours.id}/pages`)),
        saved.find(({ path }) => path.includes(`spaces/${vault.mine.id}/log`)),
      ]
      for (const stretch of lost) if (stretch) await wearOut(stretch)
    })
    await door.unlock(hearth, this.#first)
    const { page } = hearth
    await page.getByText(t('problems.reading-only')).waitFor()
    await this.#look('damage')
    await damage.goToMissing(page)
    await this.#look('missing')
    await damage.fillFrom(hearth, join(stick, file))
    await this.#look('missing-filled')
    await page.getByRole('button', { name: t('missing.back') }).click()
    await door.lock(hearth)
    await this.#throwAway([recipes])
    await rm(join(stick, file))
    await door.unlock(hearth, this.#first)
  }

  /** What was written for a trouble is no page of the story that goes on. */
  async #throwAway(titles: readonly string[]): Promise<void> {
    await program.onAnEarlierDay(this.#places.userData, this.#first, 0, async ({ journal }) => {
      for (const row of journal.slice(0, 200)) {
        if (titles.includes(row.title)) await journal.bin(row.id)
      }
    })
  }
}
