import type { Blobs } from '../../main/core/vault/blobs.ts'
import type { OpenVault } from '../../main/core/vault/open-vault.ts'
import { FirstHalves, idNaming, isNaming } from '../../main/core/vault/own-id.ts'
import type { SideSpaces } from '../../main/core/vault/side-types.ts'
import type {
  SignedRecord,
  Space,
  SpaceKind,
  Staged,
  StoredRecord,
  Write,
} from '../../main/core/vault/types.ts'
import { AppError } from '../../shared/errors.ts'
import type { MemberId } from '../../shared/ids.ts'
import type { Member } from '../../shared/model/member.ts'
import { FakeBlobs } from './fake-blobs.ts'

/** What several members' fake vaults lie on: records by space, as if on one disk. */
export class FakeStore {
  readonly members: Member[] = []
  readonly ours = new FakeRecords('shared')
  readonly #own = new Map<string, FakeRecords>()
  /** Moves one second with every write. */
  now = Date.parse('2026-11-07T20:00:00.000Z')

  join(label: string): MemberId {
    const id = (this.members.length * 4).toString(32).padStart(26, '0') as MemberId
    this.members.push({ id, label, place: this.members.length })
    return id
  }

  recordsOf(member: MemberId, kind: 'private' | 'drafts' | 'keyring'): FakeRecords {
    const name = `${member} ${kind}`
    const records = this.#own.get(name) ?? new FakeRecords(kind)
    this.#own.set(name, records)
    return records
  }

  /** Lets a member in. */
  open(me: MemberId): FakeOpenVault {
    return new FakeOpenVault(this, me)
  }
}

/** A revision as it is kept: what a space works out from it comes when it is read. */
type Kept = Omit<StoredRecord, 'namesAuthor' | 'statement' | 'signedWith'>

/** The kept revisions of every record of a space. */
class FakeRecords {
  readonly kind: SpaceKind
  readonly revisions = new Map<string, Kept[]>()
  readonly blobs = new FakeBlobs()

  constructor(kind: SpaceKind) {
    this.kind = kind
  }

  /** Puts a record in as a hostile program would that has the space's key. */
  plant(record: Kept): void {
    const key = `${record.collection} ${record.id}`
    this.revisions.set(key, [...(this.revisions.get(key) ?? []), record])
  }
}

/** A space without disk or crypto, which keeps every promise of `Space`. */
class FakeSpace implements Space {
  readonly id: string
  readonly kind: SpaceKind
  readonly #records: FakeRecords
  readonly #vault: FakeOpenVault

  constructor(records: FakeRecords, vault: FakeOpenVault) {
    this.id = `fake-${records.kind}`
    this.kind = records.kind
    this.#records = records
    this.#vault = vault
  }

  readers(): MemberId[] {
    const { store, me } = this.#vault
    return this.kind === 'shared' ? store.members.map((member) => member.id) : [me]
  }

  get blobs(): Blobs {
    return this.#records.blobs
  }

  get(collection: string, id: string): StoredRecord | null {
    return this.history(collection, id).at(-1) ?? null
  }

  list(collection: string): StoredRecord[] {
    return [...this.#records.revisions.values()]
      .map((revisions) => revisions.at(-1)!)
      .filter((record) => record.collection === collection && record.operation === 'put')
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map((record) => this.#told(record))
  }

  ids(collection: string): string[] {
    const inside = [...this.#records.revisions.values()].flatMap(([first]) => first ?? [])
    return inside.flatMap((record) => (record.collection === collection ? record.id : []))
  }

  history(collection: string, id: string): StoredRecord[] {
    const kept = this.#records.revisions.get(`${collection} ${id}`) ?? []
    return kept.map((record) => this.#told(record))
  }

  hasTransaction(transaction: string): boolean {
    return [...this.#records.revisions.values()]
      .flat()
      .some((record) => record.transaction === transaction)
  }

  revisionsWith(collection: string, text: string): StoredRecord[] {
    return [...this.#records.revisions.values()]
      .flat()
      .filter(
        (record) => record.collection === collection && JSON.stringify(record.body).includes(text),
      )
      .map((record) => this.#told(record))
  }

  async commit(writes: Write[], laid: SignedRecord[] = []): Promise<StoredRecord[]> {
    const authored = writes.map((write) => ({ ...write, by: write.by ?? this.#vault.me }))
    await Promise.resolve()
    this.#vault.store.now += 1000
    const laidRecords = laid.map(({ signed }) => JSON.parse(signed) as Kept)
    if (laidRecords.some(({ collection, id }) => this.get(collection, id) !== null)) {
      throw new AppError('record.not-now')
    }
    for (const write of writes) {
      const standing = this.get(write.collection, write.id)?.revision ?? 0
      if (write.basedOn !== undefined && write.basedOn !== standing) {
        throw new AppError('record.changed-elsewhere')
      }
    }
    for (const record of laidRecords) this.#records.plant(record)
    return [
      ...authored.map((write) => this.#put(write)),
      ...laidRecords.map((one) => this.#told(one)),
    ]
  }

  sign(write: Write): SignedRecord {
    return {
      signed: JSON.stringify(this.#after(null, { ...write, by: write.by ?? this.#vault.me })),
    }
  }

  stage(): Staged {
    const waiting: Write[] = []
    return {
      add: async (writes) => {
        waiting.push(...structuredClone(writes))
      },
      commit: async () => {
        await this.commit(waiting)
      },
      abandon: async () => {
        waiting.length = 0
      },
    }
  }

  /** What a space works out from a record, also from one that a test has planted. */
  #told(record: Kept): StoredRecord {
    const { collection, id, revision, operation, author, writtenAt, body } = record
    const said = [collection, id, revision, operation, author, writtenAt, body]
    const namesAuthor = isNaming(this.#vault.vaultId, author, id)
    const statement = JSON.stringify(said)
    return { ...structuredClone(record), namesAuthor, statement, signedWith: null }
  }

  #put(write: Write): StoredRecord {
    const record = this.#after(this.get(write.collection, write.id), write)
    const keepsAll = this.kind === 'shared' || this.kind === 'private' || this.kind === 'side'
    const key = `${write.collection} ${write.id}`
    const all = keepsAll ? (this.#records.revisions.get(key) ?? []) : []
    const before = write.operation === 'erase' ? withoutOwn(all, record.author) : all
    this.#records.revisions.set(key, [...before, record])
    return this.#told(record)
  }

  #after(standing: Kept | null, write: Write): Kept {
    return {
      collection: write.collection,
      id: write.id,
      revision: (standing?.revision ?? 0) + 1,
      operation: write.operation,
      author: write.by ?? this.#vault.me,
      writtenAt: new Date(this.#vault.store.now).toISOString(),
      transaction: write.transaction ?? null,
      body: write.operation === 'put' ? JSON.parse(JSON.stringify(write.body)) : null,
      signature: this.kind === 'shared' ? 'verified' : 'none',
    }
  }
}

/** What an erase by this member leaves: all of a record that is not theirs, of theirs what others wrote. */
function withoutOwn(revisions: Kept[], author: MemberId): Kept[] {
  if (revisions.find(({ signature }) => signature !== 'failed')?.author !== author) return revisions
  return revisions.filter((one) => one.author !== author || one.signature === 'failed')
}

/** No debriefs, and none can be begun: they need keys. */
const noSides: SideSpaces = {
  list: () => [],
  find: () => null,
  found: async () => {
    throw new Error('a fake vault has no debriefs')
  },
  consent: () => {
    throw new Error('a fake vault has no keys')
  },
  end: async () => {
    throw new Error('a fake vault has no debriefs')
  },
}

/** One member's view of a `FakeStore`. */
class FakeOpenVault implements OpenVault {
  readonly vaultId = 'g'.repeat(26)
  readonly writable = true
  readonly hasWritten = true
  readonly problems = []
  readonly store: FakeStore
  readonly me: MemberId
  readonly ours: FakeSpace
  readonly mine: FakeSpace
  readonly drafts: FakeSpace
  readonly keyring: FakeSpace
  readonly #firstHalves = new FirstHalves()

  constructor(store: FakeStore, me: MemberId) {
    this.store = store
    this.me = me
    this.ours = new FakeSpace(store.ours, this)
    this.mine = new FakeSpace(store.recordsOf(me, 'private'), this)
    this.drafts = new FakeSpace(store.recordsOf(me, 'drafts'), this)
    this.keyring = new FakeSpace(store.recordsOf(me, 'keyring'), this)
  }

  /** The hand of the clock goes on with every save, so that two acts never share an instant. */
  readonly clock = { now: () => new Date(this.store.now) }

  readonly sides = noSides

  get present(): readonly MemberId[] {
    return [this.me]
  }

  handOver(to: MemberId): void {
    this.#refuseOthers(to)
  }

  keyringOf(member: MemberId): FakeSpace {
    this.#refuseOthers(member)
    return this.keyring
  }

  draftsOf(member: MemberId): FakeSpace {
    this.#refuseOthers(member)
    return this.drafts
  }

  members(): Member[] {
    return this.store.members
  }

  former(): Member[] {
    return []
  }

  newId(by: MemberId = this.me): string {
    return idNaming(this.vaultId, by, this.#firstHalves.next(new Date(this.store.now)))
  }

  async still(): Promise<never> {
    throw new Error('a fake vault has no files')
  }

  sign(): never {
    throw new Error('a fake vault has no keys')
  }

  verify(): never {
    throw new Error('a fake vault has no keys')
  }

  async tidy(): Promise<void> {}

  async openCopy(): Promise<never> {
    throw new Error('a fake vault has no files')
  }

  async close(): Promise<void> {}

  #refuseOthers(member: MemberId): void {
    if (member !== this.me) throw new AppError('session.not-here')
  }
}
