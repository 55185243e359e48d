import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'

/** Documents that name a test for what they say: the test is there, under that name. */
const root = resolve(import.meta.dirname, '../..')

const plain = (text: string) => text.replace(/[’‘]/g, "'").replace(/\s+/g, ' ')

const tests = readdirSync(join(root, 'tests'), { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(test|spec)\.tsx?$/.test(name))
  .map((name) => ({
    name: name.replaceAll('\\', '/'),
    text: plain(readFileSync(join(root, 'tests', name), 'utf8').replaceAll("\\'", "'")),
  }))
const everyText = tests.map(({ text }) => text).join('\n')

/** The names in italics in the tables of a document; a name may be cut short by an ellipsis. */
function namedIn(document: string): string[] {
  const rows = document.split('\n').filter((line) => line.startsWith('|'))
  return rows.flatMap((row) =>
    [...row.matchAll(/\*([^*]+)\*/g)].map(([, name = '']) => plain(name)),
  )
}

function isThere(name: string): boolean {
  const parts = name.split('…').map((part) => part.replace(/^[\s,]+|[\s,]+$/g, ''))
  return parts.every((part) => everyText.includes(part))
}

test.each(['docs/hardening.md', 'docs/members.md'])('every test that %s names is there', (path) => {
  const named = namedIn(readFileSync(join(root, path), 'utf8'))
  expect(named.length).toBeGreaterThan(25)
  expect(named.filter((name) => !isThere(name))).toEqual([])
})

test('every file of tests that is named is there', () => {
  const document = readFileSync(join(root, 'docs/members.md'), 'utf8')
  const rows = document.split('\n').filter((line) => line.startsWith('|'))
  const paths = rows.flatMap((row) =>
    [...row.matchAll(/`((?:core|handlers|faults|e2e)\/[\w/-]+)`/g)].map(([, path = '']) => path),
  )
  expect(paths.length).toBeGreaterThan(25)
  const missing = paths.filter((path) => !tests.some(({ name }) => name.startsWith(`${path}.`)))
  expect(missing).toEqual([])
})

test('a name that no test has is found', () => {
  const never = ['nobody ever', 'wrote this'].join(' ')
  expect(namedIn(`| x | file: *${never} test* |`).filter(isThere)).toEqual([])
  expect(isThere('a name that no … is found')).toBe(true)
})
