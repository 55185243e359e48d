import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { exportSchema, schemaPath } from '../../../build/export-schema.ts'
import { ExportFile } from '../../../shared/model/export-file.ts'
import { aFullVault, copy, eveningPhoto, sourceOf, textsOn } from '../../make/an-export.ts'
import { alone, beginOpen, goThrough, Household } from '../../make/at-the-table.ts'
import { MemoryDisk } from '../../make/memory-disk.ts'

const published = JSON.parse(readFileSync(schemaPath, 'utf8'))
const folder = 'Hearth 2026-11-22'

function read(disk: MemoryDisk): ExportFile {
  return JSON.parse(textsOn(disk)[`${folder}/hearth.json`] ?? '')
}

/** What the published schema has against a file. */
function complaints(file: unknown): string[] {
  const check = new Ajv2020({ strict: false }).compile(published)
  check(file)
  return (check.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}

test('the published schema is the one that the program goes by', () => {
  // `npx tsx build/export-schema.ts` writes it anew.
  expect(published).toEqual(exportSchema())
})

test('a JSON export holds every page as it stands, and fits the published schema', async () => {
  const { mara } = await aFullVault()
  const disk = new MemoryDisk()
  const report = await copy(mara, disk, { format: 'json' })
  expect(report).toMatchObject({ pages: 4, drafts: 1, notes: 1, photos: 2, leftOut: 0 })
  const file = read(disk)
  expect(complaints(file)).toEqual([])
  expect(file.maker).toBe(mara.vault.me)
  expect(file.members.map(({ name }) => name)).toEqual(['Mara', 'Jonas'])
  for (const entry of file.entries) expect(mara.journal.read(entry.id)).toMatchObject(entry)
  expect(file.entries.map(({ title }) => title).sort()).toEqual([
    '',
    'Away with it',
    'From Jonas',
    'Only: for/me',
  ])
  expect(file.drafts).toMatchObject([{ content: { body: 'Half a pa' }, changes: false }])
  expect(file.responses).toMatchObject([{ author: mara.vault.me, text: 'I hear you.' }])
  expect(file.entries.find(({ title }) => title === 'From Jonas')?.answer).toBe('listen')
  expect(file.notes).toEqual(mara.gratitude.list())
  expect(file.outsideViews.written).toMatchObject([{ text: 'Two people on one stair.' }])
})

test('the file lists what pages show before the pages, each with its own digest', async () => {
  const { mara, photo } = await aFullVault()
  const disk = new MemoryDisk()
  await copy(mara, disk, { format: 'json' })
  const file = read(disk)
  const keys = Object.keys(file)
  expect(keys).toEqual(Object.keys(ExportFile.shape))
  expect(keys.indexOf('files')).toBeLessThan(keys.indexOf('entries'))
  expect(file.files).toHaveLength(2)
  for (const { path, sha256 } of file.files) {
    const bytes = disk.files().get(`${folder}/${path}`)
    expect(createHash('sha256').update(bytes!).digest('hex')).toBe(sha256)
  }
  const shown = file.files.find(({ id }) => id === photo.id)
  expect(disk.files().get(`${folder}/${shown?.path}`)).toEqual(eveningPhoto)
})

test('debriefs, own words and agreements fit the schema too', async () => {
  for (const keeping of ['everything', 'agreement'] as const) {
    const house = await Household.of(2)
    const id = await beginOpen(house)
    await goThrough(id, house.mara, alone(house))
    for (const member of house.members) {
      await (await house.sit(member)).debriefs.keep(id, keeping)
    }
    const sitting = await house.sit(house.mara)
    const disk = new MemoryDisk()
    await copy(sourceOf(sitting.vault), disk, { format: 'json' })
    const file = read(disk)
    expect(complaints(file)).toEqual([])
    expect([file.debriefs.length, file.ownWords.length]).toEqual(
      keeping === 'everything' ? [1, 0] : [0, 1],
    )
    expect(file.agreements).toHaveLength(2)
  }
})

test('a file that is not one of ours does not fit the schema', async () => {
  const { mara } = await aFullVault()
  const disk = new MemoryDisk()
  await copy(mara, disk, { format: 'json' })
  const file = read(disk)
  expect(complaints({ ...file, version: 2 })).not.toEqual([])
  expect(complaints({ ...file, entries: [{ ...file.entries[0], day: undefined }] })).not.toEqual([])
  expect(complaints({ ...file, files: [{ ...file.files[0], path: '../etc' }] })).not.toEqual([])
})

test('a photo that was left out has no path and no digest', async () => {
  const { house, mara } = await aFullVault()
  for (const [path, bytes] of house.world.disk.files()) {
    if (!path.includes('/att/') || bytes.length < 60_000) continue
    const file = await house.world.disk.open(path)
    await file.write(400, new Uint8Array([bytes[400]! ^ 1]))
    await file.close()
  }
  const disk = new MemoryDisk()
  await expect(copy(mara, disk, { format: 'json' })).rejects.toThrow('attachment.damaged')
  const report = await copy(mara, disk, { format: 'json', withoutDamaged: true })
  expect(report).toMatchObject({ photos: 0, leftOut: 2 })
  const file = read(disk)
  expect(complaints(file)).toEqual([])
  expect(file.files).toMatchObject([
    { path: null, sha256: null },
    { path: null, sha256: null },
  ])
})
