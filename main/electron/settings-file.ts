import { randomBytes } from 'node:crypto'
import { mkdir, open, readFile, rename, unlink } from 'node:fs/promises'
import { isAbsolute, join } from 'node:path'
import { z } from 'zod'
import { AppError } from '../../shared/errors.ts'
import { Settings, startSettings } from '../../shared/model/settings.ts'

/** What this computer remembers outside the vault. `vaultFolder` null: the usual one. */
const Remembered = z.strictObject({
  version: z.literal(1),
  settings: Settings,
  vaultFolder: z.string().refine(isAbsolute).nullable(),
})
type Remembered = z.infer<typeof Remembered>

const atFirst: Remembered = { version: 1, settings: startSettings, vaultFolder: null }

/**
 * The settings in the user's folder. A change is on disk, whole, before its promise resolves. A file
 * that cannot be understood is kept beside under another name, and Hearth starts with its defaults.
 */
export class SettingsFile {
  readonly #path: string
  readonly #folder: string
  #remembered: Remembered
  #turn: Promise<unknown> = Promise.resolve()

  private constructor(folder: string, remembered: Remembered) {
    this.#folder = folder
    this.#path = join(folder, fileName)
    this.#remembered = remembered
  }

  static async open(folder: string): Promise<SettingsFile> {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    return new SettingsFile(folder, await remembered(folder))
  }

  get settings(): Settings {
    return this.#remembered.settings
  }

  get vaultFolder(): string | null {
    return this.#remembered.vaultFolder
  }

  /** @throws AppError `disk.failed` when it could not be written; then nothing has changed. */
  change(part: Partial<Settings>): Promise<Settings> {
    return this.#write((before) => ({ ...before, settings: { ...before.settings, ...part } })).then(
      (after) => after.settings,
    )
  }

  /** Points at another vault folder. @throws AppError `disk.failed`; then the old one still stands. */
  async useVaultFolder(vaultFolder: string): Promise<void> {
    await this.#write((before) => ({ ...before, vaultFolder }))
  }

  /** Changes wait for each other, so that none is lost to one that began before it. */
  #write(change: (before: Remembered) => Remembered): Promise<Remembered> {
    const mine = this.#turn.then(async () => {
      const after = change(this.#remembered)
      await replaceFile(this.#folder, this.#path, `${JSON.stringify(after, null, 2)}\n`)
      this.#remembered = after
      return after
    })
    this.#turn = mine.catch(() => undefined)
    return mine
  }
}

const fileName = 'settings.json'

async function remembered(folder: string): Promise<Remembered> {
  const path = join(folder, fileName)
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return atFirst
    return setAside(folder, path)
  }
  try {
    return Remembered.parse(JSON.parse(text))
  } catch {
    return setAside(folder, path)
  }
}

/** Where even the renaming fails the file stays as it is, and later changes of settings are refused. */
async function setAside(folder: string, path: string): Promise<Remembered> {
  const aside = join(folder, `settings.unreadable-${randomBytes(4).toString('hex')}.json`)
  await rename(path, aside).catch(() => undefined)
  return atFirst
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

async function syncFolder(folder: string): Promise<void> {
  // Windows cannot open a folder for syncing; NTFS keeps names in its own journal.
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
