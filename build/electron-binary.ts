import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const folder = dirname(createRequire(import.meta.url).resolve('electron/package.json'))

/** The Electron program of the pinned version; null while its binary has not been downloaded. */
export function electronBinary(): string | null {
  try {
    const name = readFileSync(join(folder, 'path.txt'), 'utf8')
    const dist = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(folder, 'dist')
    const path = join(dist, name)
    return existsSync(path) ? path : null
  } catch {
    return null
  }
}

/** Tries to download the binary, quietly. Answers as `electronBinary` does afterwards. */
export function downloadElectron(): string | null {
  spawnSync(process.execPath, [join(folder, 'install.js')], { stdio: 'ignore', timeout: 300_000 })
  return electronBinary()
}
