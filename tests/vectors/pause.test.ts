import { expect, test } from 'vitest'
import { concat, u32, utf8 } from '../../main/core/crypto/bytes.ts'
import { spaceKeys } from '../../main/core/crypto/member-keys.ts'
import { pad } from '../../main/core/crypto/padding.ts'
import { placeBytes } from '../../main/core/crypto/place.ts'
import { seal } from '../../main/core/crypto/seal.ts'
import { readPause } from '../../main/core/vault/pause.ts'
import { MemoryDisk } from '../make/memory-disk.ts'
import fc from '../make/properties.ts'
import { FilesInMemory } from './reader/folder.ts'
import { pausedUntil } from './reader/pause.ts'

const [vault, space] = ['0'.repeat(26), '4'.repeat(26)] as const
const key = new Uint8Array(32).fill(7)

/** Until when both readers say that a debrief rests, which has these sealed beside its log. */
async function saidOf(texts: { a: string; b: string }) {
  const head = concat(utf8('HPSE'), Uint8Array.from([1, 0, 0, 0]), u32(1))
  const place = placeBytes('hearth-pause', vault, space, head)
  const { pause } = spaceKeys(key)
  const files = new Map<string, Uint8Array>()
  for (const copy of ['a', 'b'] as const) {
    const { nonce, sealed } = seal(pause, place, pad(utf8(texts[copy]), 256))
    files.set(`spaces/${space}/pause.${copy}`, concat(head, nonce, sealed))
  }
  const disk = MemoryDisk.of(files)
  const byHearth = await readPause({ disk, vault, space, epoch: 1, key: pause })
  const keys = new Map([[1, key]])
  const at = { vault, space, kind: 'side' as const, path: `spaces/${space}`, keys }
  return { byHearth: byHearth?.until ?? null, byReader: pausedUntil(new FilesInMemory(files), at) }
}

const number = (from: number, to: number, digits: number) =>
  fc.integer({ min: from, max: to }).map((value) => String(value).padStart(digits, '0'))

/** Instants, and what looks like one. */
const until = fc
  .tuple(
    number(0, 9999, 4),
    number(0, 13, 2),
    number(0, 32, 2),
    number(0, 24, 2),
    number(58, 60, 2),
    fc.constantFrom('.000', '.1', '.123', '.123456', ''),
    fc.constantFrom('Z', 'Z', 'Z', '+01:00', ''),
  )
  .map(
    ([year, month, day, hour, minute, rest, zone]) =>
      `${year}-${month}-${day}T${hour}:${minute}:00${rest}${zone}`,
  )

const text = fc
  .record({
    revision: fc.oneof(fc.integer({ min: 1, max: 3 }), fc.constantFrom(0, -1, 1.5, '1', null)),
    until: fc.oneof(
      { weight: 4, arbitrary: until },
      fc.date({ noInvalidDate: true, min: new Date(0) }).map((date) => date.toISOString()),
      fc.constantFrom(null, 7, '', 'later'),
    ),
  })
  .map((pause) => JSON.stringify(pause))

test('what is no time-out to the one reader is none to the other, whatever is sealed there', async () => {
  await fc.assert(
    fc.asyncProperty(fc.record({ a: text, b: text }), async (texts) => {
      const { byHearth, byReader } = await saidOf(texts)
      expect(byReader).toBe(byHearth)
    }),
    { numRuns: 2000 },
  )
})

test('of two copies that read the one with the higher revision says it', async () => {
  const [early, late] = ['2026-11-07T21:20:00.000Z', '2026-11-07T22:20:00.000Z']
  const copy = (revision: number, end: string) => JSON.stringify({ revision, until: end })
  const said = async (a: string, b: string) => (await saidOf({ a, b })).byHearth
  expect(await said(copy(1, early), copy(2, late))).toBe(late)
  expect(await said(copy(2, early), copy(1, late))).toBe(early)
  expect(await said(copy(1, early), copy(1, late))).toBe(early)
  expect(await said(copy(1, early), copy(2, '2026-11-07T22:20Z'))).toBe(early)
})
