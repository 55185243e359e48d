import { execFileSync } from 'node:child_process'
import { appendFile, chmod, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What can be done to a folder on this computer, by whoever runs the stories. */
export type Hindrance = 'full' | 'read-only' | 'no-permission'

/** What lies in the way on a full disk. */
export const filmsName = 'Films.bin'

/** A folder that can be made a hindrance of, and be let go again. */
export interface HinderedFolder {
  hindrances: readonly Hindrance[]
  hinder(how: Hindrance): Promise<void>
  letGo(): Promise<void>
  /** Call it whatever happens. */
  takeAway(): Promise<void>
}

/**
 * Makes a folder that can be hindered: a small disk of its own where disks can be mounted, which takes
 * root on Linux; elsewhere one whose permissions are taken away, which nobody can do to root.
 */
export async function hinderedFolder(at: string): Promise<HinderedFolder> {
  await mkdir(at)
  if (!(await canMount())) {
    const isRoot = process.getuid?.() === 0
    return {
      hindrances: isRoot ? [] : ['no-permission'],
      hinder: () => chmod(at, 0o555),
      letGo: () => chmod(at, 0o755),
      takeAway: () => chmod(at, 0o755),
    }
  }
  mount('-t', 'tmpfs', '-o', 'size=8m', 'tmpfs', at)
  const films = join(at, filmsName)
  return {
    hindrances: ['full', 'read-only'],
    hinder: async (how) => (how === 'full' ? fill(films) : mount('-o', 'remount,ro', at)),
    letGo: async () => {
      mount('-o', 'remount,rw', at)
      await rm(films, { force: true })
    },
    takeAway: async () => void execFileSync('umount', [at], { stdio: 'ignore' }),
  }
}

/** Writes until there is no room for more. */
async function fill(path: string): Promise<void> {
  const piece = new Uint8Array(64 * 1024)
  for (let bytes = 0; bytes < 64 * 1024 * 1024; bytes += piece.length) {
    const isFull = await appendFile(path, piece).then(
      () => false,
      () => true,
    )
    if (isFull) return
  }
  throw new Error(`${path} was never full`)
}

export async function canMount(): Promise<boolean> {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false
  const probe = await mkdtemp(join(tmpdir(), 'hearth-probe-'))
  try {
    mount('-t', 'tmpfs', '-o', 'size=16k', 'tmpfs', probe)
    execFileSync('umount', [probe], { stdio: 'ignore' })
    return true
  } catch {
    return false
  } finally {
    await rm(probe, { recursive: true })
  }
}

export function mount(...words: string[]): void {
  execFileSync('mount', words, { stdio: 'ignore' })
}
