import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { parseSync } from 'vite'

const root = resolve(import.meta.dirname, '../..')

/** A node of a syntax tree. */
interface Node {
  type: string
  name?: string
  value?: unknown
  id?: Node
  init?: Node | null
  key?: Node
  callee?: Node
  object?: Node
  property?: Node
  source?: Node
  imported?: Node
  local?: Node
  declaration?: Node | null
  body?: Node[]
  declarations?: Node[]
  specifiers?: Node[]
  arguments?: Node[]
  properties?: Node[]
}

/** The spaces whose collections `collections.ts` lists. */
export const places = ['mine', 'ours', 'drafts'] as const
export type Place = (typeof places)[number]

/** A place in the code that speaks of a collection. */
export interface Speaking {
  file: string
  /** Null where it is passed on, and some other place names it. */
  name: string | null
  /** Null where the space is passed on. */
  place: Place | null
  isWritten: boolean
}

type Texts = ReadonlyMap<string, string>
type Constants = ReadonlyMap<string, string>

/** Every file of core, by its path. */
export function textsOfCore(): Texts {
  const names = readdirSync(join(root, 'main/core'), { recursive: true, encoding: 'utf8' })
  const files = names.filter((name) => name.endsWith('.ts')).map((name) => join('main/core', name))
  return new Map(files.map((file) => [file, readFileSync(join(root, file), 'utf8')]))
}

/** All that these files say of collections. */
export function collectionsIn(texts: Texts): Speaking[] {
  const trees = new Map([...texts].map(([file, text]) => [file, treeOf(file, text)]))
  const own = new Map([...trees].map(([file, tree]) => [file, constantsOf(tree)]))
  return [...trees].flatMap(([file, tree]) => {
    const known = new Map([...importedBy(file, tree, own), ...own.get(file)!])
    return [...spokenIn(tree, known, null)].map((said) => ({ file, ...said }))
  })
}

function treeOf(file: string, text: string): Node {
  const { program, errors } = parseSync(file, text, { lang: 'ts' })
  if (errors.length > 0) throw new Error(`${file} cannot be read`)
  return program as unknown as Node
}

function constantsOf(tree: Node): Constants {
  const found = new Map<string, string>()
  for (const statement of tree.body ?? []) {
    const declared = statement.declaration ?? statement
    if (declared.type !== 'VariableDeclaration') continue
    for (const { id, init } of declared.declarations ?? []) {
      if (id?.name !== undefined && typeof init?.value === 'string') found.set(id.name, init.value)
    }
  }
  return found
}

function importedBy(file: string, tree: Node, own: ReadonlyMap<string, Constants>): Constants {
  const found = new Map<string, string>()
  for (const { type, source, specifiers = [] } of tree.body ?? []) {
    if (type !== 'ImportDeclaration') continue
    const from = relative(root, resolve(root, dirname(file), String(source?.value)))
    for (const { imported, local } of specifiers) {
      const value = own.get(from)?.get(imported?.name ?? '')
      if (value !== undefined && local?.name !== undefined) found.set(local.name, value)
    }
  }
  return found
}

const reads = ['get', 'list', 'ids', 'history', 'revisionsWith']
/** What is given the names of collections when it is made. */
const keepers = ['DraftPlace', 'PrivateMarks', 'BinOfOurs']
/** What `SaidApart` calls the collections that it is given. */
const shelves = ['marks', 'found', 'ended', 'slips']

function* spokenIn(
  node: unknown,
  known: Constants,
  within: Place | null,
): Generator<Omit<Speaking, 'file'>> {
  if (Array.isArray(node)) for (const each of node) yield* spokenIn(each, known, within)
  if (!isNode(node)) return
  const nameOf = (one: unknown): string | null => {
    if (!isNode(one)) return null
    return typeof one.value === 'string' ? one.value : (known.get(one.name ?? '') ?? null)
  }
  let place = within
  const [first, ...rest] = node.arguments ?? []
  if (node.type === 'CallExpression' && node.callee?.type === 'MemberExpression') {
    const { object, property } = node.callee
    // What is mapped inside a save is part of it.
    const isOfSpace = [...reads, 'commit'].includes(property?.name ?? '')
    place = isOfSpace ? placeOf(object) : within
    const name = nameOf(first)
    if (reads.includes(property?.name ?? '') && place !== null && name !== null) {
      yield { name, place, isWritten: false }
    }
  }
  if (node.type === 'NewExpression' && keepers.includes(node.callee?.name ?? '')) {
    const names = [first, ...rest].map(nameOf).filter((name) => name !== null)
    for (const name of names) yield { name, place: null, isWritten: true }
  }
  if (node.type === 'ObjectExpression') {
    for (const { key, value } of node.properties ?? []) {
      const name = nameOf(value)
      if (key?.name === 'collection') yield { name, place: within, isWritten: true }
      if (shelves.includes(key?.name ?? '') && name !== null) {
        yield { name, place: null, isWritten: true }
      }
    }
  }
  for (const part of Object.values(node)) yield* spokenIn(part, known, place)
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value
}

/** Which space an expression is, where it says so: `vault.ours`, `ours`, `draftsOf(who)`. */
function placeOf(node: Node | undefined): Place | null {
  if (node?.type === 'CallExpression') {
    return node.callee?.property?.name === 'draftsOf' ? 'drafts' : null
  }
  if (node?.property?.type === 'PrivateIdentifier') return null
  const called = node?.type === 'MemberExpression' ? node.property?.name : node?.name
  return places.find((place) => place === called) ?? null
}
