import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fuseSentinel } from './check-package.ts'

/** Version 1, eight fuses, and the state that each has in a fresh download. */
const wire = Buffer.concat([Buffer.from([1, 8]), Buffer.from('10110001')])

/**
 * Writes a folder that looks like Electron's download for Linux to electron-builder, where the real one
 * cannot be had. The program runs nothing: it carries the fuses, so that flipping them can be read back.
 */
export function writeStubElectron(folder: string, version: string): void {
  mkdirSync(join(folder, 'resources'), { recursive: true })
  mkdirSync(join(folder, 'locales'), { recursive: true })
  const program = Buffer.concat([
    Buffer.from(`#!/bin/false\n${fuseSentinel}`),
    wire,
    Buffer.from('\n'),
  ])
  writeFileSync(join(folder, 'electron'), program, { mode: 0o755 })
  writeFileSync(join(folder, 'version'), version)
  for (const name of ['LICENSE', 'LICENSES.chromium.html', 'locales/en-US.pak', 'chrome-sandbox']) {
    writeFileSync(join(folder, name), 'stub\n')
  }
}
