import type { Write } from '../../main/core/vault/types.ts'
import { Random } from '../make/random.ts'
import { type Household, stick, userFolder } from './household.ts'
import {
  type Backup,
  collections,
  isDone,
  type Ledger,
  type Line,
  type Place,
  type Restore,
  type Save,
} from './ledger.ts'
import type { SimulatedDisk } from './simulated-disk.ts'
import { type Scene, StorySeat } from './story-seat.ts'
import { StoryWords } from './story-words.ts'

/**
 * A couple (later three) at one vault, by chance: what they do follows from the seed alone. Whatever is
 * asked is noted in the ledger before it is asked, and once more when the vault says that it is done.
 */
export class Story {
  readonly disk: SimulatedDisk
  /** How many calls of the disk setting Hearth up has taken. */
  setUpCalls = 0
  readonly ledger: Ledger
  readonly #household: Household
  readonly #random: Random
  readonly #words: StoryWords
  readonly #seat: StorySeat

  constructor(scene: Scene) {
    this.#household = scene.household
    this.#random = new Random(scene.seed)
    this.#words = new StoryWords(this.#random, scene.seed.toString(36))
    this.#seat = new StorySeat(scene, this.#random, this.#words)
    this.disk = this.#seat.disk
    this.ledger = this.#seat.ledger
  }

  /** How many changes the disk has seen: the moment that a crash would be named by. */
  get moment(): number {
    return this.#seat.moment
  }

  /** Two people set Hearth up and live with it. */
  async fromTheStart(acts: number): Promise<void> {
    await this.disk.makeFolder(stick)
    await this.disk.makeFolder(userFolder)
    await this.disk.syncFolder('')
    await this.#seat.create('Ada')
    await this.#seat.join('Ben')
    this.setUpCalls = this.disk.calls.length
    await this.#live(acts)
  }

  /** Somebody opens the vault that is there and goes on. */
  async goOn(person: number, acts: number): Promise<void> {
    await this.#seat.comeIn(person)
    await this.#live(acts)
  }

  /** The disk is unplugged in the middle of all this: nobody closes anything. */
  async #live(acts: number): Promise<void> {
    for (let act = 0; act < acts; act += 1) await this.#act()
    if (this.#random.chance(0.5)) await this.#seat.leave()
  }

  async #act(): Promise<void> {
    const dice = this.#random.below(100)
    if (dice < 26) return this.#saveSome(this.#random.pick(['ours', 'mine'] as const))
    if (dice < 40) return this.#editOrRemove()
    if (dice < 50) return this.#saveAtOnce()
    if (dice < 66) return this.#draft()
    if (dice < 74) return this.#seat.mayBeRefused(() => this.#import())
    if (dice < 77) return this.#saveLong()
    if (dice < 84) return this.#tidy()
    if (dice < 90) return this.#seat.changeSeats()
    if (dice < 93) return this.#seat.changePassphrase()
    if (dice < 96) return this.#seat.mayBeRefused(() => this.#backUp())
    if (dice < 98) return this.#seat.mayBeRefused(() => this.#restore())
    if (this.ledger.people.length < 3) return this.#seat.join('Cleo')
  }

  #saveSome(where: 'ours' | 'mine'): Promise<void> {
    const lines = Array.from({ length: this.#random.chance(0.3) ? 3 : 1 }, () =>
      this.#words.newLine(),
    )
    return this.#save(where, lines)
  }

  async #editOrRemove(): Promise<void> {
    const where = this.#random.pick(['ours', 'mine'] as const)
    const { space } = this.#seat.at(where)
    const records = collections.flatMap((collection) => space.list(collection))
    if (records.length === 0) return this.#saveSome(where)
    const { collection, id } = this.#random.pick(records)
    const text = this.#random.chance(0.3) ? null : this.#words.text()
    await this.#save(where, [{ collection: collection as Line['collection'], id, text }])
  }

  /** Several saves wait for the disk at the same time. */
  async #saveAtOnce(): Promise<void> {
    const places = Array.from({ length: 3 }, () => this.#random.pick(['ours', 'mine'] as const))
    await Promise.all(places.map((place) => this.#saveSome(place)))
  }

  /** Typing, with a draft kept every few words; at the end it becomes an entry and goes. */
  async #draft(): Promise<void> {
    const id = `draft-${this.#random.below(3)}`
    let text = this.#words.text(this.#random.chance(0.3) ? 6_000 : 300)
    for (let keys = this.#random.below(4); keys >= 0; keys -= 1) {
      text += ` and ${this.#words.text(20)}`
      await this.#save('drafts', [{ collection: 'entries', id, text }])
    }
    if (this.#random.chance(0.5)) {
      await this.#save('mine', [{ ...this.#words.newLine(), text }])
      await this.#save('drafts', [{ collection: 'entries', id, text: null }])
    }
  }

  async #import(): Promise<void> {
    const where = this.#random.pick(['ours', 'mine'] as const)
    const { place, space } = this.#seat.at(where)
    const staged = space.stage()
    const save = this.#newSave(place, [])
    for (let packet = this.#random.below(4); packet >= 0; packet -= 1) {
      const lines = Array.from({ length: 3 }, () => this.#words.newLine())
      save.lines.push(...lines)
      await staged.add(writesOf(save.transaction, lines))
      if (this.#random.chance(0.2)) await this.#saveSome(where)
    }
    if (this.#random.chance(0.3)) return staged.abandon()
    save.at = this.moment
    this.ledger.saves.push(save)
    const other = this.#random.chance(0.5) ? this.#saveSome(where) : null
    await this.#seat.note(save, () => staged.commit())
    await other
  }

  /** Longer than a frame may carry. */
  #saveLong(): Promise<void> {
    const where = this.#random.pick(['ours', 'mine'] as const)
    return this.#save(where, [{ ...this.#words.newLine(), text: this.#words.text(70_000) }])
  }

  async #tidy(): Promise<void> {
    const tidying = this.#seat.vault.tidy()
    if (this.#random.chance(0.5)) await this.#saveSome('ours')
    await this.#seat.mayBeRefused(() => tidying)
  }

  async #backUp(): Promise<void> {
    const { backups } = this.#household
    if (backups === undefined) return
    const from = this.moment
    const backup: Backup = {
      name: this.#words.newName('backup'),
      person: this.#seat.person,
      label: this.ledger.people[this.#seat.person]!.label,
      passphrase: this.#seat.passphrase,
      holds: { of: this.ledger, from, until: Number.POSITIVE_INFINITY },
      at: from,
      done: null,
    }
    this.ledger.backups.push(backup)
    const other = this.#random.chance(0.5) ? this.#saveSome('ours') : null
    await this.#seat.note(backup, () =>
      backups.make(this.#seat.given, this.#seat.vault, backup.name),
    )
    backup.holds.until = this.moment
    await other
  }

  async #restore(): Promise<void> {
    const { backups } = this.#household
    const made = this.ledger.backups.filter((backup) => isDone(backup, this.moment))
    if (backups === undefined || made.length === 0) return this.#backUp()
    const backup = this.#random.pick(made)
    const folder = this.#words.newName('restored')
    const restore: Restore = { folder, backup, at: this.moment, done: null }
    this.ledger.restores.push(restore)
    await this.#seat.note(restore, () =>
      backups.restore(this.#seat.given, backup.name, { ...backup, folder }),
    )
  }

  async #save(where: 'ours' | 'mine' | 'drafts', lines: Line[]): Promise<void> {
    const { place, space } = this.#seat.at(where)
    const save = this.#newSave(place, lines)
    this.ledger.saves.push(save)
    await this.#seat.mayBeRefused(() =>
      this.#seat.note(save, () => space.commit(writesOf(save.transaction, lines))),
    )
  }

  #newSave(place: Place, lines: Line[]): Save {
    const transaction = this.#words.newName('act')
    return { place, lines, transaction, at: this.moment, done: null }
  }
}

function writesOf(transaction: string, lines: Line[]): Write[] {
  return lines.map(({ collection, id, text }) =>
    text === null
      ? { collection, id, operation: 'delete', transaction }
      : { collection, id, operation: 'put', body: { text }, transaction },
  )
}
