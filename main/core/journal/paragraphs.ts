import { z } from 'zod'
import type { EntryId } from '../../../shared/ids.ts'
import type { OpenVault } from '../vault/open-vault.ts'

/** Private collection: under the id of a page of Ours, which page of its author's it is a paragraph of. */
export const paragraphs = 'paragraphs'

const StoredMark = z.object({ from: z.string() })

/** The page that another one is a paragraph of, as its author noted it; null where there is no note. */
export function paragraphFrom({ mine }: OpenVault, id: EntryId): EntryId | null {
  const mark = mine.get(paragraphs, id)
  if (mark === null || mark.operation !== 'put') return null
  return (StoredMark.safeParse(mark.body).data?.from as EntryId | undefined) ?? null
}

/** The ids under which paragraphs of a page were shared, the first one first. */
export function paragraphsOf(vault: OpenVault, from: EntryId): EntryId[] {
  return vault.mine
    .list(paragraphs)
    .map(({ id }) => id as EntryId)
    .filter((id) => paragraphFrom(vault, id) === from)
}

/** Notes, for its author alone, what a page of Ours is a paragraph of. */
export async function noteParagraph(
  { mine }: OpenVault,
  id: EntryId,
  from: EntryId,
): Promise<void> {
  await mine.commit([{ collection: paragraphs, id, operation: 'put', basedOn: 0, body: { from } }])
}

/** True where a text is one or more whole lines of a page, letter by letter. */
export function isPartOf(text: string, body: string): boolean {
  return text.trim() !== '' && `\n${body}\n`.includes(`\n${text}\n`)
}
