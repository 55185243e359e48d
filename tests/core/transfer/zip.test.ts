import { Zip, ZipDeflate, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { type Member, readDirectory } from '../../../main/core/transfer/zip/directory.ts'
import { readMember } from '../../../main/core/transfer/zip/read-member.ts'
import { AppError, isAppError } from '../../../shared/errors.ts'
import { BytesSource } from '../../make/a-source.ts'
import fc from '../../make/properties.ts'

test('any files packed into a ZIP are read out again byte for byte', async () => {
  const files = fc.dictionary(
    fc.string({ minLength: 1, maxLength: 20 }).filter((name) => name !== '__proto__'),
    fc.uint8Array({ maxLength: 3000 }),
    { maxKeys: 6 },
  )
  await fc.assert(
    fc.asyncProperty(files, fc.constantFrom(0 as const, 6 as const), async (given, level) => {
      const named = Object.entries(given)
      const zip = zipSync(Object.fromEntries(named), { level })
      const read = await readAll(zip)
      expect(read).toEqual(new Map(named.map(([name, bytes]) => [name, Buffer.from(bytes)])))
    }),
  )
})

test('a member of many megabytes passes in small pieces', async () => {
  const big = new Uint8Array(20_000_000)
  for (let at = 0; at < big.length; at += 7) big[at] = at
  const source = new BytesSource(zipSync({ big }, { level: 1 }))
  let largest = 0
  let size = 0
  for await (const piece of readMember(source, (await readDirectory(source))![0]!)) {
    largest = Math.max(largest, piece.length)
    size += piece.length
  }
  expect(size).toBe(big.length)
  expect(source.largestRead).toBeLessThanOrEqual(256 * 1024)
  expect(largest).toBeLessThanOrEqual(9 * 1024 * 1024)
})

test('a bomb of zeros gives no more than the ZIP says it holds, and no large piece', async () => {
  const source = new BytesSource(zipSync({ zeros: new Uint8Array(100_000_000) }, { level: 9 }))
  const [member] = (await readDirectory(source))!
  let largest = 0
  for await (const piece of readMember(source, member!)) largest = Math.max(largest, piece.length)
  expect(largest).toBeLessThanOrEqual(17 * 1024 * 1024)
  let given = 0
  const reading = async () => {
    for await (const piece of readMember(source, { ...member!, size: 5000 })) given += piece.length
  }
  await expect(reading()).rejects.toThrow('file.unreadable')
  expect(given).toBeLessThanOrEqual(5000)
})

test('a ZIP of the ZIP64 kind, with and without a comment, opens', async () => {
  const content = Buffer.from('{"metadata":{},"entries":[]}')
  for (const comment of ['', 'PK\u0005\u0006 and other words']) {
    const read = await readAll(zip64('Journal.json', content, comment))
    expect(read).toEqual(new Map([['Journal.json', content]]))
  }
})

test('a ZIP whose sizes stand behind each member, as streams write it, opens', async () => {
  const pieces: Uint8Array[] = []
  const zip = new Zip((error, piece) => {
    if (error) throw error
    pieces.push(piece)
  })
  const member = new ZipDeflate('Tagebuch für zwei.json')
  zip.add(member)
  member.push(Buffer.from('words '.repeat(1000)), true)
  zip.end()
  const read = await readAll(Buffer.concat(pieces))
  expect(read.get('Tagebuch für zwei.json')?.toString()).toBe('words '.repeat(1000))
})

test('what is no ZIP is told from a ZIP that was cut short', async () => {
  const zip = zipSync({ a: new Uint8Array(5000) }, { level: 0 })
  expect(await readDirectory(new BytesSource(new TextEncoder().encode('Dear diary')))).toBeNull()
  expect(await readDirectory(new BytesSource(new Uint8Array(0)))).toBeNull()
  await expect(readDirectory(new BytesSource(zip.slice(0, 4000)))).rejects.toThrow(
    'file.unreadable',
  )
})

test('a member behind a password, or packed in a way we cannot read, is refused', async () => {
  const source = new BytesSource(zipSync({ a: new Uint8Array(50) }))
  const [member] = (await readDirectory(source))!
  await expect(drain(source, { ...member!, isEncrypted: true })).rejects.toThrow('file.unreadable')
  await expect(drain(source, { ...member!, method: 9 })).rejects.toThrow('file.unreadable')
})

test('no flipped byte in a ZIP passes for other content', async () => {
  const content = Buffer.from('It rained. It rained again. '.repeat(20))
  const zip = zipSync({ 'a.json': content })
  for (let at = 0; at < zip.length; at += 1) {
    for (const bit of [1, 128]) {
      const hurt = zip.slice()
      hurt[at]! ^= bit
      const read = await readAll(hurt).catch((error) => {
        if (!isAppError(error)) throw error
        return new Map()
      })
      for (const bytes of read.values()) expect(bytes).toEqual(content)
    }
  }
})

test('any bytes at all are read or refused, never a fault', async () => {
  const zip = zipSync({ 'a.json': Buffer.from('{"entries":[]}'), b: new Uint8Array(100) })
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(zip.length - 1), fc.uint8Array({ minLength: 1, maxLength: 4 })), {
        minLength: 1,
        maxLength: 5,
      }),
      fc.nat(zip.length),
      async (changes, cut) => {
        const hurt = zip.slice()
        for (const [at, bytes] of changes) hurt.set(bytes.slice(0, hurt.length - at), at)
        for (const bytes of [hurt, hurt.slice(0, cut), hurt.slice(cut)]) {
          await readAll(bytes).catch((error) => expect(error).toBeInstanceOf(AppError))
        }
      },
    ),
    { numRuns: 2000 },
  )
})

async function readAll(zip: Uint8Array): Promise<Map<string, Buffer>> {
  const source = new BytesSource(zip)
  const read = new Map<string, Buffer>()
  for (const member of (await readDirectory(source)) ?? []) {
    read.set(member.name, await drain(source, member))
  }
  return read
}

async function drain(source: BytesSource, member: Member): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  for await (const piece of readMember(source, member)) pieces.push(piece)
  return Buffer.concat(pieces)
}

/** A stored member described by ZIP64 records only, written out by hand. */
function zip64(name: string, content: Buffer, comment: string): Buffer {
  const plain = Buffer.from(zipSync({ [name]: content }, { level: 0 }))
  const header = Buffer.from(plain.subarray(0, 30 + name.length + content.length))
  const entry = Buffer.alloc(46 + name.length + 28)
  plain.copy(entry, 0, header.length, header.length + 46 + name.length)
  entry.writeUInt32LE(0xffffffff, 20)
  entry.writeUInt32LE(0xffffffff, 24)
  entry.writeUInt16LE(28, 30)
  entry.writeUInt32LE(0xffffffff, 42)
  const extra = 46 + name.length
  entry.writeUInt16LE(1, extra)
  entry.writeUInt16LE(24, extra + 2)
  entry.writeBigUInt64LE(BigInt(content.length), extra + 4)
  entry.writeBigUInt64LE(BigInt(content.length), extra + 12)
  entry.writeBigUInt64LE(0n, extra + 20)
  const end64 = Buffer.alloc(56)
  end64.writeUInt32LE(0x06064b50, 0)
  end64.writeBigUInt64LE(44n, 4)
  end64.writeBigUInt64LE(1n, 24)
  end64.writeBigUInt64LE(1n, 32)
  end64.writeBigUInt64LE(BigInt(entry.length), 40)
  end64.writeBigUInt64LE(BigInt(header.length), 48)
  const locator = Buffer.alloc(20)
  locator.writeUInt32LE(0x07064b50, 0)
  locator.writeBigUInt64LE(BigInt(header.length + entry.length), 8)
  locator.writeUInt32LE(1, 16)
  const end = Buffer.alloc(22, 0xff)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(Buffer.byteLength(comment), 20)
  return Buffer.concat([header, entry, end64, locator, end, Buffer.from(comment)])
}
