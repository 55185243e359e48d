import type { Node as DocumentNode } from '@tiptap/pm/model'
import type { RichNode } from '../markdown/rich-text.ts'
import { settleTop } from '../markdown/settle.ts'
import { joinBlocks, wouldJoin, writeBlock } from '../markdown/write-markdown.ts'

interface Written {
  settled: RichNode[]
  /** The Markdown of each settled block, by place and by the sign of its list. */
  texts: Map<string, string>
}

/**
 * Writes the editor's document as Markdown, as `writeMarkdown` does. Blocks that did not change since
 * the last time are not written again, so that a long page is saved as quickly as a short one.
 */
export class DocumentWriter {
  readonly #known = new WeakMap<DocumentNode, Written>()

  write(doc: DocumentNode): string {
    const blocks: { block: RichNode; written: Written; at: number }[] = []
    doc.forEach((node) => {
      const written = this.#recall(node)
      written.settled.forEach((block, at) => {
        blocks.push({ block, written, at })
      })
    })
    while (blocks.length > 0 && isEmpty(blocks.at(-1)?.block)) blocks.pop()
    let isFlipped = false
    let before: RichNode | null = null
    const texts = blocks.map(({ block, written, at }) => {
      isFlipped = before !== null && wouldJoin(before, block) && !isFlipped
      before = block
      return this.#text(written, block, at, isFlipped)
    })
    return joinBlocks(texts)
  }

  #recall(node: DocumentNode): Written {
    const known = this.#known.get(node)
    if (known) return known
    const written: Written = { settled: settleTop(node.toJSON() as RichNode), texts: new Map() }
    this.#known.set(node, written)
    return written
  }

  #text(written: Written, block: RichNode, at: number, isFlipped: boolean): string {
    const key = `${at} ${isFlipped}`
    const known = written.texts.get(key)
    if (known !== undefined) return known
    const text = writeBlock(block, isFlipped)
    written.texts.set(key, text)
    return text
  }
}

function isEmpty(block: RichNode | undefined): boolean {
  return block?.type === 'paragraph' && block.content === undefined
}
