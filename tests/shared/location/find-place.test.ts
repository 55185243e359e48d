import { expect, test } from 'vitest'
import { crc32 } from '../../../shared/crc32.ts'
import { findPlace } from '../../../shared/location/find-place.ts'
import { bytesAsFile, patched } from '../../../shared/location/patch.ts'
import {
  ascii,
  exif,
  exifSegment,
  gpsFields,
  heic,
  iptcSegment,
  jpeg,
  maker,
  png,
  webp,
  xmp,
  xmpPlace,
  xmpSegment,
} from '../../make/camera-files.ts'
import { joined } from '../../make/joined.ts'
import fc from '../../make/properties.ts'

const place = 'Lindenhof above the river'

async function cleaned(bytes: Uint8Array) {
  const before = bytes.slice()
  const { hasPlace, patches } = await findPlace(bytesAsFile(bytes))
  expect(Buffer.compare(bytes, before)).toBe(0)
  const after = patched(bytes, 0, patches)
  expect(after.length).toBe(bytes.length)
  return { after, hasPlace, patches, words: Buffer.from(after).toString('latin1') }
}

/** Every place where two files differ lies inside one of these stretches of the first. */
function expectSameOutside(before: Uint8Array, after: Uint8Array, part: Uint8Array) {
  const from = Buffer.from(before).indexOf(part)
  expect(from).toBeGreaterThan(-1)
  for (let at = 0; at < before.length; at += 1) {
    if (at >= from && at < from + part.length) continue
    if (before[at] !== after[at]) throw new Error(`byte ${at} changed`)
  }
}

for (const isLittle of [true, false]) {
  test(`a camera's place goes, and its maker, its hour and how it was held stay (${isLittle ? 'II' : 'MM'})`, async () => {
    const with_ = exif(gpsFields, isLittle)
    const { after, hasPlace, words } = await cleaned(with_.bytes)
    expect(hasPlace).toBe(true)
    expect(words).toContain(maker)
    expect(words).toContain('2026:11:07 08:30:00')
    expect(words).not.toContain('Lindenhof')
    // Bytes outside of what tells the place are those that were.
    for (let at = 0; at < after.length; at += 1) {
      if (with_.place.some(([from, to]) => at >= from && at < to)) continue
      expect(after[at]).toBe(with_.bytes[at])
    }
    // The first directory reads as that of a camera without a receiver.
    const view = new DataView(after.buffer)
    expect(view.getUint16(8, isLittle)).toBe(3)
    const tags = [0, 1, 2].map((each) => view.getUint16(10 + 12 * each, isLittle))
    expect(tags).toEqual([0x010f, 0x0112, 0x0132])
    expect(view.getUint16(10 + 12 + 8, isLittle)).toBe(6)
    expect(view.getUint32(10 + 36, isLittle)).toBe(0)
    // Degrees, minutes and seconds are nowhere.
    const degrees = new Uint8Array(8)
    new DataView(degrees.buffer).setUint32(0, 47, isLittle)
    new DataView(degrees.buffer).setUint32(4, 1, isLittle)
    expect(Buffer.from(with_.bytes).indexOf(degrees)).toBeGreaterThan(0)
    expect(Buffer.from(after).indexOf(degrees)).toBe(-1)
  })
}

test('a photo without a place is left byte by byte as it is', async () => {
  const { patches, hasPlace } = await cleaned(
    jpeg(exifSegment(exif(null).bytes), xmpSegment(xmp(''))),
  )
  expect({ patches, hasPlace }).toEqual({ patches: [], hasPlace: false })
})

test('a receiver that found nothing tells of no place, and its empty form goes quietly', async () => {
  const { hasPlace, patches } = await cleaned(exif(gpsFields.slice(0, 1)).bytes)
  expect(hasPlace).toBe(false)
  expect(patches.length).toBeGreaterThan(0)
})

test('a JPEG loses the place from EXIF, XMP and IPTC, and nothing outside of them changes', async () => {
  const e = exif(gpsFields).bytes
  const file = jpeg(
    exifSegment(e),
    xmpSegment(xmp(xmpPlace, ' photoshop:City="Zurich"')),
    iptcSegment({ 90: 'Zurich', 120: 'By the river' }),
  )
  const { after, hasPlace, words } = await cleaned(file)
  expect(hasPlace).toBe(true)
  expect(words).not.toMatch(/GPS|Zurich|Lindenhof/)
  expect(words).toContain('xmp:Rating="5"')
  expect(words).toContain('<dc:creator>Mara</dc:creator>')
  expect(words).toContain('Darkroom')
  expect(words).toContain('By the river')
  const end = Buffer.from(file).lastIndexOf('By the river')
  expect(Buffer.compare(after.subarray(end), file.subarray(end))).toBe(0)
})

test('a second picture inside a JPEG loses its place too', async () => {
  const file = joined([jpeg(), jpeg(exifSegment(exif(gpsFields).bytes))])
  const { words, hasPlace } = await cleaned(file)
  expect(hasPlace).toBe(true)
  expect(words).not.toContain(place)
})

test('metadata that lies across the pieces in which a file is read loses its place', async () => {
  const filler = { marker: 0xe2, data: new Uint8Array(65_000) }
  const e = exifSegment(exif(gpsFields).bytes)
  // From 0 to 17 of them: one of the sixteen EXIFs lies over the first mebibyte's end.
  const file = jpeg(...Array.from({ length: 17 }, () => [filler, e]).flat())
  expect((await cleaned(file)).words).not.toContain(place)
  for (let cut = 1_048_576 - 400; cut < 1_048_576; cut += 37) {
    const at = cut - 2 - 16 * 65_004
    const data = new Uint8Array(at - 4)
    const whole = jpeg(...Array(16).fill(filler), { marker: 0xe2, data }, e)
    expect((await cleaned(whole)).words).not.toContain(place)
  }
})

test('EXIF that cannot be followed goes whole, so that nobody finds a place in it', async () => {
  const broken = exif(gpsFields).bytes
  new DataView(broken.buffer).setUint32(4, 0xfffffff0, true)
  const { words, hasPlace } = await cleaned(jpeg(exifSegment(broken)))
  expect(hasPlace).toBe(true)
  expect(words).not.toContain(place)
})

test('a PNG loses the place, and its checksums hold', async () => {
  const file = png(
    { type: 'eXIf', data: exif(gpsFields).bytes },
    { type: 'iTXt', data: joined([ascii('XML:com.adobe.xmp\0\0\0\0\0'), xmp(xmpPlace)]) },
    { type: 'zTXt', data: joined([ascii('Raw profile type exif\0\0'), ascii('packed place')]) },
    { type: 'tEXt', data: ascii('Comment\0Made in Zurich') },
  )
  const { after, words, hasPlace } = await cleaned(file)
  expect(hasPlace).toBe(true)
  expect(words).not.toMatch(/Lindenhof|GPS|packed place/)
  expect(words).toContain('Darkroom')
  // What a person wrote is theirs.
  expect(words).toContain('Made in Zurich')
  const view = new DataView(after.buffer)
  for (let at = 8; at < after.length; ) {
    const length = view.getUint32(at)
    const sum = crc32(after.subarray(at + 4, at + 8 + length))
    expect(view.getUint32(at + 8 + length)).toBe(sum)
    at += 12 + length
  }
})

test('a WebP and a HEIC lose the place, and nothing around it changes', async () => {
  const e = exif(gpsFields).bytes
  for (const file of [webp({ type: 'EXIF', data: e }), heic(e)]) {
    const { after, words, hasPlace } = await cleaned(file)
    expect(hasPlace).toBe(true)
    expect(words).not.toContain(place)
    expect(words).toContain(maker)
    expectSameOutside(file, after, e)
  }
})

test('of a file that is no photo, nothing is touched', async () => {
  for (const text of ['', 'GPSLatitude, Lindenhof', '%PDF-1.7 exif:GPSLatitude']) {
    expect((await cleaned(ascii(text))).patches).toEqual([])
  }
})

test('pieces of any length come out as the whole would', async () => {
  const file = jpeg(exifSegment(exif(gpsFields).bytes), xmpSegment(xmp(xmpPlace)))
  const { after, patches } = await cleaned(file)
  for (const size of [1, 7, 64, 1000]) {
    const pieces: Uint8Array[] = []
    for (let at = 0; at < file.length; at += size) {
      pieces.push(patched(file.subarray(at, at + size), at, patches))
    }
    expect(joined(pieces)).toEqual(after)
  }
})

test('files that were damaged at random are read to their end, and keep their length', async () => {
  const e = exif(gpsFields).bytes
  const files = [
    e,
    jpeg(exifSegment(e), xmpSegment(xmp(xmpPlace)), iptcSegment({ 90: 'Zurich' })),
    png({ type: 'eXIf', data: e }),
    webp({ type: 'EXIF', data: e }),
    heic(e),
  ]
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...files),
      fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 6 }),
      fc.option(fc.nat()),
      async (whole, hurts, cut) => {
        const hurt = whole.slice(0, cut === null ? undefined : cut % (whole.length + 1))
        for (const [at, byte] of hurts) {
          if (hurt.length > 12) hurt[12 + (at % (hurt.length - 12))] = byte
        }
        await cleaned(hurt)
      },
    ),
    { numRuns: 1500 },
  )
})
