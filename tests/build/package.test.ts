import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkContents, checkFuses, fuseSentinel } from '../../build/check-package.ts'
import { writeStubElectron } from '../../build/stub-electron.ts'

const good = new Map(
  [
    'package.json',
    'out/main/main.js',
    'out/main/vault-process.js',
    'out/main/kdf.js',
    'out/preload/preload.cjs',
    'out/renderer/index.html',
    'out/renderer/assets/index-Ab_1.css',
  ].map((name) => [name, Buffer.from('fine')]),
)

test('a package of the three bundles has nothing wrong with it', () => {
  expect(checkContents(good)).toEqual([])
})

test.each([
  'out/chromium-host/electron.js',
  'build/chromium-host/electron.ts',
  'main/core/ports.ts',
  'tests/house/boundaries.test.ts',
  'out/main/main.js.map',
  'node_modules/zod/index.js',
  'out/renderer/../secret.js',
])('%s in a package is found', (name) => {
  expect(checkContents(new Map([...good, [name, Buffer.from('')]]))).toEqual([
    `${name} must not ship`,
  ])
})

test.each([
  ['the preview', 'throw new Error("not modelled: " + name)'],
  ['the test control', 'process.env.HEARTH_HOST_CONTROL'],
  ['a source map', '//# sourceMappingURL=main.js.map'],
])('%s hidden inside a bundle is found', (_, text) => {
  const files = new Map([...good, ['out/main/main.js', Buffer.from(text)]])
  expect(checkContents(files)).toEqual(['out/main/main.js holds what must not ship'])
})

test('a package without its vault process is found', () => {
  const files = new Map(good)
  files.delete('out/main/vault-process.js')
  expect(checkContents(files)).toEqual(['out/main/vault-process.js is missing'])
})

function program(states: string): Buffer {
  return Buffer.concat([
    Buffer.from(`ELF${fuseSentinel}`),
    Buffer.from([1, 8]),
    Buffer.from(states),
  ])
}

test('each fuse that is not as it must be is named', () => {
  expect(checkFuses(program('01001100'))).toEqual([])
  expect(checkFuses(program('11001100'))).toEqual(['fuse RunAsNode is not set'])
  expect(checkFuses(program('01001000'))).toEqual(['fuse OnlyLoadAppFromAsar is not set'])
  expect(checkFuses(Buffer.from('ELF'))).toEqual(['the program has no fuses'])
})

test('the stub has the fuses of a fresh download, so that setting them is real', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hearth-stub-'))
  writeStubElectron(folder, '1.2.3')
  const wrong = checkFuses(readFileSync(join(folder, 'electron')))
  expect(wrong).toContain('fuse RunAsNode is not set')
  expect(wrong).toContain('fuse OnlyLoadAppFromAsar is not set')
})
