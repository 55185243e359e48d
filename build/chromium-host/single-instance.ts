import {
  mkdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  symlinkSync,
  unlinkSync,
  watch,
  writeFileSync,
} from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'

/**
 * One app per user folder, as Chromium does it: a link that names its holder. A second start leaves a
 * note for the holder, who watches for it.
 */
export function holdLock(folder: string, onSecond: (argv: string[], cwd: string) => void): boolean {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const lock = join(folder, 'SingletonLock')
  const note = join(folder, 'SingletonNote')
  const mine = `${hostname()}-${process.pid}`
  for (let tries = 0; tries < 3; tries++) {
    try {
      symlinkSync(mine, lock)
      watchFor(folder, note, onSecond)
      process.once('exit', () => remove(lock))
      return true
    } catch {
      if (isHeld(lock)) {
        writeFileSync(`${note}.new`, JSON.stringify({ argv: process.argv, cwd: process.cwd() }))
        renameSync(`${note}.new`, note)
        return false
      }
      remove(lock)
    }
  }
  return false
}

function isHeld(lock: string): boolean {
  try {
    const holder = Number(readlinkSync(lock).split('-').at(-1))
    process.kill(holder, 0)
    return true
  } catch {
    return false
  }
}

function watchFor(
  folder: string,
  note: string,
  onSecond: (argv: string[], cwd: string) => void,
): void {
  remove(note)
  const watcher = watch(folder, (_kind, name) => {
    if (name !== 'SingletonNote') return
    try {
      const { argv, cwd } = JSON.parse(readFileSync(note, 'utf8'))
      remove(note)
      onSecond(argv, cwd)
    } catch {
      // Told twice of one note.
    }
  })
  watcher.unref()
}

function remove(path: string): void {
  try {
    unlinkSync(path)
  } catch {
    // It was not there.
  }
}
