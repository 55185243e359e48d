import { toBase64 } from '../../main/core/crypto/base64.ts'
import { digest } from '../../main/core/crypto/digest.ts'
import type { AttachmentId, EntryId } from '../../shared/ids.ts'
import { readIn } from '../make/an-attachment.ts'
import type { Sitting } from './evening-house.ts'
import type { EveningLedger, PageSeen } from './evening-ledger.ts'
import type { Complaint } from './ledger.ts'

/** What one person finds when they come in. */
export interface View {
  pages: Map<EntryId, PageSeen>
  drafts: Map<EntryId, string>
  /** What cannot be right, whatever was done. */
  wrong: Complaint[]
}

export function markOfBytes(bytes: Uint8Array): string {
  return toBase64(digest(bytes))
}

/** Reads every page and draft, and every photo that one of them shows. */
export async function lookAround(
  { vault, journal }: Pick<Sitting, 'vault' | 'journal'>,
  ledger: EveningLedger,
): Promise<View> {
  const view: View = { pages: new Map(), drafts: new Map(), wrong: [] }
  const wrong = (kind: Complaint['kind'], what: string) => view.wrong.push({ kind, what })
  for (const { kind, where } of vault.problems) {
    const isUsual = kind === 'unfinished-save' || kind === 'copy-damaged'
    if (!isUsual) wrong('alarm', `${kind} at ${where}`)
  }
  const rows = journal.slice(0, journal.timeline().count)
  const all = [
    ...rows.map(({ id }) => ({ id, isInBin: false })),
    ...journal.binned().map(({ id }) => ({ id, isInBin: true })),
  ]
  for (const { id, isInBin } of all) {
    const { zone, body } = journal.read(id)!
    view.pages.set(id, { zone, body, isInBin })
  }
  for (const { id, content } of journal.drafts()) view.drafts.set(id, content.body)
  const bodies = [...[...view.pages.values()].map(({ body }) => body), ...view.drafts.values()]
  const named = new Set(bodies.flatMap((body) => body.match(/(?<=hearth:)[0-9a-v]{26}/g) ?? []))
  for (const id of named) {
    const bytes = await readIn(journal.attachments, id as AttachmentId).catch(() => null)
    if (bytes === null) wrong('lost', `photo ${id} does not open`)
    else if (markOfBytes(bytes) !== ledger.photos.get(id))
      wrong('invented', `photo ${id} is another`)
  }
  for (const space of [vault.ours, vault.mine]) {
    for (const id of space.ids('entries')) {
      const history = space.history('entries', id)
      if (history.some(({ signature }) => signature === 'failed'))
        wrong('invented', `${id} unsigned`)
      const isErased = history.at(-1)?.operation === 'erase'
      if (isErased && history.length > 1) wrong('invented', `${id} is erased and has words`)
    }
  }
  return view
}
