import { plainLine } from './opening.ts'

/** Lines without these have no signs of Markdown that stand for anything but themselves. */
const signs = /[\\*_`~=![\]>#+-]|^\s*\d+[.)]/

/** The words of a page without Markdown's signs, line by line: what a reader reads. */
export function plainText(markdown: string): string {
  if (!signs.test(markdown)) return markdown
  return markdown
    .split('\n')
    .map((line) => (signs.test(line) ? plainLine(line) : line))
    .join('\n')
}
