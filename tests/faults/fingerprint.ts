import type { Content } from '../make/content.ts'
import type { Tree } from '../make/tree.ts'

const numbers = new WeakMap<Content, number>()
let nextNumber = 0

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

function markOf(content: Content): number {
  const mark = numbers.get(content) ?? nextNumber++
  numbers.set(content, mark)
  return mark
}
