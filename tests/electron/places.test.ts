import { mkdir, mkdtemp, readdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserWindow, Dialog } from 'electron'
import { expect, test } from 'vitest'
import { isWithin, vaultFolderIn } from '../../main/electron/paths.ts'
import { asAnswer, Places, pickPath } from '../../main/electron/picker.ts'
import { makeVaultFolder, vaultPlaceIn } from '../../main/electron/vault-place.ts'
import { PlaceToken } from '../../shared/ids.ts'

const window = {} as BrowserWindow

/** A system whose dialogs are answered with one path, or closed. */
function dialogs(path: string | null): Pick<Dialog, 'showOpenDialog' | 'showSaveDialog'> {
  return {
    showOpenDialog: async () => ({
      canceled: path === null,
      filePaths: path === null ? [] : [path],
    }),
    showSaveDialog: async () => ({ canceled: path === null, filePath: path ?? '' }),
  }
}

test('the page learns a token and a name, and no path', () => {
  const places = new Places()
  const token = places.add('/home/sam/Documents/diary.zip')
  const answer = asAnswer(token, '/home/sam/Documents/diary.zip')
  expect(answer).toEqual({ place: token, name: 'diary.zip' })
  expect(PlaceToken.safeParse(token).success).toBe(true)
  expect(places.pathOf(token)).toBe('/home/sam/Documents/diary.zip')
})

test('a token that nobody handed out leads nowhere', () => {
  const other = new Places().add('/home/sam')
  expect(new Places().pathOf(other)).toBe(null)
})

test.each([
  'backup-target',
  'backup-source',
  'import-source',
  'import-folder',
  'vault-folder',
  'backup-folder',
  'export-folder',
  'sheet-target',
] as const)('a dialog for %s that was closed answers with nothing', async (purpose) => {
  expect(await pickPath(dialogs(null), window, purpose)).toBe(null)
  expect(await pickPath(dialogs('/a/b'), window, purpose)).toBe('/a/b')
})

test.each([
  ['an empty folder is taken as it is', [], '/home/sam/Chosen'],
  ['a folder with a vault is taken as it is', ['HEAD.a', 'HEAD.b', 'keys'], '/home/sam/Chosen'],
  ['so is one with a vault whose cover is lost', ['keys', 'spaces'], '/home/sam/Chosen'],
  [
    'beside other things the vault gets a folder',
    ['letter.txt'],
    join('/home/sam/Chosen', 'Hearth'),
  ],
])('%s', (_, names, folder) => {
  expect(vaultFolderIn('/home/sam/Chosen', names)).toBe(folder)
})

test('a vault is found in the folder that was chosen, and in the one that Hearth made in there', async () => {
  const chosen = await mkdtemp(join(tmpdir(), 'hearth-place-'))
  expect(await vaultPlaceIn(chosen)).toEqual({ folder: chosen, hasVault: false })
  await writeFile(join(chosen, 'letter.txt'), '')
  const inside = join(chosen, 'Hearth')
  expect(await vaultPlaceIn(chosen)).toEqual({ folder: inside, hasVault: false })
  await mkdir(inside)
  await writeFile(join(inside, 'HEAD.b'), '')
  expect(await vaultPlaceIn(chosen)).toEqual({ folder: inside, hasVault: true })
  expect(await vaultPlaceIn(inside)).toEqual({ folder: inside, hasVault: true })
})

test('a folder that went away after it was chosen is refused', async () => {
  const gone = join(await mkdtemp(join(tmpdir(), 'hearth-place-')), 'gone')
  await expect(vaultPlaceIn(gone)).rejects.toThrow('file.not-found')
})

test('the folder for a vault is there before the vault is, and making it twice is fine', async () => {
  const chosen = await mkdtemp(join(tmpdir(), 'hearth-place-'))
  await makeVaultFolder(join(chosen, 'Hearth'))
  await makeVaultFolder(join(chosen, 'Hearth'))
  expect(await readdir(chosen)).toEqual(['Hearth'])
  await writeFile(join(chosen, 'letter.txt'), '')
  const inFile = makeVaultFolder(join(chosen, 'letter.txt', 'Hearth'))
  await expect(inFile).rejects.toThrow('disk.failed')
})

test.each([
  ['/home/sam/vault', true],
  ['/home/sam/vault/', true],
  ['/home/sam/vault/copies', true],
  ['/home/sam/vault/../vault/copies', true],
  ['/home/sam/vault copies', false],
  ['/home/sam', false],
  ['/home/sam/..vault', false],
  ['/media/stick', false],
])('copies in %s would lie in the vault: %s', (path, isInside) => {
  expect(isWithin('/home/sam/vault', path)).toBe(isInside)
})
