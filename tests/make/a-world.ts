import { randomId } from '../../main/core/crypto/ids.ts'
import type { Disk, Owner, Owners } from '../../main/core/ports.ts'
import type { Chosen } from '../../main/core/transfer/chosen-file.ts'
import type { Fault } from '../../main/handlers/fault.ts'
import type { ChosenFile, World } from '../../main/handlers/room.ts'
import { AppError } from '../../shared/errors.ts'
import type { VaultEvent } from '../../shared/events.ts'
import type { MemberId, PlaceToken } from '../../shared/ids.ts'
import type { Expected } from '../../shared/messages.ts'
import type { Moment } from '../../shared/model/reminders.ts'
import { folderOn } from './a-source.ts'
import { CheapKdf } from './cheap-kdf.ts'
import { MemoryDisk } from './memory-disk.ts'

/** A process that lives as long as the test. */
export class FakeOwners implements Owners {
  readonly self: Owner
  readonly gone = new Set<number>()

  constructor(processId = 1) {
    this.self = { host: 'here', bootId: 'today', processId, startedAt: '1' }
  }

  state(owner: Owner): 'alive' | 'gone' | 'unknown' {
    if (owner.host !== this.self.host) return 'unknown'
    return this.gone.has(owner.processId) ? 'gone' : 'alive'
  }
}

/** Everything that the vault process lends to the calls, in memory. Folders are disks of their own. */
export class FakeWorld implements World {
  readonly vaultFolder = '/home/vault'
  expected: Expected = 'nothing'
  readonly userFolder = '/home/user'
  readonly folders = new Map<string, MemoryDisk>()
  /** A sheet as lines of text: what is drawn is for the maker of PDFs to test. */
  readonly sheetAsPdf: World['sheetAsPdf'] = async ({ words, groups }) =>
    new TextEncoder().encode(`${words.title}\n${words.whose}\n${groups.join('-')}`)
  /** The words of a book as lines of text, and a seal that is none: for their own makers to test. */
  readonly drawBook: World['drawBook'] = async function* (items) {
    for await (const item of items) yield new TextEncoder().encode(`${JSON.stringify(item)}\n`)
  }
  readonly beginSealing: World['beginSealing'] = async (_, write) => ({
    write,
    end: async () => undefined,
    abort: async () => undefined,
  })
  readonly kdf = new CheapKdf()
  readonly owners = new FakeOwners()
  readonly checkAnswers = true
  ballastBytes = 0
  readonly announced: VaultEvent[] = []
  readonly openings: boolean[] = []
  /** When whoever is in had asked for it. */
  askedAt: Date | null = null
  readonly faults: Fault[] = []
  /** Copies in the planned folder that the shell was told of. */
  readonly copies: { folder: string; vault: string; madeAt: string }[] = []
  /** When members are to be reminded, as the shell was told, one telling after the other. */
  readonly reminded: { of: MemberId; moments: Moment[] }[] = []
  readonly #timers = new Set<{ at: number; act: () => void }>()
  #passed = 0
  readonly #paths = new Map<PlaceToken, string>()
  #now = Date.parse('2026-11-07T20:00:00.000Z')

  /** Goes on a second each time somebody looks. */
  readonly clock = {
    now: () => {
      this.#now += 1000
      return new Date(this.#now)
    },
  }

  readonly places = {
    pathOf: (token: PlaceToken) => this.#paths.get(token) ?? null,
    add: (path: string) => {
      const token = randomId() as PlaceToken
      this.#paths.set(token, path)
      return token
    },
  }

  diskAt(folder: string): MemoryDisk {
    const disk = this.folders.get(folder) ?? new MemoryDisk()
    this.folders.set(folder, disk)
    return disk
  }

  async forReading(path: string): Promise<ChosenFile> {
    const chosen = this.forWriting(path)
    if ((await chosen.disk.size(chosen.name)) === null) throw new AppError('file.not-found')
    return chosen
  }

  /** A folder where one of that name holds files, and a file otherwise. */
  async toImport(path: string): Promise<Chosen> {
    const disk = this.folders.get(path)
    if (disk === undefined) return this.forReading(path)
    return { folder: folderOn(disk), name: path.slice(path.lastIndexOf('/') + 1) }
  }

  forWriting(path: string): ChosenFile & { disk: Disk } {
    const slash = path.lastIndexOf('/')
    return { disk: this.diskAt(path.slice(0, slash)), name: path.slice(slash + 1) }
  }

  /** When files of a vault changed last, as a test says. */
  changed: Date | null = null

  async changedAt(): Promise<Date | null> {
    return this.changed
  }

  pathIn(folder: string, name: string): string {
    return `${folder}/${name}`
  }

  announce(event: VaultEvent): void {
    this.announced.push(structuredClone(event))
  }

  opened(askedAt: Date | null): void {
    this.openings.push(askedAt !== null)
    this.askedAt = askedAt
  }

  backedUp(folder: string, last: { vault: string; madeAt: string }): void {
    this.copies.push({ folder, ...last })
  }

  remind(of: MemberId, moments: Moment[]): void {
    this.reminded.push({ of, moments })
  }

  after(ms: number, act: () => void): () => void {
    const timer = { at: this.#passed + ms, act }
    this.#timers.add(timer)
    return () => {
      this.#timers.delete(timer)
    }
  }

  /** Lets so much time pass for whatever waits with `after`; the clock on the wall goes along. */
  pass(ms: number): void {
    this.#passed += ms
    this.#now += ms
    for (const timer of [...this.#timers].sort((a, b) => a.at - b.at)) {
      if (timer.at > this.#passed || !this.#timers.delete(timer)) continue
      timer.act()
    }
  }

  /** Sets the clock on the wall, as somebody in the system's settings would. */
  setClock(instant: string): void {
    this.#now = Date.parse(instant)
  }

  report(fault: Fault): void {
    this.faults.push(fault)
  }
}
