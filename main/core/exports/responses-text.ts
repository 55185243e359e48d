import type { MemberId } from '../../../shared/ids.ts'
import type { Entry } from '../../../shared/model/entry.ts'
import type { Response } from '../../../shared/model/response.ts'
import { quoted } from './page-text.ts'

/** What others wrote under one page, as Markdown, oldest first. */
export function responsesText(
  { day, title }: Pick<Entry, 'day' | 'title'>,
  responses: readonly Response[],
  nameOf: (id: MemberId) => string,
): string {
  const said = responses.flatMap(({ author, writtenAt, text }) => [
    `${nameOf(author)}, ${writtenAt}:`,
    '',
    quoted(text),
    '',
  ])
  return [`## To ${title === '' ? 'a page' : `“${title}”`} of ${day}`, '', ...said].join('\n')
}
