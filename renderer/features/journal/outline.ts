import type { RichNode } from './markdown/rich-text.ts'

/**
 * Heading levels for those who move from heading to heading by ear: none is left out on the way
 * down, whatever the writer chose, and all lie below the page's own title.
 */
export function headingLevels(doc: RichNode, below: number): Map<RichNode, number> {
  const headings: RichNode[] = []
  const collect = (node: RichNode) => {
    if (node.type === 'heading') headings.push(node)
    for (const child of node.content ?? []) collect(child)
  }
  collect(doc)
  const levels = new Map<RichNode, number>()
  let last = below
  for (const heading of headings) {
    last = Math.min(last + 1, below + Number(heading.attrs?.level ?? 1), 6)
    levels.set(heading, last)
  }
  return levels
}
