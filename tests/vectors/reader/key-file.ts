import { base32, isId, placeBytes, same, utf8 } from './bytes.ts'
import { type Chosen, readTwins } from './documents.ts'
import type { Folder } from './folder.ts'
import { arrayOf, bytesIn, idIn, type JsonObject, numberIn, objectOf, textIn } from './json.ts'
import { damaged, Refusal } from './refusal.ts'
import { argon2id, H, unseal } from './sodium.ts'

type Derivation =
  | { name: 'argon2id13'; opsLimit: number; memLimitBytes: number; salt: Uint8Array }
  | { name: 'blake2b' }

export type SlotType = 'passphrase' | 'recovery'

export interface Slot {
  type: SlotType
  revision: number
  derivation: Derivation
  nonce: Uint8Array
  sealed: Uint8Array
  commitment: Uint8Array
}

export interface KeyFile {
  vault: string
  member: string
  revision: number
  label: string
  place: number
  /** Id of the member's keyring. */
  keyring: string
  slots: Slot[]
}

/** What somebody typed to get in. */
export type Secret = { type: 'passphrase'; passphrase: string } | { type: 'recovery'; code: string }

function derivationIn(slot: JsonObject, type: SlotType): Derivation {
  const derivation = objectOf(slot.derivation)
  const name = textIn(derivation, 'name')
  if (type === 'recovery' && name === 'blake2b') return { name }
  if (type !== 'passphrase' || name !== 'argon2id13') throw damaged(`derivation ${name}`)
  const opsLimit = numberIn(derivation, 'opsLimit', 1)
  const memLimitBytes = numberIn(derivation, 'memLimitBytes', 67_108_864)
  if (opsLimit > 20 || memLimitBytes > 1_073_741_824) throw damaged('costs out of range')
  return { name, opsLimit, memLimitBytes, salt: bytesIn(derivation, 'salt', 16) }
}

/** Slots of a type that this reader does not know are passed over. */
function slotsIn(value: unknown): Slot[] {
  const slot = objectOf(value)
  const type = textIn(slot, 'type')
  return type === 'passphrase' || type === 'recovery' ? [slotIn(slot, type)] : []
}

function slotIn(slot: JsonObject, type: SlotType): Slot {
  return {
    type,
    revision: numberIn(slot, 'revision', 1),
    derivation: derivationIn(slot, type),
    nonce: bytesIn(slot, 'nonce', 24),
    sealed: bytesIn(slot, 'sealed', 48),
    commitment: bytesIn(slot, 'commitment', 32),
  }
}

/** A member's key file (4.2), or null where both copies are gone. Throws `damaged` or `newer`. */
export function readKeyFile(folder: Folder, member: string): Chosen<KeyFile> | null {
  return readTwins(folder, `keys/${member}`, 2, (body) => {
    const slots = arrayOf(body.slots).flatMap(slotsIn)
    const count = (type: SlotType) => slots.filter((slot) => slot.type === type).length
    if (count('passphrase') > 1 || count('recovery') > 2) throw damaged('too many slots')
    if (idIn(body, 'member') !== member || !isId(member)) throw damaged('key file of another')
    return {
      vault: idIn(body, 'vault'),
      member,
      revision: numberIn(body, 'revision', 1),
      label: textIn(body, 'label'),
      place: numberIn(body, 'place', 0),
      keyring: body.keyring === undefined ? member : idIn(body, 'keyring'),
      slots,
    }
  })
}

const base32Letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

function checkGroup(secret: Uint8Array): string {
  return base32(H(placeBytes('hearth-recovery-check', secret)), base32Letters).slice(0, 4)
}

/** The code of a recovery secret as a person writes it down: 4.4. */
export function recoveryCodeOf(secret: Uint8Array): string {
  const text = base32(secret, base32Letters) + checkGroup(secret)
  return text.match(/.{4}/g)?.join('-') ?? ''
}

/** The 20 bytes behind a recovery code as people type it. Throws `mistyped`. */
export function recoverySecretOf(typed: string): Uint8Array {
  const letters = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .replaceAll('0', 'O')
    .replaceAll('1', 'I')
    .replaceAll('8', 'B')
  if (!/^[A-Z2-7]{36}$/.test(letters)) throw new Refusal('mistyped', 'recovery code')
  const bits = [...letters.slice(0, 32)]
    .map((letter) => base32Letters.indexOf(letter).toString(2).padStart(5, '0'))
    .join('')
  const bytes = bits.match(/.{8}/g)?.map((byte) => Number.parseInt(byte, 2)) ?? []
  const secret = new Uint8Array(bytes)
  if (checkGroup(secret) !== letters.slice(32)) throw new Refusal('mistyped', 'recovery code')
  return secret
}

function slotKey(file: KeyFile, slot: Slot, secret: Secret): Uint8Array {
  const { derivation } = slot
  if (secret.type === 'passphrase' && derivation.name === 'argon2id13') {
    const { salt, opsLimit, memLimitBytes } = derivation
    return argon2id(secret.passphrase, salt, opsLimit, memLimitBytes)
  }
  if (secret.type !== 'recovery') throw damaged('derivation of a slot')
  const bytes = recoverySecretOf(secret.code)
  return H(placeBytes('hearth-recovery', file.vault, file.member, bytes))
}

/**
 * Opens the slot that a secret is for (4.3).
 *
 * @returns the member's root and the slot that gave it
 * @throws Refusal `mistyped`, `wrong-secret`, `damaged`
 */
export function openSlot(file: KeyFile, secret: Secret): { root: Uint8Array; slot: Slot } {
  if (secret.type === 'recovery') recoverySecretOf(secret.code)
  for (const slot of file.slots.filter((one) => one.type === secret.type)) {
    const key = slotKey(file, slot, secret)
    // The text says H(K, "hearth-commitment"): the slot key is the key, the text the message.
    if (same(H(utf8('hearth-commitment'), key), slot.commitment)) {
      return { root: rootIn(file, slot, key), slot }
    }
  }
  throw new Refusal('wrong-secret', secret.type)
}

function rootIn(file: KeyFile, slot: Slot, key: Uint8Array): Uint8Array {
  const costs =
    slot.derivation.name === 'argon2id13'
      ? [slot.derivation.opsLimit, slot.derivation.memLimitBytes, slot.derivation.salt]
      : []
  const named = [file.vault, file.member, slot.type, slot.revision, slot.derivation.name]
  const place = placeBytes('hearth-slot', ...named, ...costs)
  const root = unseal(key, slot.nonce, place, slot.sealed)
  if (root?.length !== 32) throw damaged('a slot that does not open')
  return root
}
