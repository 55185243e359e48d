import { mkdir, readdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { AppError, type ErrorCode } from '../../shared/errors.ts'
import { holdsVault, vaultFolderIn } from './paths.ts'
import { syncFolder } from './settings-file.ts'

/** The folder that a choice leads to, and whether a vault lies in it. */
export interface VaultPlace {
  folder: string
  hasVault: boolean
}

/**
 * Where the vault is, or would go, in a folder that a person chose.
 *
 * @throws AppError `file.not-found`, `file.unreadable`
 */
export async function vaultPlaceIn(chosen: string): Promise<VaultPlace> {
  const names = await namesIn(chosen)
  if (names === null) throw new AppError('file.not-found')
  const folder = vaultFolderIn(chosen, names)
  const inside = folder === chosen ? names : await namesIn(folder)
  return { folder, hasVault: holdsVault(inside ?? []) }
}

/**
 * Makes the folder for a vault to come: a chosen folder that is missing later on is one that went away.
 *
 * @throws AppError `disk.no-permission`, `disk.read-only`, `disk.full`, `disk.failed`
 */
export async function makeVaultFolder(folder: string): Promise<void> {
  try {
    const made = await mkdir(folder, { recursive: true, mode: 0o700 })
    if (made !== undefined) await syncFolder(dirname(made))
  } catch (error) {
    throw new AppError(codes[errnoOf(error)] ?? 'disk.failed', { cause: error })
  }
}

const codes: Record<string, ErrorCode> = {
  EACCES: 'disk.no-permission',
  EPERM: 'disk.no-permission',
  EROFS: 'disk.read-only',
  ENOSPC: 'disk.full',
}

/** Null where there is no such folder. */
async function namesIn(folder: string): Promise<string[] | null> {
  try {
    return await readdir(folder)
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return null
    throw new AppError('file.unreadable', { cause: error })
  }
}

function errnoOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? ''
}
