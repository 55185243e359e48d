import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { expectedBy, SettingsFile } from '../../main/electron/settings-file.ts'
import { startSettings } from '../../shared/model/settings.ts'

/** A whole path on every system. */
const vaultFolder = resolve('/media/stick/Hearth')

let folder = ''
async function leave(text: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'settings.json'), text)
}

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

test('folders that were left for another one are found again, the last one first, each once', async () => {
  const file = await SettingsFile.open(folder)
  const left = (name: string, leftAt: string) => ({ folder: resolve('/media', name), leftAt })
  const [first, second] = [
    left('one', '2026-11-07T20:00:00.000Z'),
    left('two', '2026-11-08T20:00:00.000Z'),
  ]
  await file.useVaultFolder(second.folder, true, first)
  await file.useVaultFolder(first.folder, true, second)
  await file.useVaultFolder(null, true, { ...first, leftAt: '2026-11-09T20:00:00.000Z' })
  const again = await SettingsFile.open(folder)
  expect(again.vaultFolder).toBe(null)
  expect(again.formerFolders).toEqual([{ ...first, leftAt: '2026-11-09T20:00:00.000Z' }, second])
  // To choose a place where none was before leaves nothing behind.
  await again.useVaultFolder(resolve('/media/three'))
  expect(again.formerFolders).toHaveLength(2)
})

test('a way back that makes no sense takes no other with it', async () => {
  const good = { folder: vaultFolder, leftAt: '2026-11-07T20:00:00.000Z' }
  await leave(JSON.stringify({ version: 1, formerFolders: [{ folder: 'here' }, 7, good] }))
  expect((await SettingsFile.open(folder)).formerFolders).toEqual([good])
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
  ['holds a list', '[]'],
])('a file that %s is kept beside, and Hearth starts with the usual settings', async (_, text) => {
  await leave(text)
  const file = await SettingsFile.open(folder)
  expect(file.settings).toEqual(startSettings)
  const [kept] = await readdir(folder)
  expect(kept).toMatch(/^settings\.unreadable-/)
  expect(await readFile(join(folder, kept ?? ''), 'utf8')).toBe(text)
  // Nobody knows any more where the vault was: that is no first start, now or next time.
  expect(expectedBy(file)).toBe('vault')
  expect(expectedBy(await SettingsFile.open(folder))).toBe('vault')
})

test('what a later version has added is not understood, and neither lost nor in the way', async () => {
  const later = {
    version: 2,
    settings: { ...startSettings, textSize: 1.5, theme: 'sepia', dimAtNight: true },
    vaultFolder,
    hasHeldVault: true,
    window: { width: 900 },
  }
  await leave(JSON.stringify(later))
  const file = await SettingsFile.open(folder)
  expect(file.settings).toEqual({ ...startSettings, textSize: 1.5 })
  expect(file.vaultFolder).toBe(vaultFolder)
  expect(expectedBy(file)).toBe('vault')
  await file.change({ lockOnMinimise: true })
  expect(JSON.parse(await readFile(join(folder, 'settings.json'), 'utf8'))).toEqual({
    ...later,
    settings: { ...later.settings, lockOnMinimise: true },
  })
})

test('settings from before keys of a single sign could be turned off are read whole, with those keys on', async () => {
  const { signKeys: _, ...before } = { ...startSettings, theme: 'lamplight', textSize: 1.5 }
  await leave(JSON.stringify({ version: 1, settings: before, vaultFolder }))
  const file = await SettingsFile.open(folder)
  expect(file.settings).toEqual({ ...before, signKeys: true })
  await file.change({ signKeys: false })
  expect((await SettingsFile.open(folder)).settings).toEqual({ ...before, signKeys: false })
})

test('where the window was is there at the next start, and written only when it has moved', async () => {
  const file = await SettingsFile.open(folder)
  expect(file.window).toBe(null)
  const bounds = { x: -1200, y: 30, width: 1000, height: 700 }
  const window = { bounds, isMaximized: true, isFullScreen: false }
  await file.noteWindow(window)
  expect((await SettingsFile.open(folder)).window).toEqual(window)
  await rm(join(folder, 'settings.json'))
  await file.noteWindow({ ...window, bounds: { ...bounds } })
  expect(await readdir(folder)).toEqual([])
  await file.noteWindow({ ...window, isMaximized: false })
  expect(await readdir(folder)).toEqual(['settings.json'])
})

test.each([['x'], [7], [{}]])(
  'where the folder is said as %j the settings still count, and a vault is looked for',
  async (said) => {
    const settings = { ...startSettings, theme: 'lamplight' }
    await leave(JSON.stringify({ version: 1, settings, vaultFolder: said }))
    const file = await SettingsFile.open(folder)
    expect(file.settings.theme).toBe('lamplight')
    expect(file.vaultFolder).toBe(null)
    expect(expectedBy(file)).toBe('vault')
  },
)

test('a file that cannot be read for a moment stays in its place, and Hearth does not begin anew', async () => {
  // A folder in the place of the file cannot be read, whoever tries.
  await mkdir(join(folder, 'settings.json'), { recursive: true })
  await expect(SettingsFile.open(folder)).rejects.toThrow('disk.failed')
  expect(await readdir(folder)).toEqual(['settings.json'])
  await rm(join(folder, 'settings.json'), { recursive: true })
  expect((await SettingsFile.open(folder)).settings).toEqual(startSettings)
})

test('once a vault was open in its folder, a vault is looked for there from then on', async () => {
  const file = await SettingsFile.open(folder)
  expect(expectedBy(file)).toBe('nothing')
  await file.noteVaultIn(null)
  expect(expectedBy(await SettingsFile.open(folder))).toBe('vault')

  await file.useVaultFolder(vaultFolder)
  expect(expectedBy(file)).toBe('folder')
  await file.noteVaultIn(vaultFolder)
  expect(expectedBy(await SettingsFile.open(folder))).toBe('vault')
  await file.useVaultFolder(join(vaultFolder, 'restored'), true)
  expect(expectedBy(await SettingsFile.open(folder))).toBe('vault')
})

test('a vault that was open in another folder says nothing about the one chosen meanwhile', async () => {
  const file = await SettingsFile.open(folder)
  await Promise.all([file.useVaultFolder(vaultFolder), file.noteVaultIn(null)])
  expect(expectedBy(file)).toBe('folder')
})

test('a change that cannot be written is refused, and what stood before still stands', async () => {
  const file = await SettingsFile.open(folder)
  // A folder in the place of the file: renaming over it fails on every system.
  await mkdir(join(folder, 'settings.json', 'inside'), { recursive: true })
  await expect(file.change({ theme: 'lamplight' })).rejects.toThrow('disk.failed')
  expect(file.settings.theme).toBe(startSettings.theme)
  expect(await readdir(folder)).toEqual(['settings.json'])
})

const aCopy = { vault: '0'.repeat(26), madeAt: '2026-11-07T07:40:00.000Z' }

test('the folder for copies and the newest copy in it are there at the next start', async () => {
  const file = await SettingsFile.open(folder)
  expect([file.backupFolder, file.lastBackup]).toEqual([null, null])
  await file.useBackupFolder('/stick/copies')
  await file.noteBackup('/stick/copies', aCopy)
  const again = await SettingsFile.open(folder)
  expect([again.backupFolder, again.lastBackup]).toEqual(['/stick/copies', aCopy])
})

test('a copy in a folder that was left says nothing about the one chosen since', async () => {
  const file = await SettingsFile.open(folder)
  await file.useBackupFolder('/stick/copies')
  await file.noteBackup('/stick/copies', aCopy)
  await file.useBackupFolder('/disk/copies')
  expect(file.lastBackup).toBeNull()
  await file.noteBackup('/stick/copies', aCopy)
  expect(file.lastBackup).toBeNull()
})

test.each([
  [{ backupFolder: 'copies' }],
  [{ backupFolder: 7, lastBackup: 'yesterday' }],
  [{ backupFolder: '/x', lastBackup: { vault: '../x', madeAt: 'then' } }],
])('what cannot be made sense of counts as not said: %j', async (said) => {
  await leave(JSON.stringify({ version: 1, ...said }))
  const file = await SettingsFile.open(folder)
  expect(file.lastBackup).toBeNull()
  expect([null, '/x']).toContain(file.backupFolder)
})
