import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { checkPackage } from '../../build/check-package.ts'

const root = resolve(import.meta.dirname, '../..')

test.runIf(process.platform === 'linux')('what ships is the app alone, with its fuses set', () => {
  const made = spawnSync(
    process.execPath,
    // Other stories run what was built before all of them: it is not built anew under their feet.
    ['--import', 'tsx', resolve(root, 'build/package.ts'), '--dir', '--built'],
    { cwd: root, encoding: 'utf8' },
  )
  expect(made.stderr).not.toMatch(/error/i)
  expect(made.status).toBe(0)
  expect(checkPackage(resolve(root, 'dist/linux-unpacked'))).toEqual([])
})
