/** Datasets of record 2 that name a place: codes and names of the content's location, city, part of it, province, country. */
const places = new Set([26, 27, 90, 92, 95, 100, 101])
const blank = 0x20

/** The same IPTC with blanks where it names a place; null where it names none. */
export function withoutPlaceInIptc(iptc: Uint8Array): Uint8Array | null {
  const result = iptc.slice()
  let isChanged = false
  let at = 0
  while (at + 5 <= iptc.length && iptc[at] === 0x1c) {
    const length = (iptc[at + 3]! << 8) | iptc[at + 4]!
    // Past 32 KiB the length is written another way, and a name of a place is not that long.
    if (length > 0x7fff) break
    const isPlace = iptc[at + 1] === 2 && places.has(iptc[at + 2]!)
    const end = Math.min(iptc.length, at + 5 + length)
    if (isPlace && iptc.subarray(at + 5, end).some((byte) => byte !== blank)) {
      result.fill(blank, at + 5, end)
      isChanged = true
    }
    at = end
  }
  return isChanged ? result : null
}

/** The same for what Photoshop and others write around it into a JPEG. */
export function withoutPlaceInResources(resources: Uint8Array): Uint8Array | null {
  const view = new DataView(resources.buffer, resources.byteOffset, resources.byteLength)
  let at = 0
  while (at + 12 <= resources.length && view.getUint32(at) === 0x3842494d) {
    const nameLength = 1 + resources[at + 6]!
    const sizeAt = at + 6 + nameLength + (nameLength % 2)
    if (sizeAt + 4 > resources.length) return null
    const size = view.getUint32(sizeAt)
    const from = sizeAt + 4
    if (view.getUint16(at + 4) === 0x0404 && from + size <= resources.length) {
      const clean = withoutPlaceInIptc(resources.subarray(from, from + size))
      if (clean === null) return null
      const result = resources.slice()
      result.set(clean, from)
      return result
    }
    at = from + size + (size % 2)
  }
  return null
}
