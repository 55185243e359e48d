/** The checksum of ZIP members and of PNG chunks (reflected polynomial 0xEDB88320), fed piece by piece. */
const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit += 1) {
    value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  }
  return value
})

/** Goes on from `soFar` (0 at the start) over the next bytes. */
export function crc32(bytes: Uint8Array, soFar = 0): number {
  let crc = ~soFar
  for (let index = 0; index < bytes.length; index += 1) {
    crc = table[(crc ^ bytes[index]!) & 255]! ^ (crc >>> 8)
  }
  return ~crc >>> 0
}
