import { mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { chosenForReading, chosenForWriting } from '../../main/node/chosen-files.ts'
import { bytesOf } from '../make/memory-disk.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hearth-chosen-'))
})
afterEach(() => rm(folder, { recursive: true }))

test('a chosen file is read in pieces, also behind a link', async () => {
  await writeFile(join(folder, 'export: May.zip'), 'a long export')
  await symlink('export: May.zip', join(folder, 'link'))
  const { disk, name } = await chosenForReading(join(folder, 'link'))
  expect(await disk.size(name)).toBe(13)
  expect(await disk.read(name, 7, 3)).toEqual(bytesOf('exp'))
})

test('a chosen file that went away is told', async () => {
  await expect(chosenForReading(join(folder, 'gone'))).rejects.toThrow('file.not-found')
})

test('a file to be written is named by the folder around it, which need not hold it yet', async () => {
  const { disk, name } = chosenForWriting(join(folder, 'Backup of May.hearth'))
  expect(name).toBe('Backup of May.hearth')
  expect(await disk.size(name)).toBeNull()
  await (await disk.create(name)).close()
  expect(await readdir(folder)).toEqual(['Backup of May.hearth'])
})
