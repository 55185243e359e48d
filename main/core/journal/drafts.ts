import { z } from 'zod'
import type { EntryId } from '../../../shared/ids.ts'
import { EntryDraft } from '../../../shared/model/draft.ts'
import { EntryContent, Zone } from '../../../shared/model/entry.ts'
import { otherCopies, type Space, type StoredRecord } from '../vault/types.ts'
import { contentOf } from './stored-entry.ts'

const drafts = 'drafts'

/** A draft as it lies in its member's own space; its id is the record's. */
const StoredDraft = z.strictObject({
  basedOn: EntryDraft.shape.basedOn,
  zone: Zone,
  content: EntryContent,
  /** Where the page lay that this draft changes; null for a new page. */
  changes: Zone.nullable(),
})

/** A draft as it was set aside where two computers went on with one. */
const OtherCopy = z.object({ collection: z.string(), body: StoredDraft })

/** A draft, and what it was when it was saved. */
export interface KeptDraft {
  draft: EntryDraft
  changes: Zone | null
  savedAt: string
}

/** The drafts of one member, whole, one for each page at most. */
export class Drafts {
  readonly #space: Space

  constructor(space: Space) {
    this.#space = space
  }

  /** The draft of a page, or null. */
  find(id: EntryId): KeptDraft | null {
    const record = this.#space.get(drafts, id)
    if (record?.operation === 'put') return keptDraft(record)
    const copy = this.#space.get(otherCopies, id)
    return copy && otherCopy(copy)
  }

  /** All drafts, the one saved last first. */
  list(): KeptDraft[] {
    const own = this.#space.list(drafts)
    const begun = new Set(own.map(({ id }) => id))
    const copies = this.#space.list(otherCopies).filter(({ id }) => !begun.has(id))
    return [...own.map(keptDraft), ...copies.map(otherCopy)]
      .filter((kept) => kept !== null)
      .sort((a, b) => (a.savedAt === b.savedAt ? 0 : a.savedAt < b.savedAt ? 1 : -1))
  }

  /** Saves a draft; answers once it is safe on disk. */
  async save(draft: EntryDraft, changes: Zone | null): Promise<string> {
    const { basedOn, zone, content } = draft
    const body = { basedOn, zone, content: contentOf(content), changes }
    const [record] = await this.#space.commit([
      { collection: drafts, id: draft.id, operation: 'put', body },
    ])
    return record!.writtenAt
  }

  /** Takes a draft away; nothing happens when there is none. */
  async remove(id: EntryId, transaction?: string): Promise<void> {
    const act = transaction === undefined ? {} : { transaction }
    const gone = [drafts, otherCopies]
      .filter((collection) => this.#space.get(collection, id)?.operation === 'put')
      .map((collection) => ({ collection, id, operation: 'delete' as const, ...act }))
    if (gone.length > 0) await this.#space.commit(gone)
  }
}

/** True when both would write the same page. */
export function isSameDraft(a: EntryDraft, b: EntryDraft): boolean {
  const parts = ({ id, basedOn, zone, content }: EntryDraft) =>
    JSON.stringify([id, basedOn, zone, contentOf(content)])
  return parts(a) === parts(b)
}

/** What another computer wrote on a draft of this member's is a draft of a page of its own. */
function otherCopy(record: StoredRecord): KeptDraft | null {
  const copy = record.operation === 'put' ? OtherCopy.safeParse(record.body) : null
  if (!copy?.success || copy.data.collection !== drafts) return null
  const { content } = copy.data.body
  const draft = { id: record.id as EntryId, basedOn: 0, zone: 'mine' as const, content }
  return { draft, changes: null, savedAt: record.writtenAt }
}

function keptDraft(record: StoredRecord): KeptDraft | null {
  if (record.operation !== 'put') return null
  const stored = StoredDraft.safeParse(record.body)
  if (!stored.success) return null
  const { basedOn, zone, content, changes } = stored.data
  return {
    draft: { id: record.id as EntryId, basedOn, zone, content },
    changes,
    savedAt: record.writtenAt,
  }
}
