import { randomBytes } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, unlink } from 'node:fs/promises'
import { isAbsolute, join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import { AppError } from '../../shared/errors.ts'
import { idPattern } from '../../shared/ids.ts'
import type { BackupPlan, Expected } from '../../shared/messages.ts'
import { Settings, startSettings } from '../../shared/model/settings.ts'
import { WindowPlace } from './window-place.ts'

/** What this computer remembers outside the vault. */
interface Remembered {
  settings: Settings
  /** Null: the usual one. */
  vaultFolder: string | null
  /** A vault has been open in that folder: when none is there, it is away and not yet to be made. */
  hasHeldVault: boolean
  /** Folders with a vault that were pointed at before, the last one first: the way back to them. */
  formerFolders: readonly FormerFolder[]
  /** Where copies are made by themselves; null: nobody has chosen a folder. */
  backupFolder: string | null
  /** The newest copy in that folder, for all that this computer knows. */
  lastBackup: BackupPlan['last']
  /** Where the window was when Hearth was left; null: nobody knows. */
  window: WindowPlace | null
}

/** A folder that Hearth went over from, with a vault in it, and when. */
const FormerFolder = z.object({
  folder: z.string().refine((folder) => isAbsolute(folder)),
  leftAt: z.iso.datetime(),
})
export type FormerFolder = z.infer<typeof FormerFolder>

/** More of them nobody looks through. The folders themselves stay where they are. */
const mostFormer = 20

type Values = Record<string, unknown>

const atFirst = { version: 1, settings: startSettings, vaultFolder: null, hasHeldVault: false }

/**
 * The settings in the user's folder. A change is on disk, whole, before its promise resolves. What this
 * version does not know, or cannot make sense of, counts as not said and stays in the file as it is. A
 * file that is no settings at all is kept beside under another name.
 */
export class SettingsFile {
  readonly #path: string
  readonly #folder: string
  /** All that the file holds, also what only another version knows. */
  #values: Values
  #remembered: Remembered
  #turn: Promise<unknown> = Promise.resolve()

  private constructor(folder: string, values: Values) {
    this.#folder = folder
    this.#path = join(folder, fileName)
    this.#values = values
    this.#remembered = understood(values)
  }

  /** @throws AppError `disk.failed` when the file is there and cannot be read; it stays in its place. */
  static async open(folder: string): Promise<SettingsFile> {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    return new SettingsFile(folder, await valuesIn(folder))
  }

  get settings(): Settings {
    return this.#remembered.settings
  }

  get vaultFolder(): string | null {
    return this.#remembered.vaultFolder
  }

  /** A vault has been open in the folder that these settings point at. */
  get hasHeldVault(): boolean {
    return this.#remembered.hasHeldVault
  }

  get formerFolders(): readonly FormerFolder[] {
    return this.#remembered.formerFolders
  }

  get backupFolder(): string | null {
    return this.#remembered.backupFolder
  }

  get lastBackup(): BackupPlan['last'] {
    return this.#remembered.lastBackup
  }

  get window(): WindowPlace | null {
    return this.#remembered.window
  }

  /** @throws AppError `disk.failed` when it could not be written; then nothing has changed. */
  async change(part: Partial<Settings>): Promise<Settings> {
    await this.#write((values) => ({
      ...values,
      settings: { ...partsOf(values.settings), ...part },
    }))
    return this.settings
  }

  /**
   * Points at another vault folder, which holds a vault already or not; null is the usual one.
   *
   * @param left the folder with a vault that is left for it, to be found again
   * @throws AppError `disk.failed`; then the old one still stands.
   */
  async useVaultFolder(
    vaultFolder: string | null,
    hasHeldVault = false,
    left: FormerFolder | null = null,
  ): Promise<void> {
    await this.#write((values) => {
      if (left === null) return { ...values, vaultFolder, hasHeldVault }
      const before = understood(values).formerFolders.filter(({ folder }) => folder !== left.folder)
      const formerFolders = [left, ...before].slice(0, mostFormer)
      return { ...values, vaultFolder, hasHeldVault, formerFolders }
    })
  }

  /**
   * Remembers that a vault is in a folder, if that is still the one pointed at.
   *
   * @throws AppError `disk.failed`; then nothing has changed.
   */
  async noteVaultIn(vaultFolder: string | null): Promise<void> {
    await this.#write((values) => {
      const { vaultFolder: pointedAt, hasHeldVault } = understood(values)
      return pointedAt === vaultFolder && !hasHeldVault ? { ...values, hasHeldVault: true } : values
    })
  }

  /**
   * Has copies made in a folder from now on. What was made elsewhere says nothing about that one.
   *
   * @throws AppError `disk.failed`; then the old one still stands.
   */
  async useBackupFolder(backupFolder: string): Promise<void> {
    await this.#write((values) => ({ ...values, backupFolder, lastBackup: null }))
  }

  /**
   * Remembers the newest copy in a folder, if copies are still made in that one.
   *
   * @throws AppError `disk.failed`; then nothing has changed.
   */
  async noteBackup(folder: string, lastBackup: NonNullable<BackupPlan['last']>): Promise<void> {
    await this.#write((values) =>
      understood(values).backupFolder === folder ? { ...values, lastBackup } : values,
    )
  }

  /**
   * Remembers where the window is. Where it has not moved, nothing is written.
   *
   * @throws AppError `disk.failed`; then nothing has changed.
   */
  async noteWindow(window: WindowPlace): Promise<void> {
    await this.#write((values) =>
      isDeepStrictEqual(understood(values).window, window) ? values : { ...values, window },
    )
  }

  /** Changes wait for each other, so that none is lost to one that began before it. */
  #write(change: (before: Values) => Values): Promise<void> {
    const mine = this.#turn.then(async () => {
      const after = change(this.#values)
      if (after === this.#values) return
      await replaceFile(this.#folder, this.#path, `${JSON.stringify(after, null, 2)}\n`)
      this.#values = after
      this.#remembered = understood(after)
    })
    this.#turn = mine.catch(() => undefined)
    return mine
  }
}

/** What has to be in the folder that the settings point at. */
export function expectedBy(settings: Pick<SettingsFile, 'vaultFolder' | 'hasHeldVault'>): Expected {
  if (settings.hasHeldVault) return 'vault'
  return settings.vaultFolder === null ? 'nothing' : 'folder'
}

const LastCopy = z.object({ vault: z.string().regex(idPattern), madeAt: z.iso.datetime() })

const fileName = 'settings.json'
const asideName = /^settings\.unreadable-/

/** Whoever has the file open for a moment, such as a virus scanner, is given this long, thrice. */
const patienceMs = 150

async function valuesIn(folder: string): Promise<Values> {
  const path = join(folder, fileName)
  const text = await textOf(path)
  if (text === null) return beforeAnyFile(folder)
  try {
    const values: unknown = JSON.parse(text)
    if (isValues(values)) return values
  } catch {
    // What a power cut, or an editor, left of it.
  }
  const aside = join(folder, `settings.unreadable-${randomBytes(4).toString('hex')}.json`)
  // Where even the renaming fails the file stays as it is, and later changes of settings are refused.
  await rename(path, aside).catch(() => undefined)
  return { ...atFirst, hasHeldVault: true }
}

/** Where settings were set aside, Hearth is not new: a vault that is not there is away. */
async function beforeAnyFile(folder: string): Promise<Values> {
  const hasHeldVault = (await readdir(folder)).some((name) => asideName.test(name))
  return { ...atFirst, hasHeldVault }
}

async function textOf(path: string): Promise<string | null> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await readFile(path, 'utf8')
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
      if (attempt === 3) throw new AppError('disk.failed', { cause: error })
      await new Promise((resolve) => setTimeout(resolve, patienceMs))
    }
  }
}

/** Part by part: one that is not understood does not take the others with it. */
function understood(values: Values): Remembered {
  const { settings, vaultFolder, hasHeldVault, backupFolder } = values
  const said = partsOf(settings)
  const known = Object.entries(Settings.shape).flatMap(([name, shape]) => {
    const { success, data } = shape.safeParse(said[name])
    return success ? [[name, data]] : []
  })
  const isFolder = typeof vaultFolder === 'string' && isAbsolute(vaultFolder)
  // A pointer that cannot be followed led to some vault.
  const isLost = !isFolder && vaultFolder !== null && vaultFolder !== undefined
  return {
    settings: { ...startSettings, ...Object.fromEntries(known) },
    vaultFolder: isFolder ? vaultFolder : null,
    hasHeldVault: hasHeldVault === true || isLost,
    formerFolders: Array.isArray(values.formerFolders)
      ? values.formerFolders.flatMap((one) => FormerFolder.safeParse(one).data ?? [])
      : [],
    backupFolder:
      typeof backupFolder === 'string' && isAbsolute(backupFolder) ? backupFolder : null,
    lastBackup: LastCopy.safeParse(values.lastBackup).data ?? null,
    window: WindowPlace.safeParse(values.window).data ?? null,
  }
}

function partsOf(value: unknown): Values {
  return isValues(value) ? value : {}
}

function isValues(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Temporary file, sync, rename, sync of the folder: after a power cut the file is the old or the new. */
async function replaceFile(folder: string, path: string, text: string): Promise<void> {
  const temporary = `${path}.${randomBytes(4).toString('hex')}.new`
  try {
    const file = await open(temporary, 'wx', 0o600)
    try {
      await file.writeFile(text)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(temporary, path)
    await syncFolder(folder)
  } catch (error) {
    await unlink(temporary).catch(() => undefined)
    throw new AppError('disk.failed', { cause: error })
  }
}

/** Makes the names in a folder durable. */
export async function syncFolder(folder: string): Promise<void> {
  // Windows cannot open a folder for syncing; NTFS keeps names in its own journal.
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
