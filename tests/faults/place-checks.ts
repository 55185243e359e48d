import { randomId } from '../../main/core/crypto/ids.ts'
import { sodium } from '../../main/core/crypto/sodium.ts'
import { frameTypes, readFrame, writeFrame } from '../../main/core/vault/frame.ts'
import { pageKinds, readPage, writePage } from '../../main/core/vault/page.ts'
import { expectEqual } from './expect-equal.ts'

/** Checks of what is bound to where it lies; see `checks`. */
export const placeChecks: Record<string, () => Promise<void>> = {
  'a frame opens in its own place only': framePlaces,

  'a page opens in its own place only': pagePlaces,
}

async function framePlaces(): Promise<void> {
  const key = sodium.randombytes_buf(32)
  const previous = sodium.randombytes_buf(32)
  const place = { vault: randomId(), space: randomId(), segment: 'a.seg' }
  const plaintext = new TextEncoder().encode('words')
  const frame = { type: frameTypes.records, epoch: 1, sequence: 7, plaintext }
  const bytes = writeFrame(key, place, previous, frame)
  const opens = (at: typeof place, before: Uint8Array, found: Uint8Array, with_ = key) =>
    readFrame(() => with_, at, before, found, 0) !== null
  expectEqual(opens(place, previous, bytes), true)
  expectEqual(opens({ ...place, vault: randomId() }, previous, bytes), false)
  expectEqual(opens({ ...place, space: randomId() }, previous, bytes), false)
  expectEqual(opens({ ...place, segment: 'b.seg' }, previous, bytes), false)
  expectEqual(opens(place, sodium.randombytes_buf(32), bytes), false)
  expectEqual(opens(place, previous, bytes, sodium.randombytes_buf(32)), false)
  // The outside is in the clear: type, epoch and number must be bound to what is inside.
  for (const [at, value] of [
    [5, frameTypes.checkpoint],
    [12, 2],
    [16, 8],
  ] as const) {
    const changed = bytes.slice()
    changed[at] = value
    const chain = sodium.crypto_generichash(32, joined(previous, changed.subarray(0, -32)), null)
    changed.set(chain, changed.length - 32)
    expectEqual(opens(place, previous, changed), false)
  }
}

async function pagePlaces(): Promise<void> {
  const key = sodium.randombytes_buf(32)
  const place = {
    vault: randomId(),
    space: randomId(),
    page: randomId(),
    kind: pageKinds.records,
    generation: 3,
  }
  const stamp = { epoch: 1, sequence: 9, chain: sodium.randombytes_buf(32) }
  const long = new Uint8Array(600_000).fill(7)
  const bytes = writePage(key, place, stamp, long)
  const opens = (at: Parameters<typeof readPage>[1], found = bytes) => {
    try {
      return readPage(() => key, at, found).plaintext.length === long.length
    } catch {
      return false
    }
  }
  expectEqual(opens(place), true)
  expectEqual(opens({ ...place, vault: randomId() }), false)
  expectEqual(opens({ ...place, space: randomId() }), false)
  expectEqual(opens({ ...place, page: randomId() }), false)
  expectEqual(opens({ ...place, generation: 2 }), false)
  expectEqual(opens({ ...place, kind: pageKinds.large }), false)
  // Messages of 256 KiB after a head of 64 bytes, in another order, under a digest that fits.
  const [head, size] = [64, 256 * 1024]
  const swapped = bytes.slice()
  swapped.set(bytes.subarray(head, head + size), head + size)
  swapped.set(bytes.subarray(head + size, head + 2 * size), head)
  for (const at of [8, 24, 40]) {
    const changed = bytes.slice()
    changed[at]! ^= 1
    expectEqual(opens(place, redigested(changed)), false)
  }
  expectEqual(opens(place, redigested(swapped)), false)
  expectEqual(opens(place, redigested(bytes.slice(0, head + size + 32))), false)
}

function redigested(page: Uint8Array): Uint8Array {
  const body = page.subarray(0, -32)
  return joined(body, sodium.crypto_generichash(32, body, null))
}

function joined(...parts: Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts))
}
