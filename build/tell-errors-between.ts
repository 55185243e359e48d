import { writeFileSync } from 'node:fs'
import type { SerializedError } from 'vitest'
import type { Reporter, TestModule } from 'vitest/node'

/**
 * Writes down, in the file that `ERRORS_BETWEEN` names, what failed a run without failing one of its tests: an error
 * that nobody caught, a process that did not start or that ended too early, and the files that nothing was heard of.
 * Vitest's own report has no place for those, and takes a file without a word for a good one.
 * JSON: one text for each, with its cause and with the file and test that ran last.
 */
export default class TellErrorsBetween implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[]): void {
    const file = process.env.ERRORS_BETWEEN
    if (file === undefined) return
    const unheard = modules
      .filter((module) => ['queued', 'pending'].includes(module.state()))
      .map((module) => `${module.relativeModuleId}: it did not come to its end`)
    writeFileSync(file, JSON.stringify([...errors.map(told), ...unheard]))
  }
}

function told(error: SerializedError): string {
  const { VITEST_TEST_PATH: path, VITEST_TEST_NAME: test, cause } = error
  const where = [path, test].filter((part) => typeof part === 'string').join(': ')
  const because = cause === undefined ? [] : [`because of: ${told(cause)}`]
  return [where, error.stack ?? error.message, ...because].filter(Boolean).join('\n')
}
