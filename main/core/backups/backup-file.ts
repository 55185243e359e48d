import { AppError } from '../../../shared/errors.ts'
import { sameBytes } from '../crypto/bytes.ts'
import { digestBytes } from '../crypto/digest.ts'
import { RunningDigest } from '../crypto/running-digest.ts'
import { sodium } from '../crypto/sodium.ts'
import type { Source } from '../transfer/chosen-file.ts'
import { readAhead } from '../vault/read-ahead.ts'
import type { Work } from '../work.ts'
import {
  type Cover,
  coverEnd,
  endBytes,
  isEndOf,
  looksLikeAnEnd,
  type Manifest,
  readCoverBytes,
  readEnd,
  readManifest,
  shellBytes,
  writeFileHeader,
} from './format.ts'

const chunkBytes = 256 * 1024

/** One file of a vault inside a backup. */
export interface FileInBackup {
  path: string
  /** Where its bytes begin in the backup. */
  at: number
  length: number
  /** BLAKE2b-256 in hexadecimal, as the manifest gives it. */
  digest: string
}

/** A backup whose outline has been read; its bytes are still to be verified. */
export interface BackupFile {
  source: Source
  cover: Cover
  /** In the order in which they lie. */
  files: FileInBackup[]
  signature: Uint8Array
}

/**
 * Reads what a backup says on its cover.
 *
 * @throws AppError `backup.not-a-backup`, `backup.damaged`, `vault.newer-format`, `file.unreadable`.
 */
export async function readCoverOf(source: Source): Promise<Cover> {
  const end = await findCoverEnd(source)
  const cover = readCoverBytes(await source.read(0, end))
  await readLast(source)
  return cover
}

/** Reads the outline of a backup: cover, manifest and end. @throws AppError as `readCoverOf`. */
export async function readBackupFile(source: Source): Promise<BackupFile> {
  const cover = await readCoverOf(source)
  const { manifestAt, signature } = readEnd(await readLast(source))
  if (manifestAt > source.size - endBytes) throw new AppError('backup.damaged')
  const bytes = await source.read(manifestAt, source.size - endBytes - manifestAt)
  const manifest = readManifest(bytes)
  if (manifest.vault !== cover.vault || manifest.madeAt !== cover.madeAt) {
    throw new AppError('backup.damaged')
  }
  const files = placeFiles(manifest, await findCoverEnd(source), manifestAt)
  return { source, cover, files, signature }
}

/**
 * Reads the whole backup once and compares every digest, and where the files are at hand that it was made
 * of, every byte of theirs. Answers with the digest that the signature is over.
 *
 * @param living reads the file itself
 * @throws AppError `backup.damaged` for any byte that is not as it was written,
 * `backup.verification-failed` for one that is not as in the file itself
 */
export async function verifyBackupFile(
  { source, files }: BackupFile,
  phase: 'reading' | 'checking',
  work: Work,
  living?: (file: FileInBackup, offset: number, length: number) => Promise<Uint8Array>,
): Promise<Uint8Array> {
  const body = new RunningDigest()
  const bodyEnd = source.size - endBytes
  let at = 0
  const pass = async (until: number, file?: FileInBackup, digest?: RunningDigest) => {
    const start = at
    const reading = readAhead(chunksOf(until - start), async ({ offset, length }) =>
      Promise.all([
        source.read(start + offset, length),
        file && living ? living(file, offset, length) : null,
      ]),
    )
    for await (const [bytes, own] of reading) {
      if (own !== null && !sameBytes(own, bytes)) throw new AppError('backup.verification-failed')
      body.add(bytes)
      digest?.add(bytes)
      at += bytes.length
      work.at(phase, at, source.size)
      await work.breathe()
    }
  }
  const expect = async (expected: Uint8Array) => {
    const bytes = await source.read(at, expected.length)
    if (!sameBytes(bytes, expected)) throw new AppError('backup.damaged')
    await pass(at + expected.length)
  }
  await pass(await findCoverEnd(source))
  for (const file of files) {
    await expect(writeFileHeader(file.path, file.length))
    const digest = new RunningDigest()
    await pass(file.at + file.length, file, digest)
    if (sodium.to_hex(digest.end()) !== file.digest) throw new AppError('backup.damaged')
    await expect(digest.end())
  }
  await pass(bodyEnd)
  if (!isEndOf(body.end(), await readLast(source))) throw new AppError('backup.damaged')
  return body.end()
}

/** A stretch of a file in pieces of bounded length. */
export function chunksOf(length: number): { offset: number; length: number }[] {
  return Array.from({ length: Math.ceil(length / chunkBytes) }, (_, index) => {
    const offset = index * chunkBytes
    return { offset, length: Math.min(chunkBytes, length - offset) }
  })
}

/** The files have to fill the room between cover and manifest exactly. */
function placeFiles(manifest: Manifest, start: number, end: number): FileInBackup[] {
  let next = start
  const files = manifest.files.map(({ path, length, digest }) => {
    const at = next + writeFileHeader(path, length).length
    next = at + length + digestBytes
    return { path, at, length, digest }
  })
  if (next !== end) throw new AppError('backup.damaged')
  return files
}

async function findCoverEnd(source: Source): Promise<number> {
  const shell = await source.read(0, Math.min(shellBytes, source.size))
  const end = coverEnd(shell)
  if (end === null) {
    const tail = await source.read(Math.max(0, source.size - 8), Math.min(8, source.size))
    // Its last bytes are those of a backup, so that its first ones must have been too.
    throw new AppError(looksLikeAnEnd(tail) ? 'backup.damaged' : 'backup.not-a-backup')
  }
  if (end + endBytes > source.size) throw new AppError('backup.damaged')
  return end
}

async function readLast(source: Source): Promise<Uint8Array> {
  const bytes = await source.read(source.size - endBytes, endBytes)
  if (readEnd(bytes).totalBytes !== source.size) throw new AppError('backup.damaged')
  return bytes
}
