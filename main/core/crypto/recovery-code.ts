import { AppError } from '../../../shared/errors.ts'
import { fromBase32, handAlphabet, toBase32 } from './base32.ts'
import { sameBytes, utf8 } from './bytes.ts'
import { digest } from './digest.ts'
import { placeBytes } from './place.ts'
import { sodium } from './sodium.ts'

/** 160 bits: far past guessing, so the key needs no slow derivation. */
const secretBytes = 20
const groupLength = 4

/** A fresh recovery secret. */
export function newRecoverySecret(): Uint8Array {
  return sodium.randombytes_buf(secretBytes)
}

/** Writes a secret as eight groups of four characters and a ninth that checks the others. */
export function formatRecoveryCode(secret: Uint8Array): string {
  const text = toBase32(secret, handAlphabet) + checkGroup(secret)
  return (text.match(/.{4}/g) ?? []).join('-')
}

/**
 * Reads a code as people type it: any case, spaces and hyphens anywhere, 0 for O, 1 for I, 8 for B.
 *
 * @throws AppError `recovery.mistyped` when its length or its check group is not right, so that a slip
 * of the pen is never told as a wrong code.
 */
export function parseRecoveryCode(typed: string): Uint8Array {
  const text = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .replaceAll('0', 'O')
    .replaceAll('1', 'I')
    .replaceAll('8', 'B')
  const secret = fromBase32(text.slice(0, -groupLength), handAlphabet)
  if (secret === null || secret.length !== secretBytes) throw new AppError('recovery.mistyped')
  if (!sameBytes(utf8(text.slice(-groupLength)), utf8(checkGroup(secret)))) {
    throw new AppError('recovery.mistyped')
  }
  return secret
}

/** The first 20 bits of the secret's digest. */
function checkGroup(secret: Uint8Array): string {
  const check = digest(placeBytes('hearth-recovery-check', secret))
  return toBase32(check, handAlphabet).slice(0, groupLength)
}
