import { Journal } from '../../../main/core/journal/journal.ts'
import type { Clock } from '../../../main/core/ports.ts'
import {
  openTogether,
  openVault,
  proveSecrets,
  type UnlockedVault,
} from '../../../main/core/vault/index.ts'
import type { Day } from '../../../shared/days.ts'
import type { EntryId, MemberId } from '../../../shared/ids.ts'
import type { EntryContent } from '../../../shared/model/entry.ts'
import type { MemoryDisk } from '../../make/memory-disk.ts'
import type { Random } from '../../make/random.ts'
import { type ThreeInAVault, threeInAVault } from '../../make/three-in-a-vault.ts'
import { beginChance } from '../chance.ts'
import { nameOf } from '../points.ts'
import { SimulatedDisk } from '../simulated-disk.ts'
import { survivals } from '../survival.ts'
import { worldOn } from '../world.ts'
import { type Plain, PlainJournal } from './plain-journal.ts'
import { Count, chanceOf, type PartTally } from './tally.ts'

const members = ['mara', 'jonas'] as const
type Member = (typeof members)[number]

/** Commands of one run. */
const commands = 14

let made: Promise<ThreeInAVault> | null = null

/**
 * Random commands to a journal, and the same to a few maps in memory: after each command, and after each
 * power cut, lock and change of seats, under whatever clock, both show the same.
 */
export async function modelPart(seed: number, size: number): Promise<PartTally> {
  const count = new Count(seed, size, ['runs', 'commands', 'divergences'])
  beginChance(0)
  made ??= threeInAVault()
  const house = await made
  for (let number = 0; number < size; number += 1) {
    beginChance(seed * 1_000 + number)
    const run = new Run(house, chanceOf('model', seed, number))
    count.add('runs')
    const wrong = await run.live().catch((error: unknown) => nameOf(error))
    count.add('commands', run.told.length)
    if (wrong !== null)
      count.wrong('divergences', `run ${number}: ${run.told.join(', ')}: ${wrong}`)
  }
  return count.tally
}

/** A clock that somebody sets: ten years back or on, over the end of summer time, or not at all. */
class JumpingClock implements Clock {
  #now = Date.UTC(2026, 9, 25, 0, 58)

  now(): Date {
    this.#now += 1
    return new Date(this.#now)
  }

  jump(random: Random): void {
    const day = 86_400_000
    this.#now += random.pick([-3_653 * day, 3_653 * day, 3_600_000, -3_600_000, day, 0])
    // A computer that has lost its time altogether.
    if (this.#now < 0 || this.#now > Date.UTC(2090)) this.#now = Date.UTC(2026, 2, 29, 0, 59)
  }
}

class Run {
  readonly told: string[] = []
  readonly #house: ThreeInAVault
  readonly #random: Random
  readonly #clock = new JumpingClock()
  readonly #model: PlainJournal
  #disk: SimulatedDisk
  #here: Member[] = []
  #vault: UnlockedVault | null = null
  #journal: Journal | null = null

  constructor(house: ThreeInAVault, random: Random) {
    this.#house = house
    this.#random = random
    this.#disk = new SimulatedDisk(house.disk.treeCopy(), { seed: random.below(2 ** 30) })
    this.#model = new PlainJournal()
  }

  /** What the two disagree about; null where they never do. */
  async live(): Promise<string | null> {
    await this.#comeIn()
    for (let command = 0; command < commands; command += 1) {
      await this.#command()
      const wrong = this.#differences()
      if (wrong !== null) return wrong
    }
    await this.#vault!.close()
    for (const who of members) {
      await this.#comeIn([who])
      const wrong = this.#differences()
      if (wrong !== null) return `at the end, ${wrong}`
      await this.#vault!.close()
    }
    return null
  }

  #command(): Promise<void> {
    const dice = this.#random.below(100)
    if (dice < 34) return this.#write()
    if (dice < 44) return this.#finishADraft()
    if (dice < 52) return this.#share()
    if (dice < 60) return this.#bin()
    if (dice < 66) return this.#unbin()
    if (dice < 71) return this.#erase()
    if (dice < 75) return this.#discard()
    if (dice < 80) return this.#note('tidy', () => this.#vault!.tidy())
    if (dice < 90) return this.#changeSeats()
    return this.#powerCut()
  }

  get #me(): Member {
    return members.find((one) => this.#house.ids[one] === this.#vault!.me)!
  }

  async #comeIn(who = this.#whoComes()): Promise<void> {
    this.#clock.jump(this.#random)
    this.#here = who
    this.told.push(`${who.join(' and ')} come in`)
    const world = { ...worldOn(this.#disk), clock: this.#clock }
    const entries = who.map((one) => ({
      member: this.#house.ids[one],
      secret: { type: 'passphrase' as const, passphrase: `${one} secret` },
    }))
    if (entries.length === 1) {
      this.#vault = await openVault(world, entries[0]!.member, entries[0]!.secret)
    } else {
      this.#vault = await openTogether(world, (await proveSecrets(world, entries)).proven)
    }
    this.#journal = new Journal(this.#vault, this.#clock)
  }

  #whoComes(): Member[] {
    return this.#random.chance(0.2) ? [...members] : [this.#random.pick(members)]
  }

  async #write(): Promise<void> {
    const isTogether = this.#here.length > 1
    const own = this.#model.pagesOf(this.#me).filter(({ page }) => !page.isInBin)
    const fit = own.filter(({ page }) => !isTogether || page.zone === 'ours')
    const old = this.#random.chance(0.4) && fit.length > 0 ? this.#random.pick(fit) : null
    // Together a draft would be kept where nobody writes; a page goes on in one's own time.
    if (isTogether) return this.#note('nothing', async () => undefined)
    const zone = old?.page.zone ?? this.#random.pick(['mine', 'ours'] as const)
    const day = this.#random.pick(['2026-10-25', '2026-03-29', '2016-02-29', '1999-12-31']) as Day
    const draft = this.#journal!.begin({ zone, day, time: null, entry: old?.id ?? null })
    const content: EntryContent = { ...draft.content, body: this.#words(), title: this.#words() }
    await this.#note(`save a draft of ${old === null ? 'a new page' : 'a page'}`, () =>
      this.#journal!.saveDraft({ ...draft, content }),
    )
    this.#model.saveDraft(this.#me, draft.id, content)
    if (this.#random.chance(0.3)) return
    await this.#note('done', () => this.#journal!.finish({ ...draft, content }))
    this.#model.finish(this.#me, draft.id, old?.page.zone ?? draft.zone, content)
  }

  async #finishADraft(): Promise<void> {
    const drafts = this.#here.length > 1 ? [] : this.#journal!.drafts()
    if (drafts.length === 0) return this.#write()
    const draft = this.#random.pick(drafts)
    const isGone = this.#model.page(draft.id)?.isInBin === true
    if (isGone) return this.#write()
    await this.#note('finish what waited', () => this.#journal!.finish(draft))
    const zone = this.#model.page(draft.id)?.zone ?? draft.zone
    this.#model.finish(this.#me, draft.id, zone, draft.content)
  }

  async #share(): Promise<void> {
    const one = this.#pick((page) => page.zone === 'mine' && !page.isInBin)
    if (one === null || this.#here.length > 1) return this.#write()
    const { revision } = this.#journal!.read(one)!
    await this.#note('share', () => this.#journal!.share(one, revision))
    this.#model.share(one)
  }

  async #bin(): Promise<void> {
    const one = this.#pick((page) => !page.isInBin)
    if (one === null) return this.#write()
    await this.#note('put into the bin', () => this.#journal!.bin(one))
    this.#model.setInBin(one, true)
  }

  async #unbin(): Promise<void> {
    const one = this.#pick((page) => page.isInBin)
    if (one === null) return this.#bin()
    await this.#note('take out of the bin', () => this.#journal!.unbin(one))
    this.#model.setInBin(one, false)
  }

  async #erase(): Promise<void> {
    const one = this.#pick((page) => page.isInBin)
    if (one === null || this.#here.length > 1) return this.#bin()
    await this.#note('erase', () => this.#journal!.erase(one))
    this.#model.erase(this.#me, one)
  }

  async #discard(): Promise<void> {
    const drafts = this.#here.length > 1 ? [] : this.#journal!.drafts()
    if (drafts.length === 0) return this.#write()
    const { id } = this.#random.pick(drafts)
    await this.#note('discard a draft', () => this.#journal!.discardDraft(id))
    this.#model.discard(this.#me, id)
  }

  async #changeSeats(): Promise<void> {
    if (this.#here.length > 1 && this.#random.chance(0.5)) {
      const to = this.#random.pick(this.#here)
      return this.#note(`hand over to ${to}`, async () =>
        this.#vault!.handOver(this.#house.ids[to] as MemberId),
      )
    }
    await this.#note('lock', () => this.#vault!.close())
    await this.#comeIn()
  }

  /** All that was said to be done is there; nothing else was under way. */
  async #powerCut(): Promise<void> {
    const survival = this.#random.pick(survivals)
    this.told.push(`the power goes: ${survival}`)
    const found: MemoryDisk = this.#disk.survivor(survival, this.#random.below(2 ** 30))
    this.#disk = new SimulatedDisk(found.treeCopy(), { seed: this.#random.below(2 ** 30) })
    await this.#comeIn()
  }

  async #note(what: string, act: () => Promise<unknown>): Promise<void> {
    this.told.push(what)
    await act()
  }

  #pick(which: (page: Plain) => boolean): EntryId | null {
    const isTogether = this.#here.length > 1
    const fit = this.#model
      .pagesOf(this.#me)
      .filter(({ page }) => which(page) && !(isTogether && page.zone === 'mine'))
    return fit.length === 0 ? null : this.#random.pick(fit).id
  }

  #differences(): string | null {
    const isTogether = this.#here.length > 1
    const expected = this.#model.seenBy(isTogether ? null : this.#me)
    const found = shown(this.#journal!, isTogether)
    for (const { kind, where } of this.#vault!.problems) {
      const isUsual = kind === 'unfinished-save' || kind === 'copy-damaged'
      if (!isUsual) return `${kind} at ${where}`
    }
    if (!this.#vault!.writable) return 'for reading only'
    for (const key of new Set([...expected.keys(), ...found.keys()])) {
      const [one, other] = [expected.get(key) ?? 'nothing', found.get(key) ?? 'nothing']
      if (one !== other) return `${key}: there is ${other}, not ${one}`
    }
    return null
  }

  #words(): string {
    return `words ${Math.floor(this.#random.next() * 1e9).toString(36)}`
  }
}

/** All that a journal shows, by name. */
function shown(journal: Journal, isTogether: boolean): Map<string, string> {
  const seen = new Map<string, string>()
  const note = (id: EntryId, isInBin: boolean) => {
    const { zone, title, body, day } = journal.read(id)!
    seen.set(`page ${id}`, JSON.stringify({ zone, isInBin, day, title, body }))
  }
  for (const { id } of journal.slice(0, journal.timeline().count)) note(id, false)
  for (const { id } of journal.binned()) note(id, true)
  if (isTogether) return seen
  for (const { id, content } of journal.drafts()) {
    const { day, title, body } = content
    seen.set(`draft ${id}`, JSON.stringify({ day, title, body }))
  }
  return seen
}
