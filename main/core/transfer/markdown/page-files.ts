import { type BundleFile, endingOf } from '../bundle.ts'

const endings = new Set(['md', 'markdown', 'mdown', 'mkd', 'txt', 'text'])

/** True for a file that may be a page. */
export function isPageFile({ path }: Pick<BundleFile, 'path'>): boolean {
  return endings.has(endingOf(path))
}

/** True for a file that says by its ending that it is Markdown. */
export function isMarkdownFile({ path }: Pick<BundleFile, 'path'>): boolean {
  return /^(?:md|markdown|mdown|mkd)$/.test(endingOf(path))
}
