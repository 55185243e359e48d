import { expect, test } from 'vitest'
import { openWhole } from '../../../main/core/attachments/open-file.ts'
import { FileSealer } from '../../../main/core/attachments/seal-file.ts'
import {
  boundTo,
  fileLength,
  messageBytes,
  type SealedFile,
  writeHead,
} from '../../../main/core/attachments/sealed-file.ts'
import { toBase64 } from '../../../main/core/crypto/base64.ts'
import { digest } from '../../../main/core/crypto/digest.ts'
import { pad } from '../../../main/core/crypto/padding.ts'
import { sodium } from '../../../main/core/crypto/sodium.ts'
import type { Space } from '../../../main/core/vault/types.ts'
import { isAppError } from '../../../shared/errors.ts'
import { FakeStore } from '../../make/a-fake-space.ts'
import { someBytes } from '../../make/an-attachment.ts'
import fc from '../../make/properties.ts'

const vault = 'v'.repeat(26)

function house() {
  const store = new FakeStore()
  const mara = store.join('Mara')
  const { mine, ours } = store.open(mara)
  const { blobs } = store.recordsOf(mara, 'private')
  return { mine, ours, files: blobs.files, oursFiles: store.ours.blobs.files }
}

async function sealed(space: Space, bytes: Uint8Array, cuts: number[] = []): Promise<SealedFile> {
  const sealer = await FileSealer.begin(vault, space)
  let at = 0
  for (const cut of [...cuts, bytes.length]) {
    await sealer.write(bytes.subarray(at, cut))
    at = Math.max(at, cut)
  }
  const file = await sealer.finish()
  sealer.settle()
  return file
}

/** `whole` when it opens to these bytes, `damaged` when it is refused as that; anything else is told. */
async function outcome(space: Space, file: SealedFile, bytes: Uint8Array): Promise<string> {
  try {
    const opened = await openWhole(vault, space, file)
    return Buffer.compare(opened, bytes) === 0 ? 'whole' : 'other bytes'
  } catch (error) {
    return isAppError(error, 'attachment.damaged') ? 'damaged' : String(error)
  }
}

test.each([
  0,
  1,
  15,
  messageBytes - 1,
  messageBytes,
  messageBytes + 1,
  16 * messageBytes - 1,
  16 * messageBytes,
  17 * messageBytes + 5,
])(
  'a file of %i bytes comes out as it went in, and shows its length to 64 KiB only',
  async (length) => {
    const { mine, files } = house()
    const bytes = someBytes(length)
    const file = await sealed(mine, bytes)
    expect(await outcome(mine, file, bytes)).toBe('whole')
    const messages = Math.floor(length / 65_536) + 1
    expect(file).toMatchObject({ bytes: length, messages })
    expect(files.get(file.blob)!.length).toBe(fileLength(messages))
  },
)

test('in whatever pieces a file comes, it comes out whole', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 0, max: 3 * messageBytes }),
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 8 }),
      async (length, parts) => {
        const { mine } = house()
        const bytes = someBytes(length)
        const cuts = parts.map((part) => Math.floor(part * length)).sort((a, b) => a - b)
        expect(await outcome(mine, await sealed(mine, bytes, cuts), bytes)).toBe('whole')
      },
    ),
    { numRuns: 60 },
  )
})

test('no two files have a key or a name in common, and nothing of them is seen', async () => {
  const { mine, files } = house()
  const bytes = new TextEncoder().encode('the weir at night '.repeat(40))
  const [one, other] = [await sealed(mine, bytes), await sealed(mine, bytes)]
  expect([one.key === other.key, one.blob === other.blob]).toEqual([false, false])
  const [a, b] = [files.get(one.blob)!, files.get(other.blob)!]
  expect(Buffer.from(a).includes('weir')).toBe(false)
  expect(Buffer.compare(a.subarray(32), b.subarray(32))).not.toBe(0)
})

test('a byte that flips anywhere in a file is noticed, and nothing of it is shown', {
  timeout: 900_000,
}, async () => {
  const { mine, files } = house()
  const bytes = someBytes(700)
  const file = await sealed(mine, bytes)
  const whole = files.get(file.blob)!
  const told = new Map<string, number>()
  for (let at = 0; at < whole.length; at += 1) {
    const flipped = whole.slice()
    flipped[at]! ^= 1 << (at % 8)
    files.set(file.blob, flipped)
    const what = await outcome(mine, file, bytes)
    told.set(what, (told.get(what) ?? 0) + 1)
  }
  expect([...told.keys()]).toEqual(['damaged'])
})

test('a file that is cut or grown anywhere, or gone, is noticed', {
  timeout: 900_000,
}, async () => {
  const { mine, files } = house()
  const bytes = someBytes(messageBytes + 700)
  const file = await sealed(mine, bytes)
  const whole = files.get(file.blob)!
  const told = new Set<string>()
  const seen = async (found: Uint8Array | null) => {
    if (found === null) files.delete(file.blob)
    else files.set(file.blob, found)
    told.add(await outcome(mine, file, bytes))
  }
  for (let length = 0; length < whole.length; length += 1) await seen(whole.slice(0, length))
  // Whole messages gone: the shape is right, and the number of them is not.
  await seen(new Uint8Array(Buffer.concat([whole.subarray(0, 32 + 65_553), whole.subarray(-32)])))
  await seen(new Uint8Array(Buffer.concat([whole, new Uint8Array(1)])))
  await seen(null)
  expect([...told]).toEqual(['damaged'])
})

test('messages in another order, or of another file, do not open', async () => {
  const { mine, files } = house()
  const bytes = someBytes(2 * messageBytes + 9)
  const [file, other] = [await sealed(mine, bytes), await sealed(mine, bytes)]
  const whole = files.get(file.blob)!
  const message = (of: Uint8Array, index: number) =>
    of.subarray(32 + index * 65_553, 32 + (index + 1) * 65_553)
  const rebuilt = (...parts: Uint8Array[]) =>
    new Uint8Array(Buffer.concat([whole.subarray(0, 32), ...parts, whole.subarray(-32)]))
  files.set(file.blob, rebuilt(message(whole, 1), message(whole, 0), message(whole, 2)))
  expect(await outcome(mine, file, bytes)).toBe('damaged')
  const theirs = files.get(other.blob)!
  files.set(file.blob, rebuilt(message(theirs, 0), message(whole, 1), message(whole, 2)))
  expect(await outcome(mine, file, bytes)).toBe('damaged')
  files.set(file.blob, whole)
  expect(await outcome(mine, file, bytes)).toBe('whole')
})

test.each([
  ['none of which is the last', 0, 0],
  ['two of which are the last', 3, 3],
])('a file of two messages, %s, is refused', async (_, first, second) => {
  const { mine, files } = house()
  const bytes = someBytes(messageBytes + 9)
  const blob = '4'.repeat(26)
  const key = sodium.randombytes_buf(32)
  const place = boundTo(vault, mine.id, blob)
  const write = (tags: [number, number], padded = pad(bytes, 2 * messageBytes)) => {
    const { state, header } = sodium.crypto_secretstream_xchacha20poly1305_init_push(key)
    const messages = tags.map((tag, at) => {
      const piece = padded.subarray(at * messageBytes, (at + 1) * messageBytes)
      return sodium.crypto_secretstream_xchacha20poly1305_push(state, piece, place, tag)
    })
    const whole = Buffer.concat([writeHead(header), ...messages])
    files.set(blob, new Uint8Array(Buffer.concat([whole, digest(whole)])))
  }
  const record = { blob, key: toBase64(key), bytes: bytes.length, messages: 2 }
  const file = { ...record, digest: toBase64(digest(bytes)) }
  write([0, 3])
  expect(await outcome(mine, file, bytes)).toBe('whole')
  write([first, second])
  expect(await outcome(mine, file, bytes)).toBe('damaged')
  // Padding that hides something, and none at all.
  const hiding = pad(bytes, 2 * messageBytes)
  hiding[2 * messageBytes - 1] = 7
  const bare = pad(bytes, 2 * messageBytes)
  bare[bytes.length] = 0
  for (const padded of [hiding, bare]) {
    write([0, 3], padded)
    expect(await outcome(mine, file, bytes)).toBe('damaged')
  }
})

test('a file opens in its own place and with its own key alone', async () => {
  const { mine, ours, files, oursFiles } = house()
  const bytes = someBytes(400)
  const file = await sealed(mine, bytes)
  const other = await sealed(mine, bytes)
  const whole = files.get(file.blob)!
  oursFiles.set(file.blob, whole)
  files.set('0'.repeat(26), whole)
  expect(await outcome(ours, file, bytes)).toBe('damaged')
  expect(await outcome(mine, { ...file, blob: '0'.repeat(26) }, bytes)).toBe('damaged')
  expect(await outcome(mine, { ...file, key: other.key }, bytes)).toBe('damaged')
  await expect(openWhole('w'.repeat(26), mine, file)).rejects.toThrow('attachment.damaged')
})

test('a record that says something else than the file is refused', async () => {
  const { mine } = house()
  const bytes = someBytes(400)
  const file = await sealed(mine, bytes)
  const { digest } = await sealed(mine, someBytes(400, 2))
  for (const lie of [{ bytes: 399 }, { bytes: 401 }, { messages: 2 }, { digest }]) {
    expect(await outcome(mine, { ...file, ...lie }, bytes)).toBe('damaged')
  }
})
