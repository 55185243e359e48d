import { damaged } from './refusal.ts'

const strictText = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const spell = new TextEncoder()

/** The UTF-8 bytes of a text. */
export function utf8(text: string): Uint8Array {
  return spell.encode(text)
}

/** The text that UTF-8 bytes spell. Throws `damaged` where they spell none. */
export function textOf(bytes: Uint8Array): string {
  try {
    return strictText.decode(bytes)
  } catch {
    throw damaged('not UTF-8')
  }
}

export function join(...parts: Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let offset = 0
  for (const part of parts) {
    whole.set(part, offset)
    offset += part.length
  }
  return whole
}

export function same(left: Uint8Array, right: Uint8Array): boolean {
  return left.length === right.length && left.every((byte, index) => byte === right[index])
}

function littleEndian(value: number, size: number): Uint8Array {
  const bytes = new Uint8Array(size)
  let rest = value
  for (let index = 0; index < size; index++) {
    bytes[index] = rest % 256
    rest = Math.floor(rest / 256)
  }
  return bytes
}

export function u32(value: number): Uint8Array {
  return littleEndian(value, 4)
}

export function u64(value: number): Uint8Array {
  return littleEndian(value, 8)
}

/**
 * The number that `size` bytes at `offset` spell, or Infinity where it is above 2^53 − 1. Throws `damaged`
 * where the bytes end before.
 */
export function numberAt(bytes: Uint8Array, offset: number, size: 2 | 4 | 8): number {
  if (offset < 0 || offset + size > bytes.length) throw damaged('cut short')
  let value = 0
  for (let index = size - 1; index >= 0; index--) value = value * 256 + (bytes[offset + index] ?? 0)
  return Number.isSafeInteger(value) ? value : Number.POSITIVE_INFINITY
}

/** Whether the ASCII text `magic` stands at `offset`. */
export function standsAt(bytes: Uint8Array, offset: number, magic: string): boolean {
  return same(bytes.subarray(offset, offset + magic.length), utf8(magic))
}

export function isZero(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 0)
}

/** `placeBytes` of chapter 1: names the place that sealed or signed bytes belong to. */
export function placeBytes(label: string, ...parts: (string | number | Uint8Array)[]): Uint8Array {
  const spelled = [label, ...parts].map((part) => {
    if (typeof part === 'string') return utf8(part)
    return typeof part === 'number' ? u64(part) : part
  })
  return join(...spelled.flatMap((part) => [u32(part.length), part]))
}

/** Takes the padding of ISO/IEC 7816-4 off. Throws `damaged` where there is none. */
export function unpadded(bytes: Uint8Array): Uint8Array {
  let end = bytes.length
  while (end > 0 && bytes[end - 1] === 0) end--
  if (bytes[end - 1] !== 0x80) throw damaged('no padding')
  return bytes.subarray(0, end - 1)
}

/** Strict base64. Throws `damaged` for anything that is not the one spelling of its bytes. */
export function fromBase64(text: string): Uint8Array {
  const bytes = new Uint8Array(Buffer.from(text, 'base64'))
  if (toBase64(bytes) !== text) throw damaged('not base64')
  return bytes
}

export function toBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64')
}

export function toHex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex')
}

export function fromHex(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'hex'))
}

/** Bits five by five, most significant first, the last ones filled with zeros, in the given alphabet. */
export function base32(bytes: Uint8Array, alphabet: string): string {
  let bits = ''
  for (const byte of bytes) bits += byte.toString(2).padStart(8, '0')
  let text = ''
  for (let at = 0; at < bits.length; at += 5) {
    text += alphabet[Number.parseInt(bits.slice(at, at + 5).padEnd(5, '0'), 2)]
  }
  return text
}

/** Whether a text is an id: 26 characters of base32hex, its last two bits zero. */
export function isId(text: unknown): text is string {
  return typeof text === 'string' && /^[0-9a-v]{25}[048cgkos]$/.test(text)
}

export const idAlphabet = '0123456789abcdefghijklmnopqrstuv'

/** The 16 bytes that an id spells. */
export function idBytes(id: string): Uint8Array {
  const bits = [...id].map((one) => idAlphabet.indexOf(one).toString(2).padStart(5, '0')).join('')
  return Uint8Array.from({ length: 16 }, (_, at) =>
    Number.parseInt(bits.slice(at * 8, at * 8 + 8), 2),
  )
}
