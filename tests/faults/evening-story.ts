import { makeScheduledBackup } from '../../main/core/backups/index.ts'
import { markOf } from '../../main/core/backups/scheduled-name.ts'
import {
  addMember,
  changePassphrase,
  confirmRecoveryCode,
  leaveVault,
  makeNewKeys,
  renewRecoveryCode,
} from '../../main/core/vault/index.ts'
import { unwatched } from '../../main/core/work.ts'
import { type Day, dayOfDate } from '../../shared/days.ts'
import type { EntryId } from '../../shared/ids.ts'
import type { EntryDraft } from '../../shared/model/draft.ts'
import type { Entry, Zone } from '../../shared/model/entry.ts'
import { showing, someBytes, takeIn } from '../make/an-attachment.ts'
import { Random } from '../make/random.ts'
import type { Tree } from '../make/tree.ts'
import { Within } from '../make/within.ts'
import type { CalendarClock } from './debrief-table.ts'
import { byPassphrase, type Sitting, sitDown } from './evening-house.ts'
import {
  type Change,
  type Codes,
  type EveningLedger,
  type PageSeen,
  register,
} from './evening-ledger.ts'
import { markOfBytes } from './evening-view.ts'
import { stick } from './household.ts'
import { SimulatedDisk } from './simulated-disk.ts'

export interface EveningScene {
  seed: number
  start: Tree
  ledger: EveningLedger
  clock: CalendarClock
}

const binDays = 30

/**
 * Evenings of people who write pages with photos, share them, throw them away, keep copies, and come and
 * go, by chance. What they do is noted in the ledger before it is asked, and once more when it is done.
 */
export class EveningStory {
  readonly disk: SimulatedDisk
  readonly ledger: EveningLedger
  readonly clock: CalendarClock
  readonly #random: Random
  readonly #mark: string
  #told = 0
  #passphrase = ''
  #at: Sitting | null = null

  constructor({ seed, start, ledger, clock }: EveningScene) {
    this.disk = new SimulatedDisk(start, { seed })
    this.ledger = ledger
    this.clock = clock
    this.#random = new Random(seed)
    this.#mark = seed.toString(36)
  }

  async live(acts: number): Promise<void> {
    await this.#comeIn()
    for (let act = 0; act < acts; act += 1) await this.#act()
    if (this.#random.chance(0.5)) await this.#at?.vault.close()
  }

  get #moment(): number {
    return this.disk.steps.length
  }

  get #here(): Sitting {
    return this.#at!
  }

  #act(): Promise<void> {
    const dice = this.#random.below(100)
    if (dice < 30) return this.#write()
    if (dice < 40) return this.#share()
    if (dice < 50) return this.#putInBin()
    if (dice < 56) return this.#takeOut()
    if (dice < 62) return this.#erase()
    if (dice < 74) return this.#anotherEvening()
    if (dice < 78) return this.#here.vault.tidy()
    if (dice < 84) return this.#copy()
    if (dice < 87) return this.#newPassphrase()
    if (dice < 90) return this.#newCode()
    if (dice < 93) return this.#newKeys()
    if (dice < 97) return this.#join()
    return this.#leave()
  }

  /** A draft, with a photo now and then, of a page that is new or there already; Done, or not yet. */
  async #write(): Promise<void> {
    const own = this.#own().filter(({ isInBin }) => !isInBin)
    const old = this.#random.chance(0.4) && own.length > 0 ? this.#random.pick(own) : null
    const draft = this.#begin(old?.entry ?? null)
    const photos = this.#random.chance(0.5) ? [await this.#takeIn()] : []
    const body = `${this.#words()}\n\n${showing(...photos)}`
    const words: EntryDraft = { ...draft, content: { ...draft.content, body } }
    const { journal } = this.#here
    this.ledger.authors.set(draft.id, this.#here.person)
    await this.#do(
      [
        [register.draft(draft.id), body],
        [register.words(draft.id), body],
      ],
      () => journal.saveDraft(words),
    )
    if (this.#random.chance(0.3)) return
    const zone = old?.entry.zone === 'ours' ? 'ours' : draft.zone
    const page: PageSeen = { zone, body, isInBin: false }
    await this.#do(
      [
        [register.page(draft.id), page],
        [register.draft(draft.id), null],
        [register.words(draft.id), body],
      ],
      () => journal.finish(words),
    )
  }

  #begin(entry: Entry | null): EntryDraft {
    const zone: Zone = entry?.zone ?? this.#random.pick(['mine', 'ours'] as const)
    const day = '2026-11-07' as Day
    return this.#here.journal.begin({ zone, day, time: null, entry: entry?.id ?? null })
  }

  async #takeIn() {
    const seed = this.#random.below(2 ** 30)
    const bytes = someBytes(this.#random.pick([10, 3_000, 70_000]), seed)
    const photo = await takeIn(this.#here.journal.attachments, bytes, { name: 'one.bin', type: '' })
    this.ledger.photos.set(photo.id, markOfBytes(bytes))
    return photo
  }

  async #share(): Promise<void> {
    const one = this.#pickOwn(({ entry, isInBin }) => entry.zone === 'mine' && !isInBin)
    if (one === null) return this.#write()
    const { entry } = one
    const page: PageSeen = { zone: 'ours', body: entry.body, isInBin: false }
    await this.#do([[register.page(entry.id), page]], () =>
      this.#here.journal.share(entry.id, entry.revision),
    )
  }

  async #putInBin(): Promise<void> {
    const one = this.#pickOwn(({ isInBin }) => !isInBin)
    if (one === null) return this.#write()
    const { id, zone, body } = one.entry
    await this.#do([[register.page(id), { zone, body, isInBin: true }]], () =>
      this.#here.journal.bin(id),
    )
  }

  async #takeOut(): Promise<void> {
    const one = this.#pickOwn(({ isInBin }) => isInBin)
    if (one === null) return this.#putInBin()
    const { id, zone, body } = one.entry
    await this.#do([[register.page(id), { zone, body, isInBin: false }]], () =>
      this.#here.journal.unbin(id),
    )
  }

  async #erase(): Promise<void> {
    const one = this.#pickOwn(({ isInBin }) => isInBin)
    if (one === null) return this.#putInBin()
    const { id } = one.entry
    await this.#do(this.#erased(one.entry), () => this.#here.journal.erase(id))
  }

  /** Days go by; somebody comes in, writes a word, and what is past its time goes. */
  async #anotherEvening(): Promise<void> {
    await this.#here.vault.close()
    this.clock.passDays(this.#random.pick([1, 2, 12, 31]))
    await this.#comeIn()
    if (this.#random.chance(0.3)) return
    await this.#write()
    const { bin, journal } = this.#here
    const late = this.#own().flatMap(({ entry, binnedAt }) =>
      binnedAt !== null && this.#ageOf(binnedAt) >= binDays ? [entry] : [],
    )
    const before = this.#own().length
    const done = this.ledger.begin(
      this.#moment,
      late.flatMap((entry) => this.#erased(entry)),
    )
    const gone = await bin.sweep()
    const stay = late.filter(({ id }) => journal.read(id) !== null)
    if (before - this.#own().length !== gone.pages || gone.pages !== late.length - stay.length) {
      throw new Error('pages went from the bin before their time')
    }
    done(
      this.#moment,
      stay.flatMap(({ id, zone, body }): Change[] => [
        [register.page(id), { zone, body, isInBin: true }],
        [register.draft(id), this.#draftOf(id)],
        [register.words(id), this.#draftOf(id) ?? body],
      ]),
    )
    await journal.attachments.sweep()
  }

  /** A copy on the stick, as the schedule makes one. */
  async #copy(): Promise<void> {
    if (!this.#here.vault.writable) return
    if (this.#random.chance(0.5)) this.clock.passDays(1)
    const folder = new Within(this.disk, stick)
    const done = this.ledger.begin(this.#moment, [])
    const before = new Set((await folder.list('')).map(({ name }) => name))
    await makeScheduledBackup({
      vault: this.#here.vault,
      living: new Within(this.disk, 'vault'),
      folder,
      expectsCopies: false,
      mark: markOf(this.#here.vault.vaultId, 'kitchen', '/home/vault'),
      clock: this.clock,
      work: unwatched,
      givesWay: false,
    })
    const made = (await folder.list('')).map(({ name }) => name).filter((name) => !before.has(name))
    if (made.length !== 1) throw new Error(`${made.length} copies came of one`)
    done(this.#moment, [[register.copy(made[0]!), { day: dayOfDate(this.clock.now()) }]])
  }

  async #newPassphrase(): Promise<void> {
    const { vault, person } = this.#here
    const passphrase = this.#words()
    await this.#do([[register.passphrase(person), passphrase]], () =>
      changePassphrase(vault, this.#passphrase, passphrase),
    )
    this.#passphrase = passphrase
  }

  /** Another code on paper; the one that was proven opens until the new one was typed. */
  async #newCode(): Promise<void> {
    const { vault, person } = this.#here
    const codes = register.codes(person)
    // Where a crash came between, nobody knows which one was proven last.
    const first = this.ledger.allowed(codes, this.#moment).map((all) => (all as Codes)[0])
    const proven = (new Set(first).size === 1 ? first[0] : null) ?? null
    const code = await this.#do(
      [[codes, [proven]]],
      () => renewRecoveryCode(vault, this.#passphrase),
      (made) => [[codes, [proven, made]]],
    )
    if (this.#random.chance(0.4)) return
    await this.#do([[codes, [code]]], () => confirmRecoveryCode(vault, vault.me, code))
  }

  async #newKeys(): Promise<void> {
    const { vault, person } = this.#here
    const passphrase = this.#words()
    const made = await this.#do(
      [
        [register.passphrase(person), passphrase],
        [register.codes(person), []],
      ],
      () => makeNewKeys(vault, this.#passphrase, passphrase),
      ({ recoveryCode }) => [[register.codes(person), [recoveryCode]]],
    )
    await made.vault?.close()
    await this.#comeIn(person)
  }

  async #join(): Promise<void> {
    const { people } = this.ledger
    if (people.length > 3) return this.#write()
    const label = `Cleo ${people.length}`
    const passphrase = this.#words()
    const person = people.length
    people.push({ label, id: null })
    await this.#do(
      [
        [register.passphrase(person), passphrase],
        [register.codes(person), []],
      ],
      () => addMember(this.#here.vault, { label, passphrase }),
      ({ recoveryCode, member }) => {
        people[person]!.id = member.id
        return [[register.codes(person), [recoveryCode]]]
      },
    )
  }

  /** Only where two stay: the story goes on. */
  async #leave(): Promise<void> {
    const { vault, person } = this.#here
    if (vault.members().length < 3) return this.#join()
    await this.#do([[register.passphrase(person), null]], () => leaveVault(vault, this.#passphrase))
    await this.#comeIn()
  }

  /** Somebody who is surely here, by what surely opens. */
  async #comeIn(who?: number): Promise<void> {
    const isSure = (person: number) =>
      !this.ledger.allowed(register.passphrase(person), this.#moment).includes(null)
    const sure = [...this.ledger.people.keys()].filter(isSure)
    const person = who ?? this.#random.pick(sure)
    const may = this.ledger.allowed(register.passphrase(person), this.#moment) as string[]
    for (const [index, passphrase] of may.entries()) {
      try {
        this.#at = await sitDown(
          this.disk,
          this.ledger,
          person,
          byPassphrase(passphrase),
          this.clock,
        )
        // What was cut short came to this: it is known from here on, and safe with the first save.
        this.ledger.people[person]!.id ??= this.#here.vault.me
        this.#passphrase = passphrase
        return
      } catch (error) {
        const isWrong = error instanceof Error && error.message === 'vault.wrong-passphrase'
        if (!isWrong || index === may.length - 1) throw error
      }
    }
  }

  async #do<Value>(
    sets: Change[],
    action: () => Promise<Value>,
    came: (value: Value) => Change[] = () => [],
  ): Promise<Value> {
    const done = this.ledger.begin(this.#moment, sets)
    const value = await action()
    done(this.#moment, came(value))
    return value
  }

  #erased({ id, body }: Entry): Change[] {
    return [
      [register.draft(id), null],
      [register.words(id), body],
      [register.page(id), null],
      [register.words(id), null],
    ]
  }

  #draftOf(id: EntryId): string | null {
    return this.#here.journal.drafts().find((draft) => draft.id === id)?.content.body ?? null
  }

  /** The pages of whoever is here. */
  #own(): { entry: Entry; isInBin: boolean; binnedAt: string | null }[] {
    const { journal, vault } = this.#here
    const rows = journal.slice(0, journal.timeline().count)
    const out = rows.map(({ id }) => ({ id, binnedAt: null }))
    const all = [...out, ...journal.binned().map(({ id, binnedAt }) => ({ id, binnedAt }))]
    return all.flatMap(({ id, binnedAt }) => {
      const entry = journal.read(id)!
      return entry.author === vault.me ? [{ entry, isInBin: binnedAt !== null, binnedAt }] : []
    })
  }

  #pickOwn(which: (one: { entry: Entry; isInBin: boolean }) => boolean) {
    const own = this.#own().filter(which)
    return own.length === 0 ? null : this.#random.pick(own)
  }

  #ageOf(instant: string): number {
    return (this.clock.now().getTime() - Date.parse(instant)) / 86_400_000
  }

  #words(): string {
    this.#told += 1
    return `words ${this.#mark}-${this.#told} ${this.#random.next().toString(36).slice(2)}`
  }
}
