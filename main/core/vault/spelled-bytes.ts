import { z } from 'zod'
import { fromBase64 } from '../crypto/base64.ts'

/** Bytes as JSON holds them: base64, of this many bytes where it is said. Stays text when it is read. */
export function spelledBytes(length?: number) {
  return z.string().refine((text) => isSpelled(text, length))
}

function isSpelled(text: string, length?: number): boolean {
  try {
    fromBase64(text, length)
    return true
  } catch {
    return false
  }
}
