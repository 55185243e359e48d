import type { Disk } from '../../main/core/ports.ts'
import type { OpenVault } from '../../main/core/vault/open-vault.ts'
import type { Space } from '../../main/core/vault/types.ts'
import { isAppError } from '../../shared/errors.ts'
import type { Random } from '../make/random.ts'
import type { Tree } from '../make/tree.ts'
import type { Household } from './household.ts'
import { type Asked, Ledger, type Place } from './ledger.ts'
import { type Plan, SimulatedDisk } from './simulated-disk.ts'
import type { StoryWords } from './story-words.ts'

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

/** Who is at the vault, and by which passphrase. What is asked there is noted in the ledger. */
export class StorySeat {
  readonly disk: SimulatedDisk
  readonly ledger: Ledger
  /** The disk as the vault is given it. */
  readonly given: Disk
  readonly #household: Household
  readonly #random: Random
  readonly #words: StoryWords
  readonly #mayFail: boolean
  #person = 0
  #passphrase = ''
  #vault: OpenVault | null = null

  constructor(
    { household, seed, start, ledger, plan, wrap }: Scene,
    random: Random,
    words: StoryWords,
  ) {
    this.disk = new SimulatedDisk(start, { seed, ...plan })
    this.ledger = ledger ?? new Ledger()
    this.given = wrap === undefined ? this.disk : wrap(this.disk)
    this.#household = household
    this.#random = random
    this.#words = words
    this.#mayFail = plan?.trouble !== undefined
  }

  /** How many changes the disk has seen: the moment that a crash would be named by. */
  get moment(): number {
    return this.disk.steps.length
  }

  get vault(): OpenVault {
    return this.#vault!
  }

  get person(): number {
    return this.#person
  }

  get passphrase(): string {
    return this.#passphrase
  }

  /** The first of all comes, and the vault with them. */
  async create(label: string): Promise<void> {
    const passphrase = this.#newPerson(label)
    this.#passphrase = passphrase.text
    this.#vault = await this.note(passphrase, () =>
      this.#household.create(this.given, label, passphrase.text),
    )
  }

  /** Somebody opens the vault that is there. */
  async comeIn(person: number): Promise<void> {
    this.#person = person
    this.#vault = await this.#open()
  }

  /** Closes the vault, where one is open. */
  async leave(): Promise<void> {
    await this.#vault?.close()
  }

  /** Locks, and the same person or another unlocks. */
  async changeSeats(): Promise<void> {
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
        const vault = await this.#household.open(this.given, label, passphrase)
        this.#passphrase = passphrase
        return vault
      } catch (error) {
        const isWrong = isAppError(error, 'vault.wrong-passphrase')
        if (!isWrong || index === may.length - 1) throw error
      }
    }
    throw new Error(`${label} has no passphrase`)
  }

  async changePassphrase(): Promise<void> {
    const { passphrases } = this.ledger.people[this.#person]!
    const passphrase = { text: this.#words.text(), at: this.moment, done: null }
    passphrases.push(passphrase)
    await this.mayBeRefused(async () => {
      await this.note(passphrase, () =>
        this.#household.changePassphrase(this.given, this.#vault!, passphrase.text),
      )
      this.#passphrase = passphrase.text
    })
  }

  async join(label: string): Promise<void> {
    const passphrase = this.#newPerson(label)
    await this.mayBeRefused(() =>
      this.note(passphrase, () =>
        this.#household.join(this.given, this.#vault!, label, passphrase.text),
      ),
    )
  }

  #newPerson(label: string) {
    const passphrase = { text: `${label} ${this.#words.text()}`, at: this.moment, done: null }
    this.ledger.people.push({ label, passphrases: [passphrase] })
    return passphrase
  }

  /** Does what was asked, and notes the moment at which the vault says that it is done. */
  async note<Value>(asked: Asked, action: () => Promise<Value>): Promise<Value> {
    const value = await action()
    asked.done = this.moment
    return value
  }

  /** On a disk in trouble the vault may refuse; what matters is what it says is done. */
  async mayBeRefused(action: () => Promise<unknown>): Promise<void> {
    try {
      await action()
    } catch (error) {
      if (!this.#mayFail || !isRefusal(error)) throw error
    }
  }

  at(where: 'ours' | 'mine' | 'drafts'): { place: Place; space: Space } {
    const place: Place = where === 'ours' ? 'ours' : `${where} ${this.#person}`
    return { place, space: this.#vault![where] }
  }
}

/** What a disk in trouble may make a vault say. */
function isRefusal(error: unknown): boolean {
  if (!isAppError(error)) return false
  return /^(?:disk|backup|file)\./.test(error.code) || error.code === 'vault.read-only'
}
