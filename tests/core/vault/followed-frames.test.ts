import { expect, test } from 'vitest'
import { concat, utf8 } from '../../../main/core/crypto/bytes.ts'
import { digest } from '../../../main/core/crypto/digest.ts'
import {
  type FrameType,
  frameTypes,
  openFrame,
  writeFrame,
} from '../../../main/core/vault/frame.ts'
import { chainSeed, readSegment, writeHeader } from '../../../main/core/vault/segment.ts'

const key = new Uint8Array(32).fill(3)
const keyOf = () => key
const place = { vault: 'v', space: 's', segment: '0001-00000001-0000000000000000000000000g.seg' }

/** A segment with a header and so many frames of records, and an end mark where it is closed. */
function segment(count: number, isClosed = true): { bytes: Uint8Array; offsets: number[] } {
  const header = writeHeader({ counter: 1, incarnation: 1, parents: [] })
  const wanted: [FrameType, Uint8Array][] = [
    [frameTypes.header, header],
    ...Array.from({ length: count }, (_, index): [FrameType, Uint8Array] => [
      frameTypes.records,
      utf8(`words of frame ${index}`),
    ]),
    ...(isClosed ? ([[frameTypes.end, new Uint8Array(0)]] as [FrameType, Uint8Array][]) : []),
  ]
  const frames: Uint8Array[] = []
  const offsets: number[] = []
  let chain = chainSeed(place)
  for (const [index, [type, plaintext]] of wanted.entries()) {
    const frame = writeFrame(key, place, chain, { type, epoch: 1, sequence: index + 1, plaintext })
    offsets.push(frames.reduce((sum, { length }) => sum + length, 0))
    frames.push(frame)
    chain = frame.slice(-32)
  }
  return { bytes: concat(...frames), offsets }
}

/** Makes every chain hash right again from one frame on, as anybody can without a key. */
function chainedAnew(bytes: Uint8Array, offsets: number[]): Uint8Array {
  const anew = bytes.slice()
  let chain = chainSeed(place)
  for (const [index, offset] of offsets.entries()) {
    const end = offsets[index + 1] ?? anew.length
    anew.set(digest(chain, anew.subarray(offset, end - 32)), end - 32)
    chain = anew.slice(end - 32, end)
  }
  return anew
}

test('frames of records are followed and not opened, and open when they are asked for', () => {
  const { bytes } = segment(3)
  const read = readSegment(keyOf, place, bytes)
  if (!('frames' in read)) throw new Error('not read')
  expect(read.tail).toBe('clean')
  const records = read.frames.filter(({ type }) => type === frameTypes.records)
  expect(records.map(({ plaintext }) => plaintext)).toEqual([null, null, null])
  expect(records.map((frame) => openFrame(keyOf, place, frame, bytes, frame.offset))).toEqual(
    [0, 1, 2].map((index) => utf8(`words of frame ${index}`)),
  )
})

test.each([true, false])(
  'a frame changed by a stranger ends what is read, though every chain hash was made right again: closed %s',
  (isClosed) => {
    const { bytes, offsets } = segment(4, isClosed)
    for (const [index, offset] of offsets.entries()) {
      const changed = bytes.slice()
      changed[offset + 60]! ^= 1
      const read = readSegment(keyOf, place, chainedAnew(changed, offsets))
      const frames = 'frames' in read ? read.frames : []
      expect(frames.length).toBe(index)
      expect(read).not.toMatchObject({ tail: 'clean' })
    }
  },
)

test('a changed byte anywhere ends what is read at its frame', () => {
  const { bytes, offsets } = segment(3)
  for (let at = 0; at < bytes.length; at += 97) {
    const changed = bytes.slice()
    changed[at]! ^= 0x10
    const read = readSegment(keyOf, place, changed)
    const before = offsets.filter((offset) => offset <= at).length - 1
    expect([at, 'frames' in read ? read.frames.length : 0]).toEqual([at, before])
  }
})

test.each([1, 2, 3])(
  'frame %d that claims another key than the last one ends what is read, unless it opens with that key',
  (liar) => {
    const keys = new Map([
      [1, new Uint8Array(32).fill(1)],
      [2, new Uint8Array(32).fill(2)],
    ])
    const byEpoch = (epoch: number) => keys.get(epoch) ?? null
    for (const sealedWith of [1, 2]) {
      const frames: Uint8Array[] = []
      let chain = chainSeed(place)
      for (const sequence of [0, 1, 2, 3]) {
        const epoch = sequence === liar ? 2 : 1
        const key = keys.get(sequence === liar ? sealedWith : 1)!
        const type = sequence === 0 ? frameTypes.header : frameTypes.records
        const plaintext =
          sequence === 0
            ? writeHeader({ counter: 1, incarnation: 1, parents: [] })
            : utf8(`words of frame ${sequence}`)
        frames.push(writeFrame(key, place, chain, { type, epoch, sequence, plaintext }))
        chain = frames.at(-1)!.slice(-32)
      }
      const read = readSegment(byEpoch, place, concat(...frames))
      const epochs = 'frames' in read ? read.frames.map(({ epoch }) => epoch) : []
      expect(epochs.length).toBe(sealedWith === 2 ? 4 : liar)
      expect(epochs.includes(2)).toBe(sealedWith === 2)
    }
  },
)
