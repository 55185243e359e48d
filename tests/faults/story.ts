import type { Disk } from '../../main/core/ports.ts'
import type { OpenVault, Space, Write } from '../../main/core/vault/types.ts'
import { isAppError } from '../../shared/errors.ts'
import { Random } from '../make/random.ts'
import type { Tree } from '../make/tree.ts'
import { type Household, stick } from './household.ts'
import {
  type Asked,
  type Backup,
  collections,
  isDone,
  Ledger,
  type Line,
  type Place,
  type Restore,
  type Save,
} from './ledger.ts'
import { type Plan, SimulatedDisk } from './simulated-disk.ts'

export interface Scene {
  household: Household
  seed: number
  /** What the disk holds at first; an empty disk when not given. */
  start?: Tree
  /** What is known of that disk. */
  ledger?: Ledger
  plan?: Plan
  /** Stands between the vault and the disk; harmful ones are how the harness proves itself. */
  wrap?: (disk: Disk) => Disk
}

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
  readonly #given: Disk
  readonly #mayFail: boolean
  /** In all that this story writes, so that it is not taken for the words of another. */
  readonly #mark: string
  #told = 0
  #person = 0
  #passphrase = ''
  #vault: OpenVault | null = null

  constructor({ household, seed, start, ledger, plan, wrap }: Scene) {
    this.disk = new SimulatedDisk(start, { seed, ...plan })
    this.ledger = ledger ?? new Ledger()
    this.#household = household
    this.#random = new Random(seed)
    this.#given = wrap === undefined ? this.disk : wrap(this.disk)
    this.#mark = seed.toString(36)
    this.#mayFail = plan?.trouble !== undefined
  }

  /** How many changes the disk has seen: the moment that a crash would be named by. */
  get moment(): number {
    return this.disk.steps.length
  }

  /** Two people set Hearth up and live with it. */
  async fromTheStart(acts: number): Promise<void> {
    await this.disk.makeFolder(stick)
    await this.disk.syncFolder('')
    const passphrase = this.#newPerson('Ada')
    this.#passphrase = passphrase.text
    this.#vault = await this.#note(passphrase, () =>
      this.#household.create(this.#given, 'Ada', passphrase.text),
    )
    await this.#join('Ben')
    this.setUpCalls = this.disk.calls.length
    await this.#live(acts)
  }

  /** Somebody opens the vault that is there and goes on. */
  async goOn(person: number, acts: number): Promise<void> {
    this.#person = person
    this.#vault = await this.#open()
    await this.#live(acts)
  }

  /** The disk is unplugged in the middle of all this: nobody closes anything. */
  async #live(acts: number): Promise<void> {
    for (let act = 0; act < acts; act += 1) await this.#act()
    if (this.#random.chance(0.5)) await this.#vault?.close()
  }

  async #act(): Promise<void> {
    const dice = this.#random.below(100)
    if (dice < 26) return this.#saveSome(this.#random.pick(['ours', 'mine'] as const))
    if (dice < 40) return this.#editOrRemove()
    if (dice < 50) return this.#saveAtOnce()
    if (dice < 66) return this.#draft()
    if (dice < 74) return this.#mayBeRefused(() => this.#import())
    if (dice < 77) return this.#saveLong()
    if (dice < 84) return this.#tidy()
    if (dice < 90) return this.#changeSeats()
    if (dice < 93) return this.#changePassphrase()
    if (dice < 96) return this.#mayBeRefused(() => this.#backUp())
    if (dice < 98) return this.#mayBeRefused(() => this.#restore())
    if (this.ledger.people.length < 3) return this.#join('Cleo')
  }

  #saveSome(where: 'ours' | 'mine'): Promise<void> {
    const lines = Array.from({ length: this.#random.chance(0.3) ? 3 : 1 }, () => this.#newLine())
    return this.#save(where, lines)
  }

  async #editOrRemove(): Promise<void> {
    const where = this.#random.pick(['ours', 'mine'] as const)
    const { space } = this.#at(where)
    const records = collections.flatMap((collection) => space.list(collection))
    if (records.length === 0) return this.#saveSome(where)
    const { collection, id } = this.#random.pick(records)
    const text = this.#random.chance(0.3) ? null : this.#text()
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
    let text = this.#text(this.#random.chance(0.3) ? 6_000 : 300)
    for (let keys = this.#random.below(4); keys >= 0; keys -= 1) {
      text += ` and ${this.#text(20)}`
      await this.#save('drafts', [{ collection: 'entries', id, text }])
    }
    if (this.#random.chance(0.5)) {
      await this.#save('mine', [{ ...this.#newLine(), text }])
      await this.#save('drafts', [{ collection: 'entries', id, text: null }])
    }
  }

  async #import(): Promise<void> {
    const where = this.#random.pick(['ours', 'mine'] as const)
    const { place, space } = this.#at(where)
    const staged = space.stage()
    const save = this.#newSave(place, [])
    for (let packet = this.#random.below(4); packet >= 0; packet -= 1) {
      const lines = Array.from({ length: 3 }, () => this.#newLine())
      save.lines.push(...lines)
      await staged.add(writesOf(save.transaction, lines))
      if (this.#random.chance(0.2)) await this.#saveSome(where)
    }
    if (this.#random.chance(0.3)) return staged.abandon()
    save.at = this.moment
    this.ledger.saves.push(save)
    const other = this.#random.chance(0.5) ? this.#saveSome(where) : null
    await this.#note(save, () => staged.commit())
    await other
  }

  /** Longer than a frame may carry. */
  #saveLong(): Promise<void> {
    const where = this.#random.pick(['ours', 'mine'] as const)
    return this.#save(where, [{ ...this.#newLine(), text: this.#text(70_000) }])
  }

  async #tidy(): Promise<void> {
    const tidying = this.#vault!.tidy()
    if (this.#random.chance(0.5)) await this.#saveSome('ours')
    await this.#mayBeRefused(() => tidying)
  }

  /** Locks, and the same person or another unlocks. */
  async #changeSeats(): Promise<void> {
    await this.#vault!.close()
    // Somebody whose joining was cut short by a crash may not be there.
    const sure = [...this.ledger.people.keys()].filter(
      (person) => this.ledger.passphrasesOf(person, this.moment).must,
    )
    this.#person = this.#random.pick(sure)
    // A disk that failed once is asked once more, as a person would.
    this.#vault = await this.#open().catch((error: unknown) => {
      if (!this.#mayFail || !isRefusal(error)) throw error
      return this.#open()
    })
  }

  /** After a crash in the midst of a change, the old passphrase or the new one is right. */
  async #open(): Promise<OpenVault> {
    const { label } = this.ledger.people[this.#person]!
    const { may } = this.ledger.passphrasesOf(this.#person, this.moment)
    for (const [index, passphrase] of may.entries()) {
      try {
        const vault = await this.#household.open(this.#given, label, passphrase)
        this.#passphrase = passphrase
        return vault
      } catch (error) {
        const isWrong = isAppError(error, 'vault.wrong-passphrase')
        if (!isWrong || index === may.length - 1) throw error
      }
    }
    throw new Error(`${label} has no passphrase`)
  }

  async #backUp(): Promise<void> {
    const { backups } = this.#household
    if (backups === undefined) return
    this.#told += 1
    const from = this.moment
    const backup: Backup = {
      name: `backup-${this.#mark}-${this.#told}`,
      person: this.#person,
      label: this.ledger.people[this.#person]!.label,
      passphrase: this.#passphrase,
      holds: { of: this.ledger, from, until: Number.POSITIVE_INFINITY },
      at: from,
      done: null,
    }
    this.ledger.backups.push(backup)
    const other = this.#random.chance(0.5) ? this.#saveSome('ours') : null
    await this.#note(backup, () => backups.make(this.#given, this.#vault!, backup.name))
    backup.holds.until = this.moment
    await other
  }

  async #restore(): Promise<void> {
    const { backups } = this.#household
    const made = this.ledger.backups.filter((backup) => isDone(backup, this.moment))
    if (backups === undefined || made.length === 0) return this.#backUp()
    this.#told += 1
    const backup = this.#random.pick(made)
    const folder = `restored-${this.#mark}-${this.#told}`
    const restore: Restore = { folder, backup, at: this.moment, done: null }
    this.ledger.restores.push(restore)
    await this.#note(restore, () =>
      backups.restore(this.#given, backup.name, { ...backup, folder }),
    )
  }

  async #changePassphrase(): Promise<void> {
    const { passphrases } = this.ledger.people[this.#person]!
    const passphrase = { text: this.#text(), at: this.moment, done: null }
    passphrases.push(passphrase)
    await this.#mayBeRefused(async () => {
      await this.#note(passphrase, () =>
        this.#household.changePassphrase(this.#given, this.#vault!, passphrase.text),
      )
      this.#passphrase = passphrase.text
    })
  }

  async #join(label: string): Promise<void> {
    const passphrase = this.#newPerson(label)
    await this.#mayBeRefused(() =>
      this.#note(passphrase, () =>
        this.#household.join(this.#given, this.#vault!, label, passphrase.text),
      ),
    )
  }

  #newPerson(label: string) {
    const passphrase = { text: `${label} ${this.#text()}`, at: this.moment, done: null }
    this.ledger.people.push({ label, passphrases: [passphrase] })
    return passphrase
  }

  async #save(where: 'ours' | 'mine' | 'drafts', lines: Line[]): Promise<void> {
    const { place, space } = this.#at(where)
    const save = this.#newSave(place, lines)
    this.ledger.saves.push(save)
    await this.#mayBeRefused(() =>
      this.#note(save, () => space.commit(writesOf(save.transaction, lines))),
    )
  }

  #newSave(place: Place, lines: Line[]): Save {
    this.#told += 1
    return {
      place,
      lines,
      transaction: `act-${this.#mark}-${this.#told}`,
      at: this.moment,
      done: null,
    }
  }

  async #note<Value>(asked: Asked, action: () => Promise<Value>): Promise<Value> {
    const value = await action()
    asked.done = this.moment
    return value
  }

  /** On a disk in trouble the vault may refuse; what matters is what it says is done. */
  async #mayBeRefused(action: () => Promise<unknown>): Promise<void> {
    try {
      await action()
    } catch (error) {
      if (!this.#mayFail || !isRefusal(error)) throw error
    }
  }

  #at(where: 'ours' | 'mine' | 'drafts'): { place: Place; space: Space } {
    const place: Place = where === 'ours' ? 'ours' : `${where} ${this.#person}`
    return { place, space: this.#vault![where] }
  }

  #newLine(): Line {
    this.#told += 1
    return {
      collection: this.#random.pick(collections),
      id: `record-${this.#mark}-${this.#told}`,
      text: this.#text(this.#random.pick([20, 200, 2_000, 6_000])),
    }
  }

  #text(length = 20): string {
    let text = ''
    while (text.length < length) text += this.#random.next().toString(36).slice(2)
    return text.slice(0, length)
  }
}

/** What a disk in trouble may make a vault say. */
function isRefusal(error: unknown): boolean {
  if (!isAppError(error)) return false
  return /^(?:disk|backup|file)\./.test(error.code) || error.code === 'vault.read-only'
}

function writesOf(transaction: string, lines: Line[]): Write[] {
  return lines.map(({ collection, id, text }) =>
    text === null
      ? { collection, id, operation: 'delete', transaction }
      : { collection, id, operation: 'put', body: { text }, transaction },
  )
}
