import { sameBytes } from '../crypto/bytes.ts'
import type { Disk } from '../ports.ts'
import { unwatched, type Work } from '../work.ts'
import { ballastBytes } from './ballast.ts'
import { format, paths } from './format.ts'
import { stateOfCopies } from './scrub-copies.ts'
import { listVault, type OtherFile, type VaultFile } from './scrub-files.ts'
import { orUnread, type Seen, stateOfAttachment } from './scrub-outsides.ts'
import { type Source, sourceOf } from './scrub-sources.ts'
import { lookAtSpace, type SpaceLook } from './scrub-space.ts'
import type { VaultSpace } from './space.ts'
import type { SpaceKind } from './types.ts'
import type { UnlockedVault } from './unlocked-vault.ts'

/** A file that is not as it was written, or not there, and what may mend it. */
export interface Finding extends Seen {
  /** What holds the same. Null: nothing in the vault does. */
  from: Source | null
  /** Whose it is; `another`: of a space that nobody who is in holds the key of. */
  whose: SpaceKind | 'all' | 'another'
}

/** What came of looking at every byte of a vault. */
export interface Scrubbed {
  files: number
  bytes: number
  findings: Finding[]
  others: OtherFile[]
}

/** What a scrub asks of those who know what photos are. */
export interface KnowsAttachments {
  /** Opens the photo behind a file as it was taken in; null where no record that counts names the file. */
  opens(space: VaultSpace, blob: string, work: Pick<Work, 'breathe'>): Promise<boolean | null>
  /** The files that records which count name. */
  namedIn(space: VaultSpace): string[]
}

const knowsNone: KnowsAttachments = { opens: async () => null, namedIn: () => [] }

/** Files that are looked at together. */
interface Unit {
  files: VaultFile[]
  look(work: Work): Promise<Seen[]>
}

/**
 * Looks at every byte of the vault's folder while the vault is open and written to. What one may not open
 * is judged by its outside: every byte of a segment is under a chain hash, and every byte of a page, a
 * photo or a document under a digest. Writes nothing.
 */
export class Scrub {
  readonly #vault: UnlockedVault
  readonly #attachments: KnowsAttachments
  #units: Unit[] | null = null
  #at = 0
  #files = 0
  #bytes = 0
  #seen: Seen[] = []
  #others: OtherFile[] = []

  constructor(vault: UnlockedVault, attachments = knowsNone) {
    this.#vault = vault
    this.#attachments = attachments
  }

  /** How many files there are, as of the beginning, and how many were looked at. */
  get progress(): { done: number; total: number } {
    const total = (this.#units ?? []).reduce((sum, { files }) => sum + files.length, 0)
    return { done: this.#files, total }
  }

  /**
   * Looks on to the end. What `work.breathe()` throws ends this stretch; asked again, it goes on with the
   * next file. After the end it begins anew.
   *
   * @throws AppError what `work` throws; what the disk does not give is a finding
   */
  async run(work: Work): Promise<Scrubbed> {
    this.#units ??= await this.#plan()
    const { total } = this.progress
    while (this.#at < this.#units.length) {
      const unit = this.#units[this.#at]!
      work.at('checking', this.#files, total)
      const seen = await unit.look(work)
      this.#at += 1
      this.#files += unit.files.length
      this.#bytes += unit.files.reduce((sum, { size }) => sum + size, 0)
      this.#seen.push(...seen)
      await work.breathe()
    }
    this.#seen = onePerFile(this.#seen)
    const findings = this.#seen.map((seen) => this.#finding(seen))
    const found = { files: this.#files, bytes: this.#bytes, findings, others: this.#others }
    this.#beginAnew()
    return found
  }

  #beginAnew(): void {
    this.#units = null
    this.#at = 0
    this.#files = 0
    this.#bytes = 0
    this.#seen = []
    this.#others = []
  }

  get #disk(): Disk {
    return this.#vault.parts.world.disk
  }

  async #plan(): Promise<Unit[]> {
    const { files, others } = await listVault(this.#disk)
    this.#others = others
    const open = new Map(this.#vault.spaces().map((space) => [space.id, space]))
    const bySpace = new Map<string | null, VaultFile[]>([[null, []]])
    for (const id of open.keys()) bySpace.set(id, [])
    for (const file of files) {
      const inside = bySpace.get(file.space)
      if (inside === undefined) bySpace.set(file.space, [file])
      else inside.push(file)
    }
    const units: Unit[] = []
    for (const [id, inside] of bySpace) {
      const space = id === null ? null : (open.get(id) ?? null)
      units.push(...this.#copies(inside, space))
      const ballast = inside.filter(({ kind }) => kind === 'ballast')
      units.push(...ballast.map((file) => this.#ballast(file)))
      if (id === null) continue
      const look: SpaceLook = lookAtSpace(this.#vault, id, space)
      for (const kind of ['segment', 'page'] as const) {
        for (const file of inside) {
          if (file.kind !== kind) continue
          units.push({ files: [file], look: () => this.#twice(space, () => look.at(file)) })
        }
      }
      units.push({ files: [], look: () => this.#twice(space, () => look.whole()) })
      for (const file of inside) {
        if (file.kind === 'attachment') units.push(this.#attachment(file, space))
      }
      if (space !== null) {
        const named = () => missingBlobs(space, this.#attachments.namedIn(space))
        units.push({ files: [], look: () => this.#twice(space, named) })
      }
    }
    // Hearth's own LOCK is a hint about a process, and no part of what was written.
    const lock = files.find(({ kind }) => kind === 'lock')
    if (lock) units.push({ files: [lock], look: async () => [] })
    return units
  }

  /** Somebody may be writing the file just then: what seems wrong is looked at again while nobody does. */
  async #twice(space: VaultSpace | null, look: () => Promise<Seen[]>): Promise<Seen[]> {
    const first = await look()
    if (first.length === 0) return first
    const { gate } = this.#vault.parts
    return gate.documents.take(async () => {
      await gate.mended()
      return space === null ? look() : space.undisturbed(look)
    })
  }

  /** Documents in two copies, both together. */
  #copies(inside: VaultFile[], space: VaultSpace | null): Unit[] {
    return stateOfCopies(this.#vault, inside, space).map(({ files, look }) => ({
      files,
      look: () => this.#twice(null, look),
    }))
  }

  #ballast(file: VaultFile): Unit {
    const look = async (): Promise<Seen[]> => {
      const bytes = await orUnread(() => this.#disk.read(file.path))
      if (bytes === null) return []
      if (bytes === 'unread') return [{ ...file, state: 'unread' }]
      const { vaultId, parts } = this.#vault
      const wanted = parts.world.ballastBytes || format.ballastBytes
      const isAsMade = sameBytes(bytes, ballastBytes(vaultId, bytes.length))
      if (isAsMade && bytes.length === wanted) return []
      // It may be in the making; one that broke off is removed when the next is made.
      return [{ ...file, state: isAsMade && bytes.length < wanted ? 'unfinished' : 'damaged' }]
    }
    return { files: [file], look }
  }

  #attachment(file: VaultFile, space: VaultSpace | null): Unit {
    const look = async (work: Work): Promise<Seen[]> => {
      const opened = space && (await this.#attachments.opens(space, file.name, work))
      if (opened === true) return []
      const judged = await orUnread(() => stateOfAttachment(this.#disk, file.path, work))
      if (judged === 'unread') return [{ ...file, state: 'unread' }]
      // What was swept meanwhile was needed by nobody; what is needed is missed below.
      if (judged.state === 'missing') return []
      const state = opened === false ? 'damaged' : judged.state
      return state === null ? [] : [{ ...file, state }]
    }
    const again = async (work: Work) => {
      const first = await look(work)
      return first.length === 0 ? first : look(work)
    }
    return { files: [file], look: again }
  }

  #finding({ path, kind, state, space }: Seen): Finding {
    const open = this.#vault.spaces().find(({ id }) => id === space) ?? null
    const isOfAll = space === null || kind === 'grants'
    const whose = isOfAll ? 'all' : (open?.kind ?? 'another')
    const from = sourceOf({ path, kind, state, space }, this.#seen, this.#vault, open)
    return { path, kind, state, from, whose, space }
  }
}

/** The gravest of what was seen of each file. */
function onePerFile(all: readonly Seen[]): Seen[] {
  const found = new Map<string, Seen>()
  for (const seen of all) {
    const other = found.get(seen.path)
    if (other === undefined || other.state === 'unfinished') found.set(seen.path, seen)
  }
  return [...found.values()]
}

/** Looks at all of it in one go. */
export function scrub(vault: UnlockedVault, work: Work = unwatched): Promise<Scrubbed> {
  return new Scrub(vault).run(work)
}

/** Files of photos that a record names and that are not there. */
async function missingBlobs(space: VaultSpace, named: readonly string[]): Promise<Seen[]> {
  const there = new Set(await space.blobs.list())
  return [...new Set(named)].flatMap((blob) =>
    there.has(blob)
      ? []
      : [
          {
            path: `${paths.space(space.id)}/att/${blob}`,
            kind: 'attachment' as const,
            state: 'missing' as const,
            space: space.id,
          },
        ],
  )
}
