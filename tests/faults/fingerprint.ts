import { createHash } from 'node:crypto'
import type { Content } from '../make/content.ts'
import type { Tree } from '../make/tree.ts'

const marks = new WeakMap<Content | Uint8Array, string>()

/** Two trees with the same fingerprint hold the same files with the same bytes, there and below. */
export function fingerprint(tree: Tree, path = ''): string {
  const lines: string[] = []
  const walk = (number: number, name: string) => {
    const node = tree.nodes.get(number)!
    if (node.kind === 'file') {
      lines.push(`${name} ${markOf(node.content)}`)
      return
    }
    lines.push(`${name}/`)
    for (const [below, entry] of node.entries) walk(entry, `${name}/${below}`)
  }
  const start = tree.find(path)
  if (start !== null) walk(start, path)
  return lines.sort().join('\n')
}

/** A mark of a file's bytes: equal for equal bytes, however they came to be there. */
export function markOf(content: Content): string {
  return marked(content, () => {
    const hash = createHash('sha1').update(`${content.size}\n`)
    for (const chunk of content.chunks) hash.update(marked(chunk, () => digestOf(chunk)))
    return hash.digest('base64')
  })
}

function digestOf(chunk: Uint8Array): string {
  return createHash('sha1').update(chunk).digest('base64')
}

function marked(thing: Content | Uint8Array, make: () => string): string {
  const known = marks.get(thing)
  if (known !== undefined) return known
  const mark = make()
  marks.set(thing, mark)
  return mark
}
