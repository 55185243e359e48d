import { mkdir, mkdtemp, readdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type Settings, startSettings } from '../../../shared/model/settings.ts'

/** The folders in which a tour lives. Everything that Hearth may write lies in them. */
export interface Places {
  root: string
  userData: string
  /** Temporary files of every process. */
  temporary: string
  /** Where programs keep caches and logs that nobody asked for. */
  home: string
  /** The stick that backups are carried away on. */
  stick: string
  /** Files that somebody brings along, in the clear: an old journal to bring in. */
  brought: string
  /** What tells the processes of the app about all of it. */
  env: Record<string, string>
}

/** Lays the folders out: in `root`, or in a scratch folder. @throws Error where `root` is in use. */
export async function layOutPlaces(root?: string): Promise<Places> {
  const at = root ? resolve(root) : await mkdtemp(join(tmpdir(), 'hearth-tour-'))
  await mkdir(at, { recursive: true })
  if ((await readdir(at)).length > 0) throw new Error(`${at} is not empty`)
  const places = {
    root: at,
    userData: join(at, 'user-data'),
    temporary: join(at, 'temporary'),
    home: join(at, 'home'),
    stick: join(at, 'stick'),
    brought: join(at, 'brought'),
  }
  for (const folder of Object.values(places)) await mkdir(folder, { recursive: true })
  const { temporary, home } = places
  const env = {
    TMPDIR: temporary,
    TEMP: temporary,
    TMP: temporary,
    HOME: home,
    XDG_CONFIG_HOME: join(home, '.config'),
    XDG_CACHE_HOME: join(home, '.cache'),
    XDG_DATA_HOME: join(home, '.local', 'share'),
  }
  return { ...places, env }
}

/** Settings that are there before the first start, such as a language that nobody can choose. */
export async function settleIn(userData: string, part: Partial<Settings>): Promise<void> {
  const settings = { ...startSettings, ...part }
  const remembered = { version: 1, settings, vaultFolder: null }
  await mkdir(userData, { recursive: true })
  await writeFile(join(userData, 'settings.json'), JSON.stringify(remembered))
}
