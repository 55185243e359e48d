import { writeFileSync } from 'node:fs'

/** None of the kinds of memory that Linux can write down. */
const nothing = '0'

/**
 * Has the system leave this process's memory out of the file that a crash may make, wherever such files
 * go: Linux asks the process what to write. Elsewhere, and where Linux does not ask, it does nothing.
 */
export function leaveMemoryOutOfCoreDumps(): void {
  if (process.platform !== 'linux') return
  try {
    writeFileSync('/proc/self/coredump_filter', nothing)
  } catch {
    // A system without such files, or one that gives nobody a say.
  }
}
