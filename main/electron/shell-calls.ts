import type { App, BrowserWindow, Dialog } from 'electron'
import type { Handlers, Input } from '../../shared/contract.ts'
import { AppError } from '../../shared/errors.ts'
import type { PlaceToken } from '../../shared/ids.ts'
import type { Hearth } from './hearth.ts'
import { isWithin, lastTwoNames } from './paths.ts'
import { asAnswer, pickFiles, pickPath } from './picker.ts'
import type { FormerFolder, SettingsFile } from './settings-file.ts'
import type { Stay } from './stay.ts'
import { makeVaultFolder, vaultPlaceIn } from './vault-place.ts'

interface Desk {
  app: Pick<App, 'getVersion' | 'getName'>
  dialog: Pick<Dialog, 'showOpenDialog' | 'showSaveDialog'>
  settings: SettingsFile
  hearth: Hearth
  stay: Stay
  host: 'electron' | 'chromium'
  /** Says the shell's own words in the language that is chosen. */
  followLanguage(): void
  popUpEditMenu(window: BrowserWindow, about: Input<'app.edit-menu'>): void
}

/** The rows of the contract that the desktop serves. */
export function shellCalls({
  app,
  dialog,
  settings,
  hearth,
  stay,
  host,
  followLanguage,
  popUpEditMenu,
}: Desk): Handlers<'shell'> {
  const pathOf = (token: PlaceToken): string => {
    const path = hearth.sitting.places.pathOf(token)
    if (path === null) throw new AppError('file.not-found')
    return path
  }
  /** The pointer to the vault is replaced first; then window and vault process start anew. */
  const goOver = async (vaultFolder: string, hasVault: boolean) => {
    const folder = hearth.vaultFolder
    const leftAt = new Date().toISOString()
    const isOther = folder !== vaultFolder
    const hadVault = isOther && (await isThere({ folder, leftAt }))
    // One that is away now may come back, as on a stick; settings that are new know of none that is there.
    const left = isOther && (settings.hasHeldVault || hadVault) ? { folder, leftAt } : null
    // The usual folder is found also where everything was moved elsewhere.
    const pointer = hasVault && vaultFolder === hearth.usualFolder ? null : vaultFolder
    await settings.useVaultFolder(pointer, hasVault, left)
    // The lock screen names a way back only where there is one.
    afterTheAnswer(() => hearth.goOver(hadVault ? lastTwoNames(folder) : null))
    return null
  }
  /** A token for a path that was chosen in this sitting; its vault process is told the path. */
  const handOut = (path: string) => {
    const { sitting } = hearth
    const token = sitting.places.add(path)
    sitting.vault.place(token, path)
    return asAnswer(token, path)
  }
  return {
    'app.info': () => ({
      version: app.getVersion(),
      host,
      platform: process.platform,
      vaultPlace: lastTwoNames(hearth.vaultFolder),
      wentOverFrom: hearth.wentOverFrom,
      hasBroken: hearth.hasBroken,
      door: hearth.door,
      toOpen: hearth.toOpen,
    }),
    'app.lock': ({ door, toOpen = null }) => {
      afterTheAnswer(() => hearth.lock('asked', door, toOpen))
      return null
    },
    'app.stay': ({ seconds }) => {
      stay.ask(hearth.sitting, seconds)
      return null
    },
    'app.edit-menu': (about) => {
      popUpEditMenu(hearth.sitting.window, about)
      return null
    },
    'app.working': ({ isWorking }) => {
      hearth.noteWork(isWorking)
      return null
    },
    'app.take-offered': () => {
      const offered = hearth.takeOffered()
      return offered === null ? null : handOut(offered)
    },
    'app.quick-exit': () => {
      void hearth.leave('quick-exit')
      return null
    },
    'app.use-restored': ({ restored }) => goOver(pathOf(restored), true),
    'app.former-places': async () => {
      const former = settings.formerFolders.filter(({ folder }) => folder !== hearth.vaultFolder)
      const found = await Promise.all(
        former.map(async (one) => ((await isThere(one)) ? [one] : [])),
      )
      return found.flat().map(({ folder, leftAt }) => {
        const { place } = handOut(folder)
        return { place, name: lastTwoNames(folder), leftAt }
      })
    },
    'app.use-place': async ({ place, mustHoldVault }) => {
      const { folder, hasVault } = await vaultPlaceIn(pathOf(place))
      if (mustHoldVault && !hasVault) throw new AppError('vault.not-found')
      if (!hasVault) await makeVaultFolder(folder)
      return goOver(folder, hasVault)
    },
    'app.use-backup-folder': async ({ place }) => {
      const folder = pathOf(place)
      if (isWithin(hearth.vaultFolder, folder)) throw new AppError('backup.folder-in-vault')
      await settings.useBackupFolder(folder)
      hearth.followBackups()
      return null
    },
    'settings.read': () => settings.settings,
    'settings.change': async (part) => {
      // Whoever walks past a lock screen has no say in when the next person's pages are locked.
      if (lockingSettings.some((name) => part[name] !== undefined) && !hearth.isOpen)
        throw new AppError('vault.locked')
      if (part.backupEvery !== undefined && !hearth.isOpen) throw new AppError('vault.locked')
      const changed = await settings.change(part as Partial<typeof settings.settings>)
      hearth.followLight()
      if (part.locale !== undefined) followLanguage()
      if (part.hideFromCapture !== undefined) hearth.followCapture()
      if (part.backupEvery !== undefined) hearth.followBackups()
      return changed
    },
    'picker.pick': async ({ for: purpose, name }) => {
      const { sitting } = hearth
      const path = await pickPath(dialog, sitting.window, purpose, name)
      // Hearth may have locked while the dialog stood open: the choice then goes with the sitting.
      if (path === null || sitting !== hearth.sitting) return null
      // Among the files of the vault a plain copy would travel with it, into every synced folder too, a backup
      // would be lost with it, and either might take the place of one of them.
      if (isWrittenTo(purpose) && isWithin(hearth.vaultFolder, path)) {
        throw new AppError('backup.folder-in-vault')
      }
      return handOut(path)
    },
    'picker.pick-files': async () => {
      const { sitting } = hearth
      const paths = await pickFiles(dialog, sitting.window)
      return sitting === hearth.sitting ? paths.map(handOut) : []
    },
  }
}

/** Whether what is chosen is a place to write to that is no vault's. */
function isWrittenTo(purpose: Input<'picker.pick'>['for']): boolean {
  return purpose === 'export-folder' || purpose.endsWith('-target')
}

/** Whether a vault still lies in a folder that was used before, and in no other folder in its stead. */
async function isThere({ folder }: FormerFolder): Promise<boolean> {
  const found = await vaultPlaceIn(folder).catch(() => null)
  return found?.hasVault === true && found.folder === folder
}

const lockingSettings = [
  'autoLockMinutes',
  'lockOnSleep',
  'lockOnScreenLock',
  'lockOnMinimise',
  'coverOnBlur',
  'hideFromCapture',
] as const

/** The page hears that its call was taken before its window goes. */
function afterTheAnswer(act: () => Promise<void>): void {
  setImmediate(() => void act())
}
