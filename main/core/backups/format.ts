import { z } from 'zod'
import { AppError } from '../../../shared/errors.ts'
import { idPattern } from '../../../shared/ids.ts'
import { concat, fromUtf8, sameBytes, u32, u64, utf8 } from '../crypto/bytes.ts'
import { digest, digestBytes } from '../crypto/digest.ts'
import { placeBytes } from '../crypto/place.ts'
import { signatureBytes } from '../crypto/signature.ts'

/**
 * A backup is one file: shell, cover, the vault's files, manifest, end. docs/vault-format.md says it in
 * full. All numbers are little-endian.
 */
export const backupFormat = { name: '1', draft: '1-draft', major: 1 } as const

const marks = {
  shell: utf8('HEARTHbk'),
  file: utf8('HEARTHbf'),
  manifest: utf8('HEARTHbm'),
  end: utf8('HEARTHbe'),
  last: utf8('kbHTRAEH'),
}

export const shellBytes = 16 + digestBytes
const manifestHeaderBytes = 8 + 4
export const endBytes = 8 + 8 + 8 + signatureBytes + digestBytes + 8

const most = { cover: 64 * 1024, manifest: 64 * 1024 * 1024, path: 1024 }

const Id = z.string().regex(idPattern)

/** What can be read without any key. A hint until the backup has been opened. */
const Cover = z.object({
  format: z.string(),
  vault: Id,
  madeAt: z.iso.datetime(),
  members: z.array(z.object({ id: Id, label: z.string(), place: z.number().int().min(0) })),
})
export type Cover = z.infer<typeof Cover>

/** A path below the vault's folder: names without dots in front, parted by single slashes. */
const Path = z
  .string()
  .max(most.path)
  .regex(/^[A-Za-z0-9_-][A-Za-z0-9._-]*(?:\/[A-Za-z0-9_-][A-Za-z0-9._-]*)*$/)

const Manifest = z.object({
  format: z.string(),
  vault: Id,
  madeAt: z.iso.datetime(),
  /** In the order in which they lie; `digest` is BLAKE2b-256 in hexadecimal. */
  files: z.array(
    z.object({
      path: Path,
      length: z.number().int().min(0),
      digest: z.string().regex(/^[0-9a-f]{64}$/),
    }),
  ),
})
export type Manifest = z.infer<typeof Manifest>

/** Shell and cover, with the digest behind it: the beginning of a backup. */
export function writeCover(cover: Cover): Uint8Array {
  const json = utf8(JSON.stringify(cover))
  const head = concat(marks.shell, Uint8Array.from([backupFormat.major, 0, 0, 0]), u32(json.length))
  const bytes = concat(head, digest(head), json)
  return concat(bytes, digest(bytes))
}

/**
 * How many bytes the beginning of a backup takes, from its shell; null when it is no backup's shell.
 *
 * @throws AppError `backup.damaged`, `vault.newer-format`.
 */
export function coverEnd(shell: Uint8Array): number | null {
  if (shell.length < 8 || !sameBytes(shell.subarray(0, 8), marks.shell)) return null
  if (shell.length < shellBytes) throw new AppError('backup.damaged')
  const head = shell.subarray(0, 16)
  if (!sameBytes(digest(head), shell.subarray(16, shellBytes))) throw new AppError('backup.damaged')
  const view = new DataView(shell.buffer, shell.byteOffset, shell.byteLength)
  if (view.getUint16(8, true) > backupFormat.major) throw new AppError('vault.newer-format')
  const length = view.getUint32(12, true)
  if (view.getUint16(8, true) !== backupFormat.major || view.getUint16(10, true) !== 0) {
    throw new AppError('backup.damaged')
  }
  if (length > most.cover) throw new AppError('backup.damaged')
  return shellBytes + length + digestBytes
}

/**
 * Reads the beginning of a backup, of the length that `coverEnd` gave.
 *
 * @throws AppError `backup.damaged`, `vault.newer-format`, `vault.draft-format`.
 */
export function readCoverBytes(bytes: Uint8Array): Cover {
  const end = bytes.length - digestBytes
  if (!sameBytes(digest(bytes.subarray(0, end)), bytes.subarray(end))) {
    throw new AppError('backup.damaged')
  }
  const json = bytes.subarray(shellBytes, end)
  const { format } = parse(z.object({ format: z.string() }), json)
  if (format === backupFormat.draft) throw new AppError('vault.draft-format')
  if (format !== backupFormat.name) throw new AppError('vault.newer-format')
  return parse(Cover, json)
}

/** What stands before the bytes of one file; behind them stands their digest. */
export function writeFileHeader(path: string, length: number): Uint8Array {
  const name = utf8(path)
  return concat(marks.file, u32(name.length), u64(length), name)
}

export function writeManifest(manifest: Manifest): Uint8Array {
  const json = utf8(JSON.stringify(manifest))
  return concat(marks.manifest, u32(json.length), json)
}

/** Reads the manifest with its header. @throws AppError `backup.damaged`. */
export function readManifest(bytes: Uint8Array): Manifest {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (
    bytes.length < manifestHeaderBytes ||
    !sameBytes(bytes.subarray(0, 8), marks.manifest) ||
    view.getUint32(8, true) !== bytes.length - manifestHeaderBytes
  ) {
    throw new AppError('backup.damaged')
  }
  // Its digest is yet to be compared, so an unknown format name is no reason to speak of a newer one.
  const manifest = parse(Manifest, bytes.subarray(manifestHeaderBytes))
  if (manifest.format !== backupFormat.name) throw new AppError('backup.damaged')
  const paths = new Set(manifest.files.map(({ path }) => path))
  if (paths.size !== manifest.files.length) throw new AppError('backup.damaged')
  return manifest
}

/** The last part: where the manifest stands, the whole length, and the maker's signature. */
export interface End {
  manifestAt: number
  totalBytes: number
  signature: Uint8Array
}

/**
 * Writes the end. `body` is the digest of all bytes before it; behind the fields stands the digest of
 * both, so that any other byte in the whole file would make another end.
 */
export function writeEnd(body: Uint8Array, end: End): Uint8Array {
  const fields = concat(marks.end, u64(end.manifestAt), u64(end.totalBytes), end.signature)
  return concat(fields, digest(body, fields), marks.last)
}

/** True when the bytes are the last of a backup, whatever else is wrong with it. */
export function looksLikeAnEnd(bytes: Uint8Array): boolean {
  return sameBytes(bytes.subarray(-8), marks.last)
}

/** Reads the last `endBytes` bytes; `isEndOf` says whether they belong. @throws AppError `backup.damaged`. */
export function readEnd(bytes: Uint8Array): End {
  const isEnd = bytes.length === endBytes && looksLikeAnEnd(bytes)
  if (!isEnd || !sameBytes(bytes.subarray(0, 8), marks.end)) throw new AppError('backup.damaged')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = {
    manifestAt: Number(view.getBigUint64(8, true)),
    totalBytes: Number(view.getBigUint64(16, true)),
    signature: bytes.slice(24, 24 + signatureBytes),
  }
  const manifestBytes = end.totalBytes - endBytes - end.manifestAt
  if (manifestBytes < manifestHeaderBytes || manifestBytes > most.manifest) {
    throw new AppError('backup.damaged')
  }
  return end
}

/** True when these last bytes are the end of the body with this digest. */
export function isEndOf(body: Uint8Array, bytes: Uint8Array): boolean {
  return sameBytes(writeEnd(body, readEnd(bytes)), bytes)
}

/** What the maker of a backup signs: all bytes before the end, by their digest, for this vault. */
export function signedMessage(vault: string, digestOfBody: Uint8Array): Uint8Array {
  return placeBytes('hearth-backup', vault, digestOfBody)
}

function parse<Schema extends z.ZodType>(schema: Schema, json: Uint8Array): z.infer<Schema> {
  let value: unknown
  try {
    value = JSON.parse(fromUtf8(json))
  } catch (cause) {
    throw new AppError('backup.damaged', { cause })
  }
  const parsed = schema.safeParse(value)
  if (!parsed.success) throw new AppError('backup.damaged', { cause: parsed.error })
  return parsed.data
}
