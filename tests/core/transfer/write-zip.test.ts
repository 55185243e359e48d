import { expect, test } from 'vitest'
import { openSource } from '../../../main/core/transfer/chosen-file.ts'
import { readDirectory } from '../../../main/core/transfer/zip/directory.ts'
import { readMember } from '../../../main/core/transfer/zip/read-member.ts'
import { ZipWriter } from '../../../main/core/transfer/zip/write-zip.ts'
import { MemoryDisk } from '../../make/memory-disk.ts'
import fc from '../../make/properties.ts'

interface Given {
  name: string
  pieces: Uint8Array[]
  isText: boolean
  isLong: boolean
}

async function zipOf(files: readonly Given[]): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  const zip = new ZipWriter(async (bytes) => {
    parts.push(bytes.slice())
  })
  for (const { name, pieces, ...hint } of files) await zip.file(name, pieces, hint)
  await zip.end()
  return new Uint8Array(Buffer.concat(parts))
}

async function readBack(bytes: Uint8Array): Promise<[name: string, bytes: Uint8Array][]> {
  const disk = MemoryDisk.of([['x.zip', bytes]])
  const source = await openSource({ disk, name: 'x.zip' })
  const found: [string, Uint8Array][] = []
  for (const member of (await readDirectory(source)) ?? []) {
    const pieces: Uint8Array[] = []
    for await (const piece of readMember(source, member)) pieces.push(piece)
    found.push([member.name, new Uint8Array(Buffer.concat(pieces))])
  }
  return found
}

const file: fc.Arbitrary<Given> = fc.record({
  name: fc.string({ minLength: 1, maxLength: 30 }),
  pieces: fc.array(fc.uint8Array({ maxLength: 3000 }), { maxLength: 4 }),
  isText: fc.boolean(),
  isLong: fc.boolean(),
})

test('what goes into a ZIP comes out of it, packed or not, long or not', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(file, { maxLength: 6 }), async (files) => {
      const expected = files.map(({ name, pieces }) => [
        Buffer.from(name).toString(),
        new Uint8Array(Buffer.concat(pieces)),
      ])
      expect(await readBack(await zipOf(files))).toEqual(expected)
    }),
    { numRuns: 200 },
  )
})

test('a ZIP of more files than 16 bits count is read whole', async () => {
  const files = Array.from({ length: 66_000 }, (_, index) => ({
    name: `${index}`,
    pieces: [],
    isText: false,
    isLong: false,
  }))
  const bytes = await zipOf(files)
  const disk = MemoryDisk.of([['x.zip', bytes]])
  const members = await readDirectory(await openSource({ disk, name: 'x.zip' }))
  expect(members).toHaveLength(66_000)
  expect(members?.at(-1)?.name).toBe('65999')
})
