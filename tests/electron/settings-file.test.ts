import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { SettingsFile } from '../../main/electron/settings-file.ts'
import { startSettings } from '../../shared/model/settings.ts'

let folder = ''
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'hearth-settings-')), 'user')
})

test('a first start has the usual settings and writes nothing', async () => {
  const file = await SettingsFile.open(folder)
  expect(file.settings).toEqual(startSettings)
  expect(file.vaultFolder).toBe(null)
  expect(await readdir(folder)).toEqual([])
})

test('a change is there at the next start', async () => {
  const file = await SettingsFile.open(folder)
  await file.change({ theme: 'lamplight' })
  await file.useVaultFolder('/media/stick/Hearth')
  const again = await SettingsFile.open(folder)
  expect(again.settings).toEqual({ ...startSettings, theme: 'lamplight' })
  expect(again.vaultFolder).toBe('/media/stick/Hearth')
})

test('of changes made at the same moment none is lost', async () => {
  const file = await SettingsFile.open(folder)
  await Promise.all([
    file.change({ theme: 'lamplight' }),
    file.change({ textSize: 1.5 }),
    file.useVaultFolder('/x'),
    file.change({ lockOnMinimise: true }),
  ])
  const again = await SettingsFile.open(folder)
  expect(again.settings).toMatchObject({ theme: 'lamplight', textSize: 1.5, lockOnMinimise: true })
  expect(again.vaultFolder).toBe('/x')
})

test.each([
  ['is no JSON', '{"version":1,'],
  ['is empty', ''],
  ['comes from a later version', '{"version":2,"settings":{},"vaultFolder":null}'],
  [
    'points at a folder that is no whole path',
    JSON.stringify({ version: 1, settings: startSettings, vaultFolder: 'x' }),
  ],
])('a file that %s is kept beside, and Hearth starts as at first', async (_, text) => {
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'settings.json'), text)
  const file = await SettingsFile.open(folder)
  expect(file.settings).toEqual(startSettings)
  const [kept] = await readdir(folder)
  expect(kept).toMatch(/^settings\.unreadable-/)
  expect(await readFile(join(folder, kept ?? ''), 'utf8')).toBe(text)
})

test('a change that cannot be written is refused, and what stood before still stands', async () => {
  const file = await SettingsFile.open(folder)
  // A folder in the place of the file: renaming over it fails on every system.
  await mkdir(join(folder, 'settings.json', 'inside'), { recursive: true })
  await expect(file.change({ theme: 'lamplight' })).rejects.toThrow('disk.failed')
  expect(file.settings.theme).toBe(startSettings.theme)
  expect(await readdir(folder)).toEqual(['settings.json'])
})
