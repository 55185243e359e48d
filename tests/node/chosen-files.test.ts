import { mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { chosenForReading, chosenForWriting, writeChosen } from '../../main/node/chosen-files.ts'
import { AppError } from '../../shared/errors.ts'
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

test('the chosen name appears only when the file is whole', async () => {
  const chosen = chosenForWriting(join(folder, 'backup'))
  await writeChosen(
    chosen,
    async (file, temporaryName) => {
      await file.write(0, bytesOf('all of it'))
      expect(await readdir(folder)).toEqual([temporaryName])
    },
    { replace: false },
  )
  expect(await readdir(folder)).toEqual(['backup'])
  expect(await readFile(join(folder, 'backup'), 'utf8')).toBe('all of it')
})

test('a file that stands under the name is replaced only when asked', async () => {
  await writeFile(join(folder, 'backup'), 'old')
  const chosen = chosenForWriting(join(folder, 'backup'))
  const fill = (file: { write: (at: number, bytes: Uint8Array) => Promise<void> }) =>
    file.write(0, bytesOf('new'))
  await expect(writeChosen(chosen, fill, { replace: false })).rejects.toThrow('file.exists')
  expect(await readFile(join(folder, 'backup'), 'utf8')).toBe('old')
  await writeChosen(chosen, fill, { replace: true })
  expect(await readFile(join(folder, 'backup'), 'utf8')).toBe('new')
  expect(await readdir(folder)).toEqual(['backup'])
})

test('a file that appears under the name meanwhile is kept', async () => {
  const chosen = chosenForWriting(join(folder, 'backup'))
  const fill = () => writeFile(join(folder, 'backup'), 'theirs')
  await expect(writeChosen(chosen, fill, { replace: false })).rejects.toThrow('file.exists')
  expect(await readdir(folder)).toEqual(['backup'])
  expect(await readFile(join(folder, 'backup'), 'utf8')).toBe('theirs')
})

test('nothing is left of a file that could not be finished', async () => {
  const chosen = chosenForWriting(join(folder, 'backup'))
  const fill = () => Promise.reject(new AppError('request.cancelled'))
  await expect(writeChosen(chosen, fill, { replace: true })).rejects.toThrow('request.cancelled')
  expect(await readdir(folder)).toEqual([])
})
