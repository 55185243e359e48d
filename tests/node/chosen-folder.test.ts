import { mkdir, mkdtemp, rm, symlink, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openBundle } from '../../main/core/transfer/open-bundle.ts'
import { unwatched } from '../../main/core/work.ts'
import { chosenToImport } from '../../main/node/chosen-folder.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hearth-chosen-'))
})

afterEach(async () => {
  await rm(folder, { recursive: true })
})

async function textOf(bytes: AsyncIterable<Uint8Array>): Promise<string> {
  const parts: Uint8Array[] = []
  for await (const part of bytes) parts.push(part)
  return Buffer.concat(parts).toString('utf8')
}

test('a folder is read with all that is below it, in order of its paths, with the times of its files', async () => {
  await mkdir(join(folder, 'b', 'deep'), { recursive: true })
  await writeFile(join(folder, 'b', 'deep', 'two.md'), 'Two')
  await writeFile(join(folder, 'a.md'), 'One')
  await utimes(join(folder, 'a.md'), new Date(2011, 4, 6), new Date(2011, 4, 6, 7, 8))
  const { shape, files } = await openBundle(await chosenToImport(folder), unwatched)
  expect(shape).toBe('folder')
  expect(files.map(({ path, size }) => [path, size])).toEqual([
    ['a.md', 3],
    ['b/deep/two.md', 3],
  ])
  expect(files[0]?.changed).toEqual({ day: '2011-05-06', time: '07:08' })
  expect(await textOf(files[1]!.bytes())).toBe('Two')
})

test('links in a folder lead nowhere; what was chosen may be one', async () => {
  await mkdir(join(folder, 'in'))
  await writeFile(join(folder, 'secret.md'), 'Secret')
  await writeFile(join(folder, 'in', 'own.md'), 'Own')
  await symlink(join(folder, 'secret.md'), join(folder, 'in', 'link.md'))
  await symlink(folder, join(folder, 'in', 'up'))
  await symlink(join(folder, 'in'), join(folder, 'chosen'))
  const chosen = await chosenToImport(join(folder, 'chosen'))
  expect(chosen.name).toBe('chosen')
  const { files } = await openBundle(chosen, unwatched)
  expect(files.map(({ path }) => path)).toEqual(['own.md'])
})

test('a file alone is a file, and one that is gone is told so', async () => {
  await writeFile(join(folder, 'one.txt'), 'One')
  const { shape, files } = await openBundle(
    await chosenToImport(join(folder, 'one.txt')),
    unwatched,
  )
  expect([shape, files[0]?.path]).toEqual(['file', 'one.txt'])
  expect(await textOf(files[0]!.bytes())).toBe('One')
  await expect(chosenToImport(join(folder, 'gone'))).rejects.toThrow('file.not-found')
})

test('a file that goes away while it is read is told as unreadable', async () => {
  await writeFile(join(folder, 'one.md'), 'One')
  const { files } = await openBundle(await chosenToImport(folder), unwatched)
  await rm(join(folder, 'one.md'))
  await expect(textOf(files[0]!.bytes())).rejects.toThrow('file.unreadable')
})
