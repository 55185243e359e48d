import { isZero, numberAt, placeBytes, same, standsAt, textOf, toHex } from './bytes.ts'
import { FilesInMemory } from './folder.ts'
import { type HeadMember, membersIn } from './head.ts'
import { arrayOf, idIn, type JsonObject, numberIn, objectOf, parsed, textIn } from './json.ts'
import type { Secret } from './key-file.ts'
import { type OpenedVault, openVault } from './open-vault.ts'
import { damaged, Refusal } from './refusal.ts'
import { holds } from './signers.ts'
import { H } from './sodium.ts'

/** A backup whose every digest holds (15.3). Whose signature it bears is known once somebody opened it. */
export interface Backup {
  vault: string
  madeAt: string
  members: HeadMember[]
  folder: FilesInMemory
  signature: Uint8Array
  /** What the signature covers. */
  statement: Uint8Array
}

const pathPattern = /^[A-Za-z0-9_-][A-Za-z0-9._-]*(\/[A-Za-z0-9_-][A-Za-z0-9._-]*)*$/

interface Beginning {
  cover: JsonObject
  end: number
}

function knownFormat(body: JsonObject): JsonObject {
  const format = textIn(body, 'format')
  if (format === '1-draft') throw new Refusal('draft', 'a backup of a trial version')
  if (format !== '1') throw new Refusal('newer', `backup of format ${format}`)
  return body
}

function readBeginning(bytes: Uint8Array): Beginning {
  if (bytes.length < 48 || !standsAt(bytes, 0, 'HEARTHbk')) throw damaged('beginning')
  if (!same(H(bytes.subarray(0, 16)), bytes.subarray(16, 48))) throw damaged('beginning')
  const major = numberAt(bytes, 8, 2)
  if (major > 1) throw new Refusal('newer', `backup of version ${major}`)
  const length = numberAt(bytes, 12, 4)
  const end = 80 + length
  const sound = major === 1 && isZero(bytes.subarray(10, 12)) && length <= 65_536
  if (!sound || bytes.length < end) throw damaged('beginning')
  if (!same(H(bytes.subarray(0, end - 32)), bytes.subarray(end - 32, end))) throw damaged('cover')
  return { cover: knownFormat(objectOf(parsed(textOf(bytes.subarray(48, end - 32))))), end }
}

interface Manifest {
  body: JsonObject
  offset: number
  signature: Uint8Array
  digest: Uint8Array
}

function readEnd(bytes: Uint8Array): Manifest {
  const start = bytes.length - 128
  const end = bytes.subarray(Math.max(start, 0))
  if (start < 0 || !standsAt(end, 0, 'HEARTHbe') || !standsAt(end, 120, 'kbHTRAEH')) {
    throw damaged('end')
  }
  const digest = H(bytes.subarray(0, start))
  const whole = new Uint8Array([...digest, ...end.subarray(0, 88)])
  if (!same(H(whole), end.subarray(88, 120))) throw damaged('digest of the whole')
  const offset = numberAt(end, 8, 8)
  if (numberAt(end, 16, 8) !== bytes.length || offset > start - 12) throw damaged('length')
  const length = numberAt(bytes, offset + 8, 4)
  const sound =
    standsAt(bytes, offset, 'HEARTHbm') &&
    offset + 12 + length === start &&
    length + 12 <= 67_108_864
  if (!sound) throw damaged('manifest')
  const body = objectOf(parsed(textOf(bytes.subarray(offset + 12, start))))
  return { body: knownFormat(body), offset, signature: end.subarray(24, 88), digest }
}

function readFiles(bytes: Uint8Array, from: number, manifest: Manifest): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>()
  let offset = from
  for (const value of arrayOf(manifest.body.files)) {
    const listed = objectOf(value)
    const path = textIn(listed, 'path')
    const length = numberIn(listed, 'length', 0)
    const pathLength = numberAt(bytes, offset + 8, 4)
    const start = offset + 20 + pathLength
    const sound =
      standsAt(bytes, offset, 'HEARTHbf') &&
      numberAt(bytes, offset + 12, 8) === length &&
      start + length + 32 <= manifest.offset &&
      pathLength <= 1024 &&
      textOf(bytes.subarray(offset + 20, start)) === path &&
      pathPattern.test(path) &&
      !files.has(path)
    if (!sound) throw damaged(`file ${path}`)
    const content = bytes.subarray(start, start + length)
    const digest = H(content)
    const kept = bytes.subarray(start + length, start + length + 32)
    if (!same(digest, kept) || toHex(digest) !== textIn(listed, 'digest')) {
      throw damaged(`digest of ${path}`)
    }
    files.set(path, content)
    offset = start + length + 32
  }
  if (offset !== manifest.offset) throw damaged('room between the files')
  return files
}

/**
 * Reads a backup and checks every digest in it.
 *
 * @throws Refusal `not-a-backup`, `damaged`, `newer`
 */
export function readBackup(bytes: Uint8Array): Backup {
  const begins = standsAt(bytes, 0, 'HEARTHbk')
  if (!begins && !standsAt(bytes, Math.max(bytes.length - 8, 0), 'kbHTRAEH')) {
    throw new Refusal('not-a-backup', 'another file')
  }
  const { cover, end } = readBeginning(bytes)
  const manifest = readEnd(bytes)
  const vault = idIn(cover, 'vault')
  const madeAt = textIn(cover, 'madeAt')
  if (idIn(manifest.body, 'vault') !== vault || textIn(manifest.body, 'madeAt') !== madeAt) {
    throw damaged('cover and manifest differ')
  }
  return {
    vault,
    madeAt,
    members: membersIn(cover),
    folder: new FilesInMemory(readFiles(bytes, end, manifest)),
    signature: manifest.signature,
    statement: placeBytes('hearth-backup', vault, manifest.digest),
  }
}

/** Opens the vault inside a backup and checks that a member of it made the backup. */
export function openBackup(bytes: Uint8Array, member: string, secret: Secret): OpenedVault {
  const backup = readBackup(bytes)
  const vault = openVault(backup.folder, member, secret)
  if (vault.head.vault !== backup.vault) throw damaged('backup of another vault')
  const made = vault.members.some(({ id }) =>
    holds(vault.pins, id, backup.statement, backup.signature),
  )
  if (!made) throw damaged('signature of the backup')
  return vault
}
