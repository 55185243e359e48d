import { basename, dirname, join } from 'node:path'
import type { App, Dialog } from 'electron'
import type { Handlers } from '../../shared/contract.ts'
import { AppError } from '../../shared/errors.ts'
import type { PlaceToken } from '../../shared/ids.ts'
import type { Hearth } from './hearth.ts'
import { asAnswer, pickPath } from './picker.ts'
import type { SettingsFile } from './settings-file.ts'
import { makeVaultFolder, vaultPlaceIn } from './vault-place.ts'

interface Desk {
  app: Pick<App, 'getVersion' | 'getName'>
  dialog: Pick<Dialog, 'showOpenDialog' | 'showSaveDialog'>
  settings: SettingsFile
  hearth: Hearth
  host: 'electron' | 'chromium'
}

/** The rows of the contract that the desktop serves. */
export function shellCalls({ app, dialog, settings, hearth, host }: Desk): Handlers<'shell'> {
  const pathOf = (token: PlaceToken): string => {
    const path = hearth.sitting.places.pathOf(token)
    if (path === null) throw new AppError('file.not-found')
    return path
  }
  /** The pointer to the vault is replaced first; then window and vault process start anew. */
  const goOver = async (vaultFolder: string, hasVault: boolean) => {
    await settings.useVaultFolder(vaultFolder, hasVault)
    afterTheAnswer(() => hearth.lock('asked'))
    return null
  }
  return {
    'app.info': () => ({
      version: app.getVersion(),
      host,
      platform: process.platform,
      vaultPlace: lastTwoNames(hearth.vaultFolder),
      hasBroken: hearth.hasBroken,
      door: hearth.door,
    }),
    'app.lock': ({ door }) => {
      afterTheAnswer(() => hearth.lock('asked', door))
      return null
    },
    'app.quick-exit': () => {
      void hearth.leave('quick-exit')
      return null
    },
    'app.use-restored': ({ restored }) => goOver(pathOf(restored), true),
    'app.use-place': async ({ place, mustHoldVault }) => {
      const { folder, hasVault } = await vaultPlaceIn(pathOf(place))
      if (mustHoldVault && !hasVault) throw new AppError('vault.not-found')
      if (!hasVault) await makeVaultFolder(folder)
      return goOver(folder, hasVault)
    },
    'settings.read': () => settings.settings,
    'settings.change': async (part) => {
      // Whoever walks past a lock screen has no say in when the next person's pages are locked.
      const isAboutLocking = part.autoLockMinutes !== undefined || part.lockOnMinimise !== undefined
      if (isAboutLocking && !hearth.isOpen) throw new AppError('vault.locked')
      const changed = await settings.change(part as Partial<typeof settings.settings>)
      hearth.followLight()
      return changed
    },
    'picker.pick': async ({ for: purpose }) => {
      const { sitting } = hearth
      const path = await pickPath(dialog, sitting.window, purpose)
      // Hearth may have locked while the dialog stood open: the choice then goes with the sitting.
      if (path === null || sitting !== hearth.sitting) return null
      const token = sitting.places.add(path)
      sitting.vault.place(token, path)
      return asAnswer(token, path)
    },
  }
}

/** The page hears that its call was taken before its window goes. */
function afterTheAnswer(act: () => Promise<void>): void {
  setImmediate(() => void act())
}

/** Enough to recognise a folder by, and never the whole path. */
function lastTwoNames(folder: string): string {
  return join(basename(dirname(folder)), basename(folder))
}
