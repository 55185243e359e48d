import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { iconFiles } from './icon-files.ts'

/** `npx tsx build/make-icons.ts`: draws the icons anew into `build/icons`, from where they are packed. */
const folder = resolve(import.meta.dirname, 'icons')

for (const [name, bytes] of iconFiles()) {
  const path = join(folder, name)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, bytes)
}
