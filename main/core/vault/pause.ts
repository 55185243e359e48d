import { z } from 'zod'
import { isAppError } from '../../../shared/errors.ts'
import { concat, fromUtf8, sameBytes, u32, utf8 } from '../crypto/bytes.ts'
import { pad, unpad } from '../crypto/padding.ts'
import { placeBytes } from '../crypto/place.ts'
import { nonceBytes, openOrNull, seal, tagBytes } from '../crypto/seal.ts'
import type { Disk } from '../ports.ts'
import { paths } from './format.ts'
import { replaceFile } from './replace-file.ts'

/**
 * The time-out of a debrief: one small sealed file in two copies beside the log, always of the same
 * size, written anew in place of what stood there. It names nobody: whoever may read the debrief could
 * have written it. Losing it only ends a time-out, so it never stands in the way of opening.
 */
const magic = utf8('HPSE')
const headBytes = 12
const textBytes = 256
const fileBytes = headBytes + nonceBytes + textBytes + tagBytes

/** `until` is an instant as `toISOString` spells it. */
const Pause = z.object({
  revision: z.number().int().min(1),
  until: z.iso.datetime({ precision: 3 }).nullable(),
})
export type Pause = z.infer<typeof Pause>

/** Where a time-out lies, and its key. */
export interface PausePlace {
  disk: Disk
  vault: string
  space: string
  epoch: number
  /** Subkey 4 of the space's key. */
  key: Uint8Array
}

/** The newest copy that opens; null when none does. */
export async function readPause(place: PausePlace): Promise<Pause | null> {
  const copies = [await readCopy(place, 'a'), await readCopy(place, 'b')]
  return copies.flatMap((copy) => copy ?? []).sort((a, b) => b.revision - a.revision)[0] ?? null
}

/** Writes both copies. With the first in place the change is made. */
export async function writePause(place: PausePlace, pause: Pause): Promise<void> {
  const head = headOf(place)
  const text = pad(utf8(JSON.stringify(pause)), textBytes)
  const { nonce, sealed } = seal(place.key, boundTo(place, head), text)
  const bytes = concat(head, nonce, sealed)
  const path = paths.pauseOf(place.space)
  await replaceFile(place.disk, `${path}.b`, bytes)
  await replaceFile(place.disk, `${path}.a`, bytes).catch(() => undefined)
}

async function readCopy(place: PausePlace, copy: 'a' | 'b'): Promise<Pause | null> {
  try {
    const bytes = await place.disk.read(`${paths.pauseOf(place.space)}.${copy}`)
    return bytes && pauseIn(place, bytes)
  } catch (error) {
    // A bad sector: no time-out then.
    if (isAppError(error)) return null
    throw error
  }
}

/** What another program with the key wrote there, and does not read, is no time-out and stops nobody. */
export function pauseIn(place: PausePlace, bytes: Uint8Array): Pause | null {
  const head = headOf(place)
  if (bytes.length !== fileBytes || !sameBytes(bytes.subarray(0, headBytes), head)) return null
  const nonce = bytes.subarray(headBytes, headBytes + nonceBytes)
  const sealed = bytes.subarray(headBytes + nonceBytes)
  const text = openOrNull(place.key, boundTo(place, head), nonce, sealed)
  if (text === null) return null
  try {
    return Pause.safeParse(JSON.parse(fromUtf8(unpad(text)))).data ?? null
  } catch {
    return null
  }
}

function headOf({ epoch }: PausePlace): Uint8Array {
  return concat(magic, Uint8Array.from([1, 0, 0, 0]), u32(epoch))
}

function boundTo({ vault, space }: PausePlace, head: Uint8Array): Uint8Array {
  return placeBytes('hearth-pause', vault, space, head)
}
