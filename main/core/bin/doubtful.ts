import { z } from 'zod'
import type { EntryId, NoteId, ResponseId } from '../../../shared/ids.ts'
import type { DoubtfulWords } from '../../../shared/model/history.ts'
import { byItsAuthor } from '../authorship.ts'
import { notes } from '../gratitude/wall.ts'
import { wordsOf } from '../journal/history.ts'
import { entries } from '../journal/stored-entry.ts'
import { responses } from '../responses/stored-response.ts'
import type { OpenVault } from '../vault/open-vault.ts'
import type { StoredRecord } from '../vault/types.ts'

const SaidInNote = z.object({ text: z.string() })

/** Signatures that are checked, some 0.1 ms each, before other calls have their turn: a letter typed waits no longer. */
const atOnce = 25

/**
 * The pages, notes and responses of Ours of which no revision is genuine: somebody's program wrote them in the
 * name of a member who did not. The newest first. The first look checks every signature there is and
 * takes turns with other calls; what was checked once is remembered.
 *
 * @param breathe lets other calls be served, and throws once nobody waits for the answer
 */
export async function doubtfulWords(
  { ours }: OpenVault,
  breathe: () => Promise<void>,
): Promise<DoubtfulWords[]> {
  const found: DoubtfulWords[] = []
  const records = [entries, notes, responses].flatMap((inside) => ours.list(inside))
  for (const [index, record] of records.entries()) {
    if (byItsAuthor(ours, record) === null) found.push(claimOf(record))
    if (index % atOnce === atOnce - 1) await breathe()
  }
  return found.sort((a, b) => (a.writtenAt < b.writtenAt ? 1 : -1))
}

/** What such a record claims. */
function claimOf(record: StoredRecord): DoubtfulWords {
  const { collection, id, author, writtenAt, body } = record
  if (collection === entries) {
    const content = wordsOf(record)
    return { kind: 'page', id: id as EntryId, author, writtenAt, content }
  }
  const said = SaidInNote.safeParse(body)
  const text = said.success ? said.data.text : null
  return collection === responses
    ? { kind: 'response', id: id as ResponseId, author, writtenAt, text }
    : { kind: 'note', id: id as NoteId, author, writtenAt, text }
}
