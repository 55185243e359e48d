import { existsSync } from 'node:fs'
import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path'
import type { App } from 'electron'

/** The one origin that Hearth's page has. */
export const appOrigin = 'app://hearth'
export const startPage = `${appOrigin}/index.html`

/** The built files, from the folder that the built main process lies in. */
const mainFolder = import.meta.dirname
export const built = {
  renderer: resolve(mainFolder, '../renderer'),
  preload: resolve(mainFolder, '../preload/preload.cjs'),
  vaultProcess: join(mainFolder, 'vault-process.js'),
  kdf: join(mainFolder, 'kdf.js'),
}

/** On Linux a window brings its picture along; elsewhere the program has it. Null where nothing is packed. */
export const windowIcon = iconIn(process.platform, process.resourcesPath)

function iconIn(platform: string, resources: string | undefined): string | null {
  if (platform !== 'linux' || resources === undefined) return null
  const path = join(resources, 'icon.png')
  return existsSync(path) ? path : null
}

/**
 * The folder of this computer's user in which Hearth keeps its settings and, by default, the vault.
 * `HEARTH_USER_DATA` names another one, for tests and tours; a packaged Hearth does not look at it.
 */
export function chooseUserFolder(app: Pick<App, 'isPackaged' | 'getPath' | 'setPath'>): string {
  const other = process.env.HEARTH_USER_DATA
  if (!app.isPackaged && other) app.setPath('userData', resolve(other))
  return app.getPath('userData')
}

/** Where the vault lies unless set-up chose another place. */
export function usualVaultFolder(userFolder: string): string {
  return join(userFolder, 'vault')
}

/**
 * Where the vault goes when a person chose a folder in set-up: into that folder where it is empty or
 * holds a vault already, else into a folder of its own inside it, so that nothing is strewn about.
 */
export function vaultFolderIn(chosen: string, namesThere: readonly string[]): string {
  return holdsVault(namesThere) || namesThere.length === 0 ? chosen : join(chosen, 'Hearth')
}

/** Enough to recognise a folder by, and never the whole path. */
export function lastTwoNames(folder: string): string {
  return join(basename(dirname(folder)), basename(folder))
}

/** True for a folder itself, and for whatever lies below it. */
export function isWithin(folder: string, path: string): boolean {
  const way = relative(resolve(folder), resolve(path))
  return way === '' || (!isAbsolute(way) && way.split(/[\\/]/)[0] !== '..')
}

/** True for the names in a folder with a vault, also where its cover is lost. */
export function holdsVault(names: readonly string[]): boolean {
  const has = (name: string) => names.includes(name)
  return has('HEAD.a') || has('HEAD.b') || (has('keys') && has('spaces'))
}
