import { AppError } from '../../../shared/errors.ts'
import type { Disk, DiskEntry } from '../ports.ts'
import type { Work } from '../work.ts'
import { goOn } from './go-on.ts'
import { readGrants, writeGrants } from './grants.ts'
import { LookingDisk } from './looking-disk.ts'
import { moveToQuarantine } from './quarantine.ts'
import type { Rewritten } from './rewrite.ts'
import type { VaultSpace } from './space.ts'
import type { UnlockedVault } from './unlocked-vault.ts'

/** What came out of the copy. */
export interface Filled {
  /** Revisions that were missing here, by space. */
  taken: { space: VaultSpace; collection: string; id: string }[]
}

/**
 * Fills what is damaged here out of a copy of the same vault: each hurt space is written whole beside the
 * hurt files, the vault is opened from the new ones alone and held against what was there, and only then
 * the hurt files go to quarantine. A crash before that leaves new files beside the hurt ones, which are
 * read together; nothing that could be read goes at any time.
 *
 * @param copy a vault opened out of a backup that was verified
 * @throws AppError `vault.read-only` without the LOCK, `vault.damaged` where the copy does not help, and
 * the disk's own codes; then everything is as it was
 */
export async function fillFrom(
  vault: UnlockedVault,
  copy: UnlockedVault,
  work: Work,
): Promise<Filled> {
  const { world, lock, problems } = vault.parts
  if (lock === null) throw new AppError('vault.read-only')
  const isHurt = ({ id }: VaultSpace) =>
    problems.some(({ kind, where }) => kind === 'damage' && where.includes(id))
  const hurt = vault.spaces().filter(isHurt)
  const copies = new Map(copy.spaces().map((space) => [space.id, space]))
  const done: { space: VaultSpace; rewritten: Rewritten }[] = []
  try {
    for (const [index, space] of hurt.entries()) {
      work.at('copying', index, hurt.length)
      const rewritten = await space.writeAnew(copies.get(space.id)?.every() ?? [])
      done.push({ space, rewritten })
      await work.breathe()
    }
    work.at('checking', 0, 1)
    await fillGrants(vault, copy)
    await verify(vault, done)
    // While nothing was put aside yet: what comes beside harms nothing, whatever happens then.
    for (const { space } of done) await fillBlobs(space, copies.get(space.id) ?? null, work)
  } catch (error) {
    const written = done.flatMap(({ rewritten }) => rewritten.written)
    for (const path of written.toReversed()) await world.disk.remove(path).catch(() => undefined)
    throw error
  }
  work.at('finishing', 0, 1)
  for (const { rewritten } of done) {
    for (const path of rewritten.before) await moveToQuarantine(world.disk, path)
  }
  return {
    taken: done.flatMap(({ space, rewritten }) =>
      rewritten.taken.map(({ collection, id }) => ({ space, collection, id })),
    ),
  }
}

/** Opens the vault as it will be without the hurt files. */
async function verify(
  vault: UnlockedVault,
  done: readonly { space: VaultSpace; rewritten: Rewritten }[],
): Promise<void> {
  const hidden = new Set(done.flatMap(({ rewritten }) => rewritten.before))
  const after = await vault.parts.openCopy(new Without(vault.parts.world.disk, hidden))
  try {
    if (after.problems.some(({ kind }) => kind === 'damage')) throw new AppError('vault.damaged')
    const found = new Map(after.spaces().map((space) => [space.id, space]))
    for (const { space, rewritten } of done) {
      const there = new Set(found.get(space.id)?.every().map(spelled))
      for (const record of rewritten.records) {
        const mayGo = record.operation !== 'put' && space.kind !== 'shared'
        if (!mayGo && !there.has(spelled(record))) throw new AppError('vault.damaged')
      }
    }
  } finally {
    await after.close()
  }
}

function spelled(record: ReturnType<VaultSpace['every']>[number]): string {
  const { collection, id, revision, operation, author, writtenAt, body } = record
  return JSON.stringify([collection, id, revision, operation, author, writtenAt, body])
}

/** A list of grants of which neither copy reads. */
async function fillGrants(vault: UnlockedVault, copy: UnlockedVault): Promise<void> {
  const { disk } = vault.parts.world
  for (const { id, kind } of vault.spaces()) {
    if (kind !== 'shared' && kind !== 'side') continue
    const isThere = await readGrants(disk, vault.vaultId, id).then(
      ({ list }) => list.grants.length > 0,
      () => false,
    )
    if (isThere) continue
    const { list } = await readGrants(copy.parts.world.disk, vault.vaultId, id)
    if (list.grants.length > 0) await writeGrants(disk, list)
  }
}

const piece = 1024 * 1024

/** Photos and other files that are not there any more. What cannot be had stays missing, and is told. */
async function fillBlobs(space: VaultSpace, copy: VaultSpace | null, work: Work): Promise<void> {
  const here = new Set(await space.blobs.list())
  for (const id of (await copy?.blobs.list()) ?? []) {
    if (here.has(id)) continue
    await space.blobs.take(id, copy!.blobs, piece)
    await work.breathe()
  }
}

/**
 * Opens a vault that was filled anew, for writing; the one that was open is closed, whatever happens.
 * Whoever else is a member is told that somebody went on from what there was.
 *
 * @throws AppError what opening a vault throws, and `goOn`; then none is open, and the LOCK is given back
 */
export async function reopenFilled(vault: UnlockedVault): Promise<UnlockedVault> {
  const lock = (await vault.closeAll())!
  const again = await vault.parts.reopen(lock)
  try {
    await goOn(again)
  } catch (error) {
    await again.closeAll().then((held) => held?.release().catch(() => undefined))
    throw error
  }
  return again
}

/** A disk without some of its files, for looking. */
class Without extends LookingDisk {
  readonly #disk: Disk
  readonly #hidden: ReadonlySet<string>

  constructor(disk: Disk, hidden: ReadonlySet<string>) {
    super()
    this.#disk = disk
    this.#hidden = hidden
  }

  async read(path: string, position?: number, length?: number): Promise<Uint8Array | null> {
    return this.#hidden.has(path) ? null : this.#disk.read(path, position, length)
  }

  async size(path: string): Promise<number | null> {
    return this.#hidden.has(path) ? null : this.#disk.size(path)
  }

  async list(path: string): Promise<DiskEntry[]> {
    const entries = await this.#disk.list(path)
    return entries.filter(({ name }) => !this.#hidden.has(`${path}/${name}`))
  }
}
