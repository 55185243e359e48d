import type { EntryDraft } from '../../../shared/model/draft.ts'
import { utf8 } from '../crypto/bytes.ts'
import { idOf } from '../crypto/ids.ts'
import { contentOf } from './stored-entry.ts'

/**
 * Names of acts that write into two spaces, one after the other. A name follows from what the act
 * does, so that after a crash between the two writes it can be seen that the first one stands, and
 * doing the act again writes nothing twice.
 */

/** Finishing exactly this draft. */
export function finishing({ id, basedOn, zone, content }: EntryDraft): string {
  return idOf(utf8(JSON.stringify(['finish', id, basedOn, zone, contentOf(content)])))
}

/** Sharing exactly this revision of a page. */
export function sharing(id: string, revision: number): string {
  return idOf(utf8(JSON.stringify(['share', id, revision])))
}
