import { AppError, type ErrorCode, isAppError } from '../../../shared/errors.ts'
import type { MemberId } from '../../../shared/ids.ts'
import type { RestoreReport } from '../../../shared/model/backup.ts'
import { sodium } from '../crypto/sodium.ts'
import { Gratitude } from '../gratitude/gratitude.ts'
import { Journal } from '../journal/journal.ts'
import type { Clock, Disk, Kdf, Owners } from '../ports.ts'
import { type ChosenFile, openSource } from '../transfer/chosen-file.ts'
import { paths } from '../vault/format.ts'
import {
  type OpenVault,
  openVault,
  parseRecoveryCode,
  restampHead,
  type VaultWorld,
} from '../vault/index.ts'
import { folderOf, makeDurableFolder } from '../vault/replace-file.ts'
import type { Work } from '../work.ts'
import { BackupDisk } from './backup-disk.ts'
import {
  type BackupFile,
  chunkBytes,
  type FileInBackup,
  readBackupFile,
  verifyBackupFile,
} from './backup-file.ts'
import { signedMessage } from './format.ts'
import { RunningDigest } from './running-digest.ts'

export interface RestoreOrder {
  file: ChosenFile
  /** A folder that is empty, or not there yet. */
  into: Disk
  /** Who opens the backup, and with what. */
  member: MemberId
  secret: { kind: 'passphrase'; passphrase: string } | { kind: 'recovery-code'; code: string }
  kdf: Kdf
  clock: Clock
  owners: Owners
  work: Work
}

/** Tells a folder that is being restored to from a vault. */
export const unfinishedMark = paths.unfinishedRestore

/**
 * Unpacks a backup into a folder of its own, verifies all of it and opens it as one member to count.
 * No other folder is touched. Nothing is written before the secret has proven right; what goes wrong
 * after that, or is cancelled, takes away every file that was written.
 *
 * @throws AppError `backup.not-a-backup`, `backup.damaged`, `vault.newer-format`,
 * `vault.wrong-passphrase`, `vault.wrong-recovery-code`, `recovery.mistyped`, `vault.no-such-member`,
 * `file.exists` when the folder is not empty, `request.cancelled`, and the disk's own codes.
 */
export async function restoreBackup(order: RestoreOrder): Promise<RestoreReport> {
  const { file, into, member, work } = order
  if ((await into.list('')).length > 0) throw new AppError('file.exists')
  const secret = secretOf(order)
  const backup = await readBackupFile(await openSource(file))
  const body = await verifyBackupFile(backup, 'reading', work)
  const inside = await openVault(worldOn(new BackupDisk(backup), order), member, secret, {
    readOnly: true,
  }).catch(refuseAsDamaged)
  try {
    requireSignature(inside, backup, body)
    const unpacked = new Unpacked(into)
    try {
      await unpacked.begin()
      await unpack(backup, unpacked, work)
      await compare(backup, into, work)
      await unpacked.finishHead(backup)
      const report = await reportOn(inside, order, backup)
      await unpacked.finish()
      return report
    } catch (error) {
      // The first error is the one to tell.
      await unpacked.remove().catch(() => undefined)
      throw error
    }
  } finally {
    await inside.close()
  }
}

function secretOf({ secret }: RestoreOrder): Parameters<typeof openVault>[2] {
  return secret.kind === 'passphrase'
    ? { type: 'passphrase', passphrase: secret.passphrase }
    : { type: 'recovery', secret: parseRecoveryCode(secret.code) }
}

function worldOn(disk: Disk, { kdf, clock, owners }: RestoreOrder): VaultWorld {
  return { disk, kdf, clock, owners }
}

/** Every byte is as its maker wrote it, so what does not open was damaged before it was backed up. */
const damagedInside: readonly ErrorCode[] = [
  'vault.damaged',
  'vault.not-found',
  'vault.key-file-damaged',
  'vault.key-file-missing',
  'vault.older-copy',
]

function refuseAsDamaged(error: unknown): never {
  if (isAppError(error) && damagedInside.includes(error.code)) {
    throw new AppError('backup.damaged', { cause: error })
  }
  throw error
}

/** Only a member of this vault can have made its backup; anybody could have written the digests. */
function requireSignature(inside: OpenVault, backup: BackupFile, body: Uint8Array): void {
  const message = signedMessage(inside.vaultId, body)
  const isSigned = inside.members().some(({ id }) => inside.verify(id, message, backup.signature))
  if (!isSigned || inside.vaultId !== backup.cover.vault) throw new AppError('backup.damaged')
}

/** The files of a restored vault; knows what it wrote, so that only that is taken away again. */
class Unpacked {
  readonly #disk: Disk
  readonly #written: string[] = []
  /** Every folder that was made, each behind those around it. */
  readonly #folders = new Set<string>()
  #madeAll = false

  constructor(disk: Disk) {
    this.#disk = disk
  }

  async begin(): Promise<void> {
    this.#madeAll = (await this.#disk.size('')) === null
    await this.#disk.makeFolder('')
    await this.write(unfinishedMark, [new Uint8Array(0)])
    await this.#disk.syncFolder('')
  }

  /** Writes one file, durable but for its name. */
  async write(
    path: string,
    pieces: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  ): Promise<void> {
    const folder = folderOf(path)
    if (folder !== '' && !this.#folders.has(folder)) {
      for (const around of foldersAround(path)) this.#folders.add(around)
      await makeDurableFolder(this.#disk, folder)
    }
    const file = await this.#disk.create(path)
    this.#written.push(path)
    try {
      let position = 0
      for await (const piece of pieces) {
        await file.write(position, piece)
        position += piece.length
      }
      await file.sync()
    } finally {
      await file.close()
    }
  }

  async syncFolders(): Promise<void> {
    for (const folder of this.#folders) await this.#disk.syncFolder(folder)
  }

  /** HEAD comes last: a folder without it is no vault. It says that this is another incarnation. */
  async finishHead(backup: BackupFile): Promise<void> {
    for (const file of backup.files.filter(isHead)) {
      await this.write(file.path, [await backup.source.read(file.at, file.length)])
    }
    await this.#disk.syncFolder('')
    await restampHead(this.#disk)
  }

  async finish(): Promise<void> {
    await this.#disk.remove(unfinishedMark)
    await this.#disk.syncFolder('')
  }

  /** Takes away what was written, HEAD first and the mark last. */
  async remove(): Promise<void> {
    for (const path of this.#written.splice(0).toReversed()) await this.#disk.remove(path)
    for (const path of [...this.#folders].toReversed()) await this.#disk.remove(path)
    if (this.#madeAll) await this.#disk.remove('')
    else await this.#disk.syncFolder('')
  }
}

/** `a` and `a/b` for `a/b/c`. */
function foldersAround(path: string): string[] {
  const names = path.split('/').slice(0, -1)
  return names.map((_, index) => names.slice(0, index + 1).join('/'))
}

function isHead({ path }: FileInBackup): boolean {
  return path.startsWith('HEAD')
}

async function unpack(backup: BackupFile, unpacked: Unpacked, work: Work): Promise<void> {
  const files = backup.files.filter((file) => !isHead(file))
  const total = files.reduce((sum, { length }) => sum + length, 0)
  let done = 0
  async function* pieces({ at, length }: FileInBackup): AsyncGenerator<Uint8Array> {
    for (let offset = 0; offset < length; offset += chunkBytes) {
      const bytes = await backup.source.read(at + offset, Math.min(chunkBytes, length - offset))
      yield bytes
      done += bytes.length
      work.at('copying', done, total)
      await work.breathe()
    }
  }
  for (const file of files) await unpacked.write(file.path, pieces(file))
  await unpacked.syncFolders()
}

/** Reads every file back from the new folder. @throws AppError `backup.verification-failed`. */
async function compare(backup: BackupFile, into: Disk, work: Work): Promise<void> {
  const files = backup.files.filter((file) => !isHead(file))
  const total = files.reduce((sum, { length }) => sum + length, 0)
  let done = 0
  for (const { path, length, digest } of files) {
    const found = new RunningDigest()
    for (let offset = 0; offset < length; offset += chunkBytes) {
      const bytes = await into.read(path, offset, Math.min(chunkBytes, length - offset))
      found.add(bytes ?? new Uint8Array(0))
      done += bytes?.length ?? 0
      work.at('checking', done, total)
      await work.breathe()
    }
    const isSame = sodium.to_hex(found.end()) === digest && (await into.size(path)) === length
    if (!isSame) throw new AppError('backup.verification-failed')
  }
}

/** Opens the restored folder itself, and says what is in it. */
async function reportOn(
  inside: OpenVault,
  { into, clock, work }: RestoreOrder,
  backup: BackupFile,
): Promise<RestoreReport> {
  work.at('finishing', 0, 1)
  const restored = await inside.openCopy(into)
  try {
    const journal = new Journal(restored, clock)
    const span = journal.span()
    return {
      madeAt: backup.cover.madeAt,
      entries: journal.timeline().count,
      notes: new Gratitude(restored).list().length,
      drafts: journal.drafts().length,
      newestDay: span?.newestDay ?? null,
      oldestDay: span?.oldestDay ?? null,
      members: restored.members(),
    }
  } finally {
    await restored.close()
  }
}
