import { AppError, isAppError } from '../../../shared/errors.ts'
import type { BackupReport } from '../../../shared/model/backup.ts'
import { randomId } from '../crypto/ids.ts'
import { Gratitude } from '../gratitude/gratitude.ts'
import { Journal } from '../journal/journal.ts'
import type { Clock, Disk } from '../ports.ts'
import { type ChosenFile, openSource } from '../transfer/chosen-file.ts'
import type { OpenVault, Still } from '../vault/open-vault.ts'
import { readAhead } from '../vault/read-ahead.ts'
import type { Work } from '../work.ts'
import { BackupDisk } from './backup-disk.ts'
import { chunksOf, readBackupFile, verifyBackupFile } from './backup-file.ts'
import { BackupWriter } from './backup-writer.ts'
import { compareCopy, type Readable, readableOf } from './compare-copy.ts'
import { backupFormat, type Cover, signedMessage } from './format.ts'
import { rememberBackup } from './last-backup.ts'

export interface BackupOrder {
  vault: OpenVault
  /** The folder that the vault lies in. */
  living: Disk
  /** Where a person wants the backup. A file that is there already is left alone. */
  target: ChosenFile
  clock: Clock
  work: Work
  /** The name that the file has until it was verified; a random one beside the target's unless said. */
  unfinished?: string
  /** Stops, with `request.cancelled`, when somebody waits for what the backup holds still. */
  givesWay?: boolean
  /** False leaves no note of it in Mine; whoever asked for the backup notes it, or not. */
  isRemembered?: boolean
}

/**
 * Makes a backup: one file with all of the vault, of every member, as ciphertext. The file bears its
 * name only after it was read back, compared with the vault byte for byte and opened with its maker's
 * keys. What goes wrong before, or is cancelled, leaves no file behind.
 *
 * @throws AppError `backup.verification-failed` when what was read back is not what was to be kept,
 * `request.cancelled`, and the disk's own codes.
 */
export async function makeBackup(asked: BackupOrder): Promise<BackupReport> {
  const { vault, target, clock } = asked
  const { disk } = target
  // A checkpoint first: the copy is opened again below, and later by a person who waits.
  await vault.tidy().catch(() => undefined)
  const before = readableOf(vault)
  const members = vault.members()
  const madeAt = clock.now().toISOString()
  const cover: Cover = { format: backupFormat.name, vault: vault.vaultId, madeAt, members }
  const temporary = asked.unfinished ?? `${target.name}.${randomId()}.unfinished`
  const still = await vault.still()
  const work = asked.givesWay ? givingWay(asked.work, still) : asked.work
  const order = { ...asked, work }
  try {
    await write(order, still, cover, temporary)
    const found = await check(order, still, temporary, before)
    work.at('finishing', 1, 1)
    await disk.rename(temporary, await freeName(target))
    await disk.syncFolder('')
    const report: BackupReport = { madeAt, members, files: still.files.length, ...found }
    if (asked.isRemembered !== false) await rememberBackup(vault, report)
    return report
  } catch (error) {
    // The first error is the one to tell.
    await disk.remove(temporary).catch(() => undefined)
    throw error
  } finally {
    still.release()
  }
}

/** The same work, which also ends where others wait for what is held still. */
function givingWay(work: Work, still: Still): Work {
  return {
    at: (phase, done, total) => work.at(phase, done, total),
    breathe: async () => {
      await work.breathe()
      if (still.isAwaited()) throw new AppError('request.cancelled')
    },
  }
}

/** Copies every file of the still vault into the temporary file and makes it durable. */
async function write(order: BackupOrder, still: Still, cover: Cover, name: string): Promise<void> {
  const { vault, living, target, work } = order
  const total = still.files.reduce((sum, { length }) => sum + length, 0)
  let done = 0
  async function* pieces(path: string, length: number): AsyncGenerator<Uint8Array> {
    const reading = readAhead(chunksOf(length), (chunk) =>
      readLiving(living, path, chunk.offset, chunk.length),
    )
    for await (const bytes of reading) {
      yield bytes
      done += bytes.length
      work.at('copying', done, total)
      await work.breathe()
    }
  }
  const file = await target.disk.create(name)
  try {
    const writer = new BackupWriter(file, cover)
    await writer.begin()
    for (const { path, length } of still.files) {
      await writer.addFile(path, length, pieces(path, length))
    }
    await writer.finish((message) => vault.sign(message))
  } finally {
    await file.close()
  }
}

/** Pages can stand in for a log that is gone, and the copy must lack nothing that the vault has. */
function damagesOf(vault: OpenVault): number {
  return vault.problems.filter(({ kind }) => kind === 'damage').length
}

/** Reads the temporary file back: every digest, every byte against the vault, and with its maker's keys. */
async function check(
  { vault, living, target, clock, work }: BackupOrder,
  still: Still,
  name: string,
  before: Readable,
): Promise<Pick<BackupReport, 'bytes' | 'entries' | 'notes'>> {
  try {
    const backup = await readBackupFile(await openSource({ disk: target.disk, name }))
    const body = await verifyBackupFile(backup, 'checking', work, ({ path }, offset, length) =>
      readLiving(living, path, offset, length),
    )
    const held = backup.files.map(({ path, length }) => ({ path, length }))
    const message = signedMessage(vault.vaultId, body)
    if (
      JSON.stringify(held) !== JSON.stringify(still.files) ||
      !vault.verify(vault.me, message, backup.signature)
    ) {
      throw new AppError('backup.verification-failed')
    }
    const copy = await vault.openCopy(new BackupDisk(backup), { byDigest: true })
    try {
      if (damagesOf(copy) > damagesOf(vault)) throw new AppError('backup.verification-failed')
      await compareCopy(before, copy, work)
      const entries = new Journal(copy, clock).timeline().count
      return { bytes: backup.source.size, entries, notes: new Gratitude(copy).list().length }
    } finally {
      await copy.close()
    }
  } catch (error) {
    const isOther = isAppError(error) && /^(?:request|disk)\./.test(error.code)
    if (isOther || !isAppError(error)) throw error
    throw new AppError('backup.verification-failed', { cause: error })
  }
}

/** Bytes of the vault's own file; all of them, or the vault is not what it said it was. */
async function readLiving(
  living: Disk,
  path: string,
  position: number,
  length: number,
): Promise<Uint8Array> {
  const bytes = await living.read(path, position, length)
  if (bytes === null || bytes.length !== length) throw new AppError('vault.damaged')
  return bytes
}

/** The wanted name, or that name with a number, so that no file is ever replaced. */
async function freeName({ disk, name }: ChosenFile): Promise<string> {
  const dot = name.lastIndexOf('.')
  const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, '']
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? name : `${stem} (${number})${ending}`
    if ((await disk.size(candidate)) === null) return candidate
  }
}
