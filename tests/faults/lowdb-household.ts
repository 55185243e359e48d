import { type Adapter, Low } from 'lowdb'
import type { Disk } from '../../main/core/ports.ts'
import { shutBlobs } from '../../main/core/vault/blob-shelf.ts'
import type { OpenVault } from '../../main/core/vault/open-vault.ts'
import type { Space, StoredRecord, Write } from '../../main/core/vault/types.ts'
import { AppError } from '../../shared/errors.ts'
import type { MemberId } from '../../shared/ids.ts'
import { Within } from '../make/within.ts'
import type { Household } from './household.ts'

interface Document {
  people: { label: string; passphrase: string }[]
  records: Record<string, StoredRecord[]>
}

const file = 'db.json'
const temporary = '.db.json.tmp'

/**
 * A journal in the clear, kept the way lowdb's own `JSONFile` keeps it (steno 4): the whole document
 * to one temporary file, renamed over the old one, the newest of the waiting documents only. With
 * `careful` it also syncs file and folder, which is all that it lacks against a power cut.
 */
export class LowdbHousehold implements Household {
  readonly #careful: boolean

  constructor(careful: boolean) {
    this.#careful = careful
  }

  async create(disk: Disk, label: string, passphrase: string): Promise<OpenVault> {
    await new Within(disk, 'vault').makeFolder('')
    const low = this.#low(disk)
    low.data = { people: [{ label, passphrase }], records: {} }
    await low.write()
    return new LowdbVault(low, label)
  }

  async open(disk: Disk, label: string, passphrase: string): Promise<OpenVault> {
    const low = this.#low(disk)
    await low.read()
    const found = low.data.people.find((one) => one.label === label)
    if (found === undefined) throw new AppError('vault.not-found')
    if (found.passphrase !== passphrase) throw new AppError('vault.wrong-passphrase')
    return new LowdbVault(low, label)
  }

  async join(_disk: Disk, vault: OpenVault, label: string, passphrase: string): Promise<void> {
    const { low } = vault as LowdbVault
    low.data.people.push({ label, passphrase })
    await low.write()
  }

  async changePassphrase(_disk: Disk, vault: OpenVault, passphrase: string): Promise<void> {
    const { low, label } = vault as LowdbVault
    low.data.people.find((one) => one.label === label)!.passphrase = passphrase
    await low.write()
  }

  #low(root: Disk): Low<Document> {
    const disk = new Within(root, 'vault')
    return new Low(new StenoAdapter(disk, this.#careful), { people: [], records: {} })
  }
}

class StenoAdapter implements Adapter<Document> {
  readonly #disk: Disk
  readonly #careful: boolean
  #waiting: string | null = null
  #running: Promise<void> | null = null

  constructor(disk: Disk, careful: boolean) {
    this.#disk = disk
    this.#careful = careful
  }

  async read(): Promise<Document | null> {
    const bytes = await this.#disk.read(file)
    return bytes === null ? null : (JSON.parse(new TextDecoder().decode(bytes)) as Document)
  }

  write(document: Document): Promise<void> {
    this.#waiting = JSON.stringify(document)
    const before = this.#running ?? Promise.resolve()
    const mine = before.then(() => this.#writeWaiting())
    this.#running = mine
    return mine
  }

  async #writeWaiting(): Promise<void> {
    const text = this.#waiting
    if (text === null) return
    this.#waiting = null
    await this.#disk.remove(temporary)
    const handle = await this.#disk.create(temporary)
    await handle.write(0, new TextEncoder().encode(text))
    if (this.#careful) await handle.sync()
    await handle.close()
    await this.#disk.rename(temporary, file)
    if (this.#careful) await this.#disk.syncFolder('')
  }
}

class LowdbVault implements OpenVault {
  readonly vaultId = 'lowdb'
  readonly writable = true
  readonly hasWritten = true
  readonly problems = []
  readonly low: Low<Document>
  readonly label: string
  readonly me: MemberId
  readonly ours: Space
  readonly mine: Space
  readonly drafts: Space
  readonly keyring: Space

  constructor(low: Low<Document>, label: string) {
    this.low = low
    this.label = label
    this.me = label as MemberId
    this.ours = new LowdbSpace(low, 'ours', this.me)
    this.mine = new LowdbSpace(low, `mine ${label}`, this.me)
    this.drafts = new LowdbSpace(low, `drafts ${label}`, this.me)
    this.keyring = new LowdbSpace(low, `keyring ${label}`, this.me)
  }

  get present() {
    return [this.me]
  }
  get sides(): never {
    throw new Error('no story has debriefs here')
  }
  handOver(): never {
    throw new Error('no story has two in here')
  }
  keyringOf() {
    return this.keyring
  }
  draftsOf() {
    return this.drafts
  }
  members() {
    return []
  }
  former() {
    return []
  }
  newId(): string {
    throw new Error('no story asks for ids')
  }
  still(): never {
    throw new Error('no story makes a backup of this')
  }
  async tidy(): Promise<void> {}
  openCopy(): never {
    throw new Error('no story restores this')
  }
  sign(): never {
    throw new Error('no story signs')
  }
  verify(): never {
    throw new Error('no story signs')
  }
  async close(): Promise<void> {}
}

class LowdbSpace implements Space {
  readonly kind = 'private'
  readonly blobs = shutBlobs
  readonly id: string
  readonly #low: Low<Document>
  readonly #me: MemberId

  constructor(low: Low<Document>, id: string, me: MemberId) {
    this.#low = low
    this.id = id
    this.#me = me
  }

  revisionsWith(): never {
    throw new Error('no story looks for words here')
  }

  readers() {
    return []
  }
  sign(): never {
    throw new Error('no story signs')
  }
  get(collection: string, id: string): StoredRecord | null {
    return this.history(collection, id).at(-1) ?? null
  }
  list(collection: string): StoredRecord[] {
    return this.ids(collection)
      .map((id) => this.get(collection, id)!)
      .filter(({ operation }) => operation === 'put')
  }
  ids(collection: string): string[] {
    const inside = this.#all().filter((record) => record.collection === collection)
    return [...new Set(inside.map(({ id }) => id))]
  }
  history(collection: string, id: string): StoredRecord[] {
    return this.#all().filter((record) => record.collection === collection && record.id === id)
  }
  hasTransaction(transaction: string): boolean {
    return this.#all().some((record) => record.transaction === transaction)
  }
  async commit(writes: Write[]): Promise<StoredRecord[]> {
    const records = writes.map((write) => this.#recordOf(write))
    this.#low.data.records[this.id] = [...this.#all(), ...records]
    await this.#low.write()
    return records
  }
  stage() {
    const writes: Write[] = []
    return {
      add: async (more: Write[]) => {
        writes.push(...more)
      },
      commit: async () => {
        await this.commit(writes)
      },
      abandon: async () => {},
    }
  }

  #all(): StoredRecord[] {
    return this.#low.data.records[this.id] ?? []
  }
  #recordOf({ collection, id, operation, body, transaction }: Write): StoredRecord {
    return {
      collection,
      id,
      operation,
      body: operation === 'put' ? body : null,
      revision: this.history(collection, id).length + 1,
      author: this.#me,
      writtenAt: '',
      transaction: transaction ?? null,
      signature: 'none',
      namesAuthor: false,
      statement: '',
      signedWith: null,
    }
  }
}
