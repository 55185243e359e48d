import { z } from 'zod'
import { AppError, isAppError } from '../../../shared/errors.ts'
import { idPattern, type MemberId } from '../../../shared/ids.ts'
import { fromBase64, toBase64 } from '../crypto/base64.ts'
import { sameBytes, utf8 } from '../crypto/bytes.ts'
import { digest, keyedDigest } from '../crypto/digest.ts'
import { placeBytes } from '../crypto/place.ts'
import { open, seal } from '../crypto/seal.ts'
import { sodium } from '../crypto/sodium.ts'
import type { Disk, Kdf, KdfCost } from '../ports.ts'
import { format, paths } from './format.ts'
import { paperKinds } from './paper.ts'
import { spelledBytes } from './spelled-bytes.ts'
import { readTwins, writeTwins } from './twins.ts'

const Id = z.string().regex(idPattern)
const { opsLimit, memLimitBytes } = format.kdf

/** How a secret becomes a key. Costs out of range are damage: a hostile file must not eat the memory. */
const Derivation = z.discriminatedUnion('name', [
  z.object({
    name: z.literal('argon2id13'),
    opsLimit: z.number().int().min(opsLimit.min).max(opsLimit.max),
    memLimitBytes: z.number().int().min(memLimitBytes.min).max(memLimitBytes.max),
    /** 16 bytes, base64. */
    salt: spelledBytes(16),
  }),
  z.object({ name: z.literal('blake2b') }),
])
type Derivation = z.infer<typeof Derivation>

const slotTypes = ['passphrase', 'recovery'] as const
const derivations = { passphrase: 'argon2id13', recovery: 'blake2b' } as const

/** One way to a member's root. */
const KnownSlot = z
  .looseObject({
    type: z.enum(slotTypes),
    /** Rises by one with every new passphrase or code. */
    revision: z.number().int().min(1),
    derivation: Derivation,
    nonce: spelledBytes(24),
    /** The member root, sealed under the key that the secret yields. */
    sealed: spelledBytes(48),
    /** Tells a wrong secret from damage: this cipher alone does not commit to its key. */
    commitment: spelledBytes(32),
  })
  .refine(({ type, derivation }) => derivation.name === derivations[type])

/** What a later release of Hearth put there: passed over, and kept with the others as it stands. */
const LaterSlot = z.looseObject({
  type: z.string().refine((type) => !(slotTypes as readonly string[]).includes(type)),
})

interface Slot {
  type: (typeof slotTypes)[number]
  revision: number
  derivation: Derivation
  nonce: string
  sealed: string
  commitment: string
}
const Slot = z.union([KnownSlot, LaterSlot]) as unknown as z.ZodType<Slot>

/** The key file of one member. Members that this release does not know stay in it. */
const KeyFileBody = z.looseObject({
  vault: Id,
  member: Id,
  revision: z.number().int().min(1),
  /** The same hints that HEAD gives, so that losing HEAD costs nobody their way in. */
  label: z.string(),
  place: z.number().int().min(0),
  /** The member's keyring, once keys were made anew; before that it bears the member's id. */
  keyring: Id.optional(),
  /** A second code stands beside the first until it is proven; more would only cost derivations. */
  slots: z
    .array(Slot)
    .refine((slots) => slots.filter(({ type }) => type === 'passphrase').length <= 1)
    .refine((slots) => slots.filter(({ type }) => type === 'recovery').length <= 2),
})
export interface KeyFile {
  vault: string
  member: string
  revision: number
  label: string
  place: number
  keyring?: string | undefined
  slots: Slot[]
}
const KeyFile: z.ZodType<KeyFile> = KeyFileBody

/** What a person types to get in. `recovery-code` is the parsed secret of 20 bytes. */
export type Secret =
  | { type: 'passphrase'; passphrase: string }
  | { type: 'recovery'; secret: Uint8Array }

/** libsodium's MODERATE: 0.6 to 1.2 s, and 256 MiB that a guesser needs for each guess. */
export const passphraseCost: KdfCost = { opsLimit: 3, memLimitBytes: 256 * 1024 * 1024 }

/**
 * Reads a member's key file.
 *
 * @throws AppError `vault.key-file-missing`, `vault.key-file-damaged` (both copies), or
 * `vault.newer-format`
 */
export async function readKeyFile(
  disk: Disk,
  member: MemberId,
): Promise<{ file: KeyFile; worn: boolean }> {
  try {
    const twins = await readTwins(disk, paths.keysOf(member), paperKinds.slots, KeyFile)
    if (twins === null) throw new AppError('vault.key-file-missing')
    if (twins.body.member !== member) throw new AppError('vault.key-file-damaged')
    return { file: twins.body, worn: twins.worn }
  } catch (error) {
    if (isAppError(error, 'vault.damaged')) throw new AppError('vault.key-file-damaged')
    throw error
  }
}

/** Writes both copies of a key file, each read back before it takes its name. */
export async function writeKeyFile(disk: Disk, file: KeyFile): Promise<void> {
  await writeTwins(disk, paths.keysOf(file.member), paperKinds.slots, file)
}

/**
 * Opens the slot for a secret. There is one for the passphrase; there are two for recovery codes while
 * a new one waits to be proven.
 *
 * @throws AppError `vault.wrong-passphrase`, `vault.wrong-recovery-code`, `vault.key-file-damaged`, or
 * `vault.key-derivation-failed` when this computer could not do the work
 */
export async function openSlot(
  kdf: Kdf,
  file: KeyFile,
  secret: Secret,
): Promise<{ root: Uint8Array; revision: number }> {
  for (const slot of file.slots.filter(({ type }) => type === secret.type)) {
    const key = await deriveKey(kdf, file, slot.derivation, secret)
    if (!sameBytes(commitmentOf(key), fromBase64(slot.commitment))) continue
    try {
      const nonce = fromBase64(slot.nonce)
      const root = open(key, slotPlace(file, slot), nonce, fromBase64(slot.sealed))
      return { root, revision: slot.revision }
    } catch (cause) {
      throw new AppError('vault.key-file-damaged', { cause })
    }
  }
  throw new AppError(wrong(secret))
}

/**
 * The key file with a new slot in the place of the old one of that type. The new slot has been opened
 * again before this answers.
 *
 * @param keep the revision of an old slot of that type which stays beside the new one
 */
export async function withSlot(
  kdf: Kdf,
  file: KeyFile,
  root: Uint8Array,
  secret: Secret,
  keep?: number,
): Promise<KeyFile> {
  const before = file.slots
    .filter(({ type }) => type === secret.type)
    .sort((a, b) => b.revision - a.revision)[0]
  const derivation: Derivation =
    secret.type === 'passphrase'
      ? { name: 'argon2id13', ...passphraseCost, salt: toBase64(sodium.randombytes_buf(16)) }
      : { name: 'blake2b' }
  const key = await deriveKey(kdf, file, derivation, secret)
  const bare = { type: secret.type, revision: (before?.revision ?? 0) + 1, derivation }
  const { nonce, sealed } = seal(key, slotPlace(file, bare), root)
  const slot: Slot = {
    ...bare,
    nonce: toBase64(nonce),
    sealed: toBase64(sealed),
    commitment: toBase64(commitmentOf(key)),
  }
  const opened = open(key, slotPlace(file, slot), fromBase64(slot.nonce), fromBase64(slot.sealed))
  if (!sameBytes(opened, root)) throw new AppError('internal')
  const others = file.slots.filter(
    ({ type, revision }) => type !== secret.type || revision === keep,
  )
  return { ...file, revision: file.revision + 1, slots: [...others, slot] }
}

/** The key file without the recovery codes that a newer one has taken the place of. */
export function withoutOlderCodes(file: KeyFile, lowest: number): KeyFile {
  const slots = file.slots.filter(({ type, revision }) => type !== 'recovery' || revision >= lowest)
  return slots.length === file.slots.length ? file : { ...file, revision: file.revision + 1, slots }
}

async function deriveKey(
  kdf: Kdf,
  file: Pick<KeyFile, 'vault' | 'member'>,
  derivation: Derivation,
  secret: Secret,
): Promise<Uint8Array> {
  if (secret.type === 'recovery') {
    return digest(placeBytes('hearth-recovery', file.vault, file.member, secret.secret))
  }
  if (derivation.name !== 'argon2id13') throw new AppError('vault.key-file-damaged')
  let salt: Uint8Array
  try {
    salt = fromBase64(derivation.salt, 16)
  } catch (cause) {
    throw new AppError('vault.key-file-damaged', { cause })
  }
  // NFKC: the same letters typed on another keyboard or system are the same passphrase.
  return kdf.derive(utf8(secret.passphrase.normalize('NFKC')), salt, derivation)
}

function commitmentOf(key: Uint8Array): Uint8Array {
  return keyedDigest(key, utf8('hearth-commitment'))
}

function slotPlace(
  file: Pick<KeyFile, 'vault' | 'member'>,
  slot: Pick<Slot, 'type' | 'revision' | 'derivation'>,
): Uint8Array {
  const { derivation } = slot
  const cost =
    derivation.name === 'argon2id13'
      ? [derivation.opsLimit, derivation.memLimitBytes, fromBase64(derivation.salt)]
      : []
  return placeBytes(
    'hearth-slot',
    file.vault,
    file.member,
    slot.type,
    slot.revision,
    derivation.name,
    ...cost,
  )
}

function wrong(secret: Secret) {
  return secret.type === 'passphrase' ? 'vault.wrong-passphrase' : 'vault.wrong-recovery-code'
}
