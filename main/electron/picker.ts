import { randomBytes } from 'node:crypto'
import { basename } from 'node:path'
import type { BrowserWindow, Dialog, OpenDialogOptions, SaveDialogOptions } from 'electron'
import type { Input, Output } from '../../shared/contract.ts'
import { idOfBytes, type PlaceToken } from '../../shared/ids.ts'

type Purpose = Input<'picker.pick'>['for']

/** The paths behind the tokens of one sitting. The page sees tokens, the vault process is told paths. */
export class Places {
  readonly #paths = new Map<string, string>()

  /** Hands out a token for a path that a person chose. */
  add(path: string): PlaceToken {
    const token = newToken()
    this.#paths.set(token, path)
    return token
  }

  /** Notes a path for which the vault process handed out the token. */
  note(token: string, path: string): void {
    this.#paths.set(token, path)
  }

  pathOf(token: PlaceToken): string | null {
    return this.#paths.get(token) ?? null
  }
}

/** Opens the system's dialog; null where a person closed it without choosing. */
export async function pickPath(
  dialog: Pick<Dialog, 'showOpenDialog' | 'showSaveDialog'>,
  window: BrowserWindow,
  purpose: Purpose,
  name?: string,
): Promise<string | null> {
  if (purpose === 'backup-target' || purpose === 'copy-target' || purpose === 'sheet-target') {
    const options = saveOptionsFor(purpose, name)
    const { canceled, filePath } = await dialog.showSaveDialog(window, options)
    return canceled || filePath === '' ? null : filePath
  }
  const { canceled, filePaths } = await dialog.showOpenDialog(window, openOptions[purpose])
  return canceled ? null : (filePaths[0] ?? null)
}

/** The same for photos and other files to add: as many as a person chooses. */
export async function pickFiles(
  dialog: Pick<Dialog, 'showOpenDialog'>,
  window: BrowserWindow,
): Promise<string[]> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    properties: ['openFile', 'multiSelections', 'dontAddToRecent'],
  })
  return canceled ? [] : filePaths
}

/** What the page may know of a place: a token and the last part of its name. */
export function asAnswer(token: PlaceToken, path: string): NonNullable<Output<'picker.pick'>> {
  return { place: token, name: basename(path) || path }
}

const pdfFilter = { name: 'PDF', extensions: ['pdf'] }
const backupFilter = { name: 'Hearth', extensions: ['hearth-backup'] }

type SavePurpose = 'backup-target' | 'copy-target' | 'sheet-target'

const openOptions: Record<Exclude<Purpose, SavePurpose>, OpenDialogOptions> = {
  'backup-source': {
    properties: ['openFile', 'dontAddToRecent'],
    filters: [backupFilter, { name: '*', extensions: ['*'] }],
  },
  'import-source': {
    properties: ['openFile', 'dontAddToRecent'],
    filters: [
      { name: 'ZIP, JSON, TXT, Markdown', extensions: ['zip', 'json', 'txt', 'md', 'markdown'] },
      { name: '*', extensions: ['*'] },
    ],
  },
  'import-folder': { properties: ['openDirectory', 'dontAddToRecent'] },
  'vault-folder': { properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'] },
  'backup-folder': { properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'] },
  'export-folder': { properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'] },
}

function saveOptionsFor(purpose: SavePurpose, name: string | undefined): SaveDialogOptions {
  if (purpose === 'backup-target') return saveOptions()
  return { ...copyOptions(name), ...(purpose === 'sheet-target' ? { filters: [pdfFilter] } : {}) }
}

function saveOptions(): SaveDialogOptions {
  const now = new Date()
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-')
  return {
    defaultPath: `Hearth ${day}.hearth-backup`,
    filters: [backupFilter],
    properties: ['createDirectory', 'showOverwriteConfirmation', 'dontAddToRecent'],
  }
}

function copyOptions(name: string | undefined): SaveDialogOptions {
  return {
    ...(name === undefined ? {} : { defaultPath: name }),
    properties: ['createDirectory', 'showOverwriteConfirmation', 'dontAddToRecent'],
  }
}

function newToken(): PlaceToken {
  return idOfBytes(randomBytes(16)) as PlaceToken
}
