import { AppError, type ErrorCode, isAppError } from '../../../shared/errors.ts'
import type { MemberId } from '../../../shared/ids.ts'
import type { RestoreReport } from '../../../shared/model/backup.ts'
import { RunningDigest } from '../crypto/running-digest.ts'
import { sodium } from '../crypto/sodium.ts'
import { Gratitude } from '../gratitude/gratitude.ts'
import { Journal } from '../journal/journal.ts'
import type { Clock, Disk, Kdf, Owners } from '../ports.ts'
import { type ChosenFile, openSource } from '../transfer/chosen-file.ts'
import {
  type OpenVault,
  openVault,
  parseRecoveryCode,
  type Secret,
  signRestored,
  type VaultWorld,
} from '../vault/index.ts'
import { readAhead } from '../vault/read-ahead.ts'
import { findHead } from '../vault/status.ts'
import type { Work } from '../work.ts'
import { BackupDisk } from './backup-disk.ts'
import {
  type BackupFile,
  chunksOf,
  type FileInBackup,
  readBackupFile,
  verifyBackupFile,
} from './backup-file.ts'
import { signedMessage } from './format.ts'
import { heldAgainst } from './held-against.ts'
import { isHead, Unpacked } from './unpacked.ts'

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
  /** Where this computer keeps what members have seen, outside any vault. */
  anchors?: Disk
  /** Where the journal lies that is here, if there is one: it is looked at and nothing more. */
  present?: Disk
  work: Work
}

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
      const report = await reportOn(inside, order, backup, secret)
      await unpacked.finish()
      // It is whole without that too: whoever opens it is asked then whether to go on from it.
      await signRestored(inside, into).catch(() => undefined)
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

function secretOf({ secret }: RestoreOrder): Secret {
  return secret.kind === 'passphrase'
    ? { type: 'passphrase', passphrase: secret.passphrase }
    : { type: 'recovery', secret: parseRecoveryCode(secret.code) }
}

function worldOn(disk: Disk, { kdf, clock, owners, anchors }: RestoreOrder): VaultWorld {
  return { disk, kdf, clock, owners, ...(anchors && { anchors }) }
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

/**
 * Only a member of this vault can have made its backup; anybody could have written the digests.
 *
 * @throws AppError `backup.damaged`.
 */
export function requireSignature(inside: OpenVault, backup: BackupFile, body: Uint8Array): void {
  const message = signedMessage(inside.vaultId, body)
  const isSigned = inside.members().some(({ id }) => inside.verify(id, message, backup.signature))
  if (!isSigned || inside.vaultId !== backup.cover.vault) throw new AppError('backup.damaged')
}

async function unpack(backup: BackupFile, unpacked: Unpacked, work: Work): Promise<void> {
  const files = backup.files.filter((file) => !isHead(file))
  const total = files.reduce((sum, { length }) => sum + length, 0)
  let done = 0
  async function* pieces({ at, length }: FileInBackup): AsyncGenerator<Uint8Array> {
    const reading = readAhead(chunksOf(length), (chunk) =>
      backup.source.read(at + chunk.offset, chunk.length),
    )
    for await (const bytes of reading) {
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
    const reading = readAhead(chunksOf(length), (chunk) =>
      into.read(path, chunk.offset, chunk.length),
    )
    for await (const bytes of reading) {
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
  order: RestoreOrder,
  backup: BackupFile,
  secret: Secret,
): Promise<RestoreReport> {
  const { into, clock, work } = order
  work.at('finishing', 0, 1)
  const restored = await inside.openCopy(into, { byDigest: true })
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
      present: await presentBeside(restored, order, secret),
    }
  } finally {
    await restored.close()
  }
}

/**
 * What of the journal that is here would be put aside. Only a secret that opens it today learns anything of it: the
 * passphrase of an old copy may be known to somebody who is not to know the new one. Whatever stands in the way
 * of looking is no reason not to restore, and a journal that is damaged is no fault of what was typed.
 */
async function presentBeside(
  restored: OpenVault,
  order: RestoreOrder,
  secret: Secret,
): Promise<RestoreReport['present']> {
  const { present, member } = order
  if (present === undefined) return null
  try {
    const found = await findHead(present)
    if (found?.head.vault !== restored.vaultId) return null
    const here = await openVault(worldOn(present, order), member, secret, { readOnly: true })
    try {
      // What lies in a damaged part may be what the other lacks: nothing certain can be counted.
      const isPartial = here.problems.some(({ kind }) => kind === 'damage' || kind === 'older-copy')
      return isPartial ? 'unreadable' : await heldAgainst(here, restored, order)
    } finally {
      await here.close()
    }
  } catch (error) {
    if (isAppError(error, 'request.cancelled')) throw error
    return isAppError(error) && wrongSecret.includes(error.code) ? 'other-secret' : 'unreadable'
  }
}

const wrongSecret: readonly ErrorCode[] = ['vault.wrong-passphrase', 'vault.wrong-recovery-code']
