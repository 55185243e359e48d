import MarkdownIt from 'markdown-it'

/** Reads borders only; what is in a paragraph is read where it is shown. */
const reader = new MarkdownIt('commonmark', { html: false, maxNesting: 200 })
reader.disable('reference')

/** The paragraphs, lists and quotations of a page, each letter by letter as it stands in its Markdown. */
export function paragraphsOf(markdown: string): string[] {
  const lines = markdown.split('\n')
  return reader
    .parse(markdown, {})
    .flatMap(({ level, nesting, map }) => {
      if (level !== 0 || nesting < 0 || map === null) return []
      return [lines.slice(map[0], map[1]).join('\n').replace(/\n+$/, '')]
    })
    .filter((text) => text.trim() !== '')
}
