/** Names on disk: base32hex in lower case (RFC 4648 section 7). It sorts as the bytes do. */
export const nameAlphabet = '0123456789abcdefghijklmnopqrstuv'

/** What people copy by hand: base32 (RFC 4648 section 6), without 0, 1, 8 and 9. */
export const handAlphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** Writes bytes five bits a character, most significant first, the last character filled with zeros. */
export function toBase32(bytes: Uint8Array, alphabet: string): string {
  let text = ''
  let held = 0
  let bits = 0
  for (const byte of bytes) {
    held = (held << 8) | byte
    bits += 8
    while (bits >= 5) {
      bits -= 5
      text += alphabet[(held >> bits) & 31]
    }
    held &= (1 << bits) - 1
  }
  return bits > 0 ? text + alphabet[(held << (5 - bits)) & 31] : text
}

/** Reads what `toBase32` wrote; null for a foreign character or for filling bits that are not zero. */
export function fromBase32(text: string, alphabet: string): Uint8Array | null {
  const bytes: number[] = []
  let held = 0
  let bits = 0
  for (const character of text) {
    const value = alphabet.indexOf(character)
    if (value < 0) return null
    held = (held << 5) | value
    bits += 5
    if (bits >= 8) {
      bits -= 8
      bytes.push((held >> bits) & 255)
    }
    held &= (1 << bits) - 1
  }
  return held === 0 ? Uint8Array.from(bytes) : null
}
