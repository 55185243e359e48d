import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { checkPackage } from '../../build/check-package.ts'
import { type ShippedPackage, shippedList } from '../../build/shipped-packages.ts'
import { noticesOf } from '../../build/third-party.ts'

const root = resolve(import.meta.dirname, '../..')

test.runIf(process.platform === 'linux')(
  'what ships is the app alone, with its fuses set, its licences, and a bill of what is in it',
  () => {
    const made = spawnSync(
      process.execPath,
      // Other stories run what was built before all of them: it is not built anew under their feet.
      ['--import', 'tsx', resolve(root, 'build/package.ts'), '--dir', '--built'],
      { cwd: root, encoding: 'utf8' },
    )
    expect(made.stderr).not.toMatch(/error/i)
    expect(made.status).toBe(0)
    const packages: ShippedPackage[] = JSON.parse(readFileSync(shippedList, 'utf8'))
    expect(packages.length).toBeGreaterThan(50)
    expect(checkPackage(resolve(root, 'dist/linux-unpacked'), noticesOf(packages))).toEqual([])
    const { version } = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8'))
    const bill = JSON.parse(readFileSync(resolve(root, `dist/hearth-${version}.cdx.json`), 'utf8'))
    const named = new Set(bill.components.map(({ purl }: { purl: string }) => purl))
    for (const { name, version: shipped } of packages) {
      expect(named).toContain(`pkg:npm/${name.replace('@', '%40')}@${shipped}`)
    }
  },
)
