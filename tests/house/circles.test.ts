import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { importsOf } from './imports.ts'

const root = resolve(import.meta.dirname, '../..')
const folders = ['shared', 'main', 'renderer', 'build', 'bench', 'tests']

type Graph = ReadonlyMap<string, readonly string[]>

/** What each file of the house imports of other files, types among it. */
function graphOf(files: readonly string[]): Graph {
  return new Map(
    files.map((file) => {
      const names = importsOf(readFileSync(join(root, file), 'utf8'))
      const near = names.filter((name) => name.startsWith('.'))
      return [file, near.map((name) => relative(root, resolve(root, dirname(file), name)))]
    }),
  )
}

/** One way round each circle that is met, from a file back to itself. */
function circlesIn(graph: Graph): string[] {
  const done = new Set<string>()
  const circles: string[] = []
  const visit = (file: string, way: readonly string[]) => {
    const met = way.indexOf(file)
    if (met >= 0) circles.push([...way.slice(met), file].join(' > '))
    if (met >= 0 || done.has(file)) return
    for (const next of graph.get(file) ?? []) visit(next, [...way, file])
    done.add(file)
  }
  for (const file of graph.keys()) visit(file, [])
  return circles
}

function filesOfTheHouse(): string[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => join(folder, name)),
  )
}

test('no file of the house imports itself by way of others', () => {
  expect(circlesIn(graphOf(filesOfTheHouse()))).toEqual([])
})

test('a circle is seen, whichever file it is met from', () => {
  const graph: Graph = new Map([
    ['a', ['b', 'd']],
    ['b', ['c']],
    ['c', ['b']],
    ['d', []],
  ])
  expect(circlesIn(graph)).toEqual(['b > c > b'])
})
