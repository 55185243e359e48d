import { fromBase32, nameAlphabet, toBase32 } from '../crypto/base32.ts'
import { concat } from '../crypto/bytes.ts'
import { digest } from '../crypto/digest.ts'
import { placeBytes } from '../crypto/place.ts'
import { sodium } from '../crypto/sodium.ts'

/** An id is these bytes, which are anything, and then as many that follow from them and its author. */
const half = 8
const whole = 16
/** Bits of an id's first half under the time: drawn, and then counted up. */
const drawn = 24n
/** Milliseconds are told to 256 of them. */
const coarser = 8n

/**
 * The id of a record that names its author: anybody in the vault can check it, and nobody can find one
 * that names them under which another's record lies already.
 *
 * @param first any 8 bytes
 */
export function idNaming(vault: string, author: string, first: Uint8Array): string {
  return toBase32(concat(first, following(vault, author, first)), nameAlphabet)
}

/** True where an id names this member. */
export function isNaming(vault: string, author: string, id: string): boolean {
  const first = firstHalf(id)
  return first !== null && idNaming(vault, author, first) === id
}

/** The id that has the same first half as another, whatever that is, and names this member. */
export function idInNameOf(vault: string, author: string, id: string): string {
  const first = firstHalf(id)
  if (first === null) throw new Error('not an id')
  return idNaming(vault, author, first)
}

/**
 * First halves of ids: their time, then 24 bits that are drawn. Those of one moment are counted up from
 * there, so that ids sort in the order in which they were made, and no two are the same.
 */
export class FirstHalves {
  #last = 0n

  next(now: Date): Uint8Array {
    const time = BigInt(Math.max(0, now.getTime())) >> coarser
    const lasting = this.#last >> drawn
    const isSameMoment = lasting === time || lasting === time + 1n
    this.#last = isSameMoment ? this.#last + 1n : (time << drawn) | drawnBits()
    const bytes = new Uint8Array(half)
    new DataView(bytes.buffer).setBigUint64(0, this.#last, false)
    return bytes
  }
}

/** Null for a text that is no id. */
function firstHalf(id: string): Uint8Array | null {
  const bytes = fromBase32(id, nameAlphabet)
  return bytes?.length === whole ? bytes.subarray(0, half) : null
}

function drawnBits(): bigint {
  return BigInt(sodium.randombytes_uniform(Number(1n << drawn)))
}

function following(vault: string, author: string, first: Uint8Array): Uint8Array {
  return digest(placeBytes('hearth-record-id', vault, author, first)).subarray(0, half)
}
