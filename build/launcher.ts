import { chmodSync, existsSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Electron's program, beside the launcher that bears its name. */
export const program = 'hearth-app'

/**
 * What is started on Linux. The limit has to be there before Chromium makes its first process, from
 * which pages come; a program cannot set it for them later.
 */
export const launcherText = `#!/bin/sh
# A crash leaves no file with what Hearth had in memory.
ulimit -c 0
exec "$(dirname "$(readlink -f "$0")")/${program}" "$@"
`

/** Puts the launcher in front of the program, in an unpacked package for Linux. */
export function addLauncher(folder: string): void {
  const launcher = join(folder, 'hearth')
  if (existsSync(join(folder, program))) throw new Error('the launcher is there already')
  renameSync(launcher, join(folder, program))
  writeFileSync(launcher, launcherText)
  // The mode of a new file is what the umask leaves of it.
  chmodSync(launcher, 0o755)
}
