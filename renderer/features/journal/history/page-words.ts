import { readMarkdown } from '../markdown/read-markdown.ts'
import { plainText, type RichNode } from '../markdown/rich-text.ts'
import { type Look, type Word, wordsOf } from './words.ts'

/** What a photo or a file is called where it cannot be shown; '' for one without words. */
export type NameOf = (caption: string) => string

/** A page as its reader sees it: words with their looks, and no sign of Markdown. */
export function pageWords(markdown: string, nameOf: NameOf): Word[] {
  return blocks(readMarkdown(markdown).content ?? [], '', nameOf)
}

function blocks(nodes: readonly RichNode[], indent: string, nameOf: NameOf): Word[] {
  return nodes.flatMap((node, index) => [
    ...(index > 0 ? wordsOf(indent === '' ? '\n\n' : '\n') : []),
    ...block(node, indent, nameOf),
  ])
}

function block(node: RichNode, indent: string, nameOf: NameOf): Word[] {
  const content = node.content ?? []
  switch (node.type) {
    case 'heading':
      return [
        ...wordsOf(indent),
        ...inline(content, { heading: Number(node.attrs?.level) }, nameOf),
      ]
    case 'blockquote':
      return blocks(content, `${indent}│ `, nameOf)
    case 'bulletList':
      return items(content, indent, () => '• ', nameOf)
    case 'orderedList': {
      const start = Number(node.attrs?.start ?? 1)
      return items(content, indent, (_, index) => `${start + index}. `, nameOf)
    }
    case 'taskList':
      return items(content, indent, (one) => (one.attrs?.checked === true ? '☑ ' : '☐ '), nameOf)
    case 'codeBlock': {
      const language = node.attrs?.language
      const marks = [{ type: 'code' as const }]
      const look = typeof language === 'string' ? { marks, unseen: language } : { marks }
      return [...wordsOf(indent), ...wordsOf(plainText(node), look)]
    }
    case 'horizontalRule':
      return wordsOf(`${indent}———`)
    case 'attachment':
      return wordsOf(`${indent}${nameOf(plainText(node))}`, { unseen: String(node.attrs?.id) })
    default:
      return [...wordsOf(indent), ...inline(content, {}, nameOf)]
  }
}

function items(
  list: readonly RichNode[],
  indent: string,
  sign: (item: RichNode, index: number) => string,
  nameOf: NameOf,
): Word[] {
  return list.flatMap((item, index) => {
    const front = sign(item, index)
    const [first, ...rest] = item.content ?? []
    const below = `${indent}${' '.repeat(front.length)}`
    return [
      ...wordsOf(`${index > 0 ? '\n' : ''}${indent}${front}`),
      ...(first ? block(first, '', nameOf) : []),
      ...rest.flatMap((one) => [...wordsOf('\n'), ...block(one, below, nameOf)]),
    ]
  })
}

function inline(nodes: readonly RichNode[], base: Look, nameOf: NameOf): Word[] {
  return nodes.flatMap((node) => {
    if (node.type === 'hardBreak') return wordsOf('\n')
    const look: Look = node.marks?.length ? { ...base, marks: node.marks } : base
    if (node.type !== 'picture') return [...wordsOf(node.text ?? '', look), ...addressOf(node)]
    const { src, alt, title } = node.attrs ?? {}
    return wordsOf(nameOf(String(alt ?? '')), { ...look, unseen: `${src} ${title ?? ''}` })
  })
}

/** The address of a link, beside words that do not say it. */
function addressOf({ text, marks }: RichNode): Word[] {
  const address = marks?.find(({ type }) => type === 'link')?.attrs?.href
  return typeof address === 'string' && address !== text ? wordsOf(` (${address})`) : []
}
