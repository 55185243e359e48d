import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { billOfMaterials } from '../../build/bill-of-materials.ts'
import {
  checkContents,
  checkFuses,
  checkNotices,
  checkPackage,
  fuseSentinel,
} from '../../build/check-package.ts'
import { addLauncher } from '../../build/launcher.ts'
import { packageFolderOf, type ShippedPackage } from '../../build/shipped-packages.ts'
import { writeStubElectron } from '../../build/stub-electron.ts'
import { licenceTroubles, noticesOf, thirdPartyText } from '../../build/third-party.ts'

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

test('a folder without an archive is no package', () => {
  expect(checkPackage(mkdtempSync(join(tmpdir(), 'hearth-empty-')), [])).toEqual([
    'there is no app.asar',
  ])
})

test.each([
  ['/home/x/hearth/node_modules/zod/v4/core/util.js', 'node_modules/zod'],
  [
    '/x/node_modules/@noble/curves/node_modules/@noble/hashes/u64.js?commonjs',
    'node_modules/@noble/curves/node_modules/@noble/hashes',
  ],
  ['C:\\x\\node_modules\\@tiptap\\core\\dist\\index.js', 'node_modules/@tiptap/core'],
  [
    '../node_modules/@fontsource-variable/literata/a.woff2',
    'node_modules/@fontsource-variable/literata',
  ],
  ['\0vite/preload-helper.js', 'node_modules/vite'],
  ['/home/x/hearth/renderer/App.tsx', null],
])('%s belongs to %s', (id, folder) => {
  expect(packageFolderOf(id)).toBe(folder)
})

/** Some that ship, under licences of several kinds. */
const some: ShippedPackage[] = ['zod', 'diff', 'fontkit', 'brotli', 'png-js', '@swc/helpers'].map(
  (name) => {
    const folder = `node_modules/${name}`
    const path = join(import.meta.dirname, '../..', folder, 'package.json')
    return { name, version: JSON.parse(readFileSync(path, 'utf8')).version, folder }
  },
)

test('every part of somebody else is listed with its licence in full', () => {
  const notices = noticesOf([...some, ...some])
  expect(notices).toHaveLength(some.length)
  expect(licenceTroubles(notices)).toEqual([])
  const listed = thirdPartyText(notices)
  expect(checkNotices(listed, notices)).toEqual([])
  expect(listed).toContain('Copyright (c) Devon Govett')
  expect(listed).toContain('Copyright 2013 Google Inc.')
  const [zod] = notices
  expect(checkNotices(listed.replace(zod?.text.trim() ?? '', ''), notices)).toEqual([
    'the licence of zod is missing',
  ])
})

test('a part under another licence, or without the text of its own, keeps the package from being made', () => {
  const part = { name: 'x', version: '1.0.0', licence: 'MIT', text: 'You may.' }
  expect(licenceTroubles([part])).toEqual([])
  expect(licenceTroubles([{ ...part, licence: 'GPL-3.0-only' }])).toHaveLength(1)
  expect(licenceTroubles([{ ...part, licence: '' }])).toHaveLength(1)
  expect(licenceTroubles([{ ...part, text: ' ' }])).toHaveLength(1)
})

test('the bill of materials says of every part what CycloneDX asks for, and is the same each time', () => {
  const bill = billOfMaterials(some, noticesOf(some))
  expect(billOfMaterials([...some].reverse(), noticesOf(some))).toEqual(bill)
  expect(bill).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.6', version: 1 })
  expect(bill.serialNumber).toMatch(/^urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
  expect(bill.metadata.component).toMatchObject({ type: 'application', name: 'hearth' })
  expect(bill.components.filter(({ type }) => type === 'framework')).toMatchObject([
    { name: 'electron', purl: expect.stringMatching(/^pkg:npm\/electron@[\d.]+$/) },
  ])
  expect(bill.components).toHaveLength(some.length + 1)
  for (const component of bill.components) {
    expect(component['bom-ref']).toBe(component.purl)
    expect(component.hashes?.[0]?.content).toMatch(/^[0-9a-f]{128}$/)
    expect(component.licenses[0]?.license.id).toMatch(/^[A-Z]/)
  }
  const refs = [bill.metadata.component, ...bill.components].map((each) => each['bom-ref'])
  expect(new Set(refs).size).toBe(refs.length)
  for (const { ref, dependsOn } of bill.dependencies) {
    for (const each of [ref, ...dependsOn]) expect(refs).toContain(each)
  }
  const fontkit = bill.dependencies.find(({ ref }) => ref.startsWith('pkg:npm/fontkit@'))
  expect(fontkit?.dependsOn.join()).toMatch(/pkg:npm\/brotli@/)
  expect(fontkit?.dependsOn.join()).toMatch(/pkg:npm\/%40swc\/helpers@/)
})

test.runIf(process.platform === 'linux')(
  'what is started on Linux allows no file of a crash, however it is found, and hands all words on',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'a launcher '))
    const says = '#!/bin/sh\nulimit -S -c\nulimit -H -c\nprintf "%s\\n" "$@"\nexit 7\n'
    writeFileSync(join(folder, 'hearth'), says)
    chmodSync(join(folder, 'hearth'), 0o755)
    addLauncher(folder)
    const link = join(mkdtempSync(join(tmpdir(), 'hearth-bin-')), 'hearth')
    symlinkSync(join(folder, 'hearth'), link)
    const started = spawnSync(
      'sh',
      ['-c', 'ulimit -S -c "$(ulimit -H -c)"; exec "$0" "$@"', link, '--lang=de', 'a b'],
      {
        encoding: 'utf8',
      },
    )
    expect(started.stdout).toBe('0\n0\n--lang=de\na b\n')
    expect(started.status).toBe(7)
    expect(() => addLauncher(folder)).toThrow('already')
  },
)
