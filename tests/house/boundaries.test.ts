import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { importsOf } from './imports.ts'

/** Looking inward is free, looking outward is not. A room is named by the folders its files lie in. */
interface Room {
  room: string
  /** Folders of the house it may import from, besides its own. */
  sees: string[]
  /** Packages it may import. */
  packages: RegExp
  /** Modules of Node. */
  node: boolean
}

const none = /^$/
const rooms: Room[] = [
  { room: 'shared', sees: [], packages: /^zod$/, node: false },
  {
    room: 'main/core',
    sees: ['shared'],
    packages: /^(libsodium-wrappers-sumo|lowdb|zod|fflate|yaml|@zxcvbn-ts\/.+)$/,
    node: false,
  },
  { room: 'main/node', sees: ['shared', 'main/core'], packages: none, node: true },
  { room: 'main/handlers', sees: ['shared', 'main/core'], packages: none, node: false },
  {
    room: 'main/vault-process',
    sees: ['shared', 'main/core', 'main/node', 'main/handlers'],
    packages:
      /^(libsodium-wrappers-sumo|age-encryption|markdown-it|pdfkit|@fontsource-variable\/.+\?inline)$/,
    node: true,
  },
  {
    room: 'main/cli',
    sees: ['shared', 'main/core', 'main/node', 'main/handlers'],
    packages: /^(libsodium-wrappers-sumo|zod)$/,
    node: true,
  },
  { room: 'main/electron', sees: ['shared'], packages: /^(electron|zod)$/, node: true },
  {
    room: 'renderer',
    sees: ['shared'],
    packages: /^(?!electron$|libsodium|lowdb|playwright|vitest)/,
    node: false,
  },
]

const root = resolve(import.meta.dirname, '../..')

function filesOf(room: string): string[] {
  return readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(room, name))
}

/** Null where the room may import it. */
function trespass({ room, sees, packages, node }: Room, file: string, name: string): string | null {
  const told = `${file} imports ${name}`
  if (name.startsWith('.')) {
    const target = relative(root, resolve(root, dirname(file), name))
    return [room, ...sees].some((folder) => target.startsWith(`${folder}/`)) ? null : told
  }
  if (name.startsWith('node:')) return node ? null : told
  return packages.test(name) ? null : told
}

test.each(rooms)('$room keeps to its room', (room) => {
  const files = filesOf(room.room)
  const trespasses = files.flatMap((file) =>
    importsOf(readFileSync(join(root, file), 'utf8'))
      .map((name) => trespass(room, file, name))
      .filter((told) => told !== null),
  )
  expect(trespasses).toEqual([])
})

test('nobody but the shell speaks to Electron', () => {
  const others = rooms.filter(({ room }) => room !== 'main/electron')
  const speaking = others
    .flatMap(({ room }) => filesOf(room))
    .filter((file) => importsOf(readFileSync(join(root, file), 'utf8')).includes('electron'))
  expect(speaking).toEqual([])
})

test('no feature of the renderer leans on another feature', () => {
  const leaning = filesOf('renderer/features').flatMap((file) => {
    const [, , own] = file.split('/')
    return importsOf(readFileSync(join(root, file), 'utf8'))
      .filter((name) => name.startsWith('.'))
      .map((name) => relative(root, resolve(root, dirname(file), name)))
      .filter((target) => target.startsWith('renderer/features/'))
      .filter((target) => target.split('/')[2] !== own)
      .map((target) => `${file} imports ${target}`)
  })
  expect(leaning).toEqual([])
})

test('tests try the same things in each run: properties come by the one door with a seed', () => {
  const byThemselves = filesOf('tests')
    .filter((file) => file !== join('tests', 'make', 'properties.ts'))
    .filter((file) => importsOf(readFileSync(join(root, file), 'utf8')).includes('fast-check'))
  expect(byThemselves).toEqual([])
})

test('every kind of import is seen', () => {
  const text = `
import 'a'
import b from 'b'
import type { C } from "c"
import {
  d,
} from 'd'
export { e } from 'e'
export * from 'f'
const g = await import('g')
`
  expect(importsOf(text)).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g'])
})

test.each([
  ['main/core', 'main/core/vault/x.ts', 'node:fs'],
  ['main/core', 'main/core/vault/x.ts', '../../node/node-disk.ts'],
  ['main/electron', 'main/electron/x.ts', '../core/ports.ts'],
  ['renderer', 'renderer/app/x.tsx', '../../main/core/ports.ts'],
  ['renderer', 'renderer/app/x.tsx', 'electron'],
  ['shared', 'shared/x.ts', 'react'],
])('%s: a file %s cannot import %s', (name, file, imported) => {
  const room = rooms.find((each) => each.room === name)
  expect(room && trespass(room, file, imported)).toBe(`${file} imports ${imported}`)
})
