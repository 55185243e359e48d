import { z } from 'zod'
import type { MemberId } from '../../../shared/ids.ts'
import { byItsAuthor } from '../authorship.ts'
import type { Space, StoredRecord, Write } from './types.ts'

/** Each space has this collection; an id in it is that of a page, a note, a response or a dream of the same space. */
export const bin = 'bin'
const binSeen = 'bin-seen'
/** What may lie in the bin of Ours. */
const binnable = ['entries', 'notes', 'responses', 'dreams']

const Seen = z.object({
  /** The revision of the record that put it there. */
  of: z.number().int(),
  at: z.string(),
})

/** When a member was in since something was put in the bin; null where they were not yet. */
export function seenAt(ours: Space, id: string, member: MemberId, of: number): string | null {
  const seen = theirs(ours, `${id}.${member}`, member)
  const body = seen?.operation === 'put' ? Seen.safeParse(seen.body).data : undefined
  return body?.of === of ? body.at : null
}

/**
 * What waits to be written down for a member who is in: that they saw what the others put in the bin,
 * for its days begin when everybody has; and that what they saw is there no more.
 */
export function binSeenWrites(ours: Space, member: MemberId, now: string): Write[] {
  const writes: Write[] = []
  const wanted = new Set<string>()
  for (const { id } of ours.list(bin)) {
    const author = authorOf(ours, id)
    const word = author && author !== member ? theirs(ours, id, author, bin) : null
    if (word?.operation !== 'put') continue
    const seen = `${id}.${member}`
    wanted.add(seen)
    if (seenAt(ours, id, member, word.revision) !== null) continue
    const body = { of: word.revision, at: now }
    writes.push({ collection: binSeen, id: seen, operation: 'put', body, by: member })
  }
  for (const { id, author } of ours.list(binSeen)) {
    if (author !== member || !id.endsWith(`.${member}`) || wanted.has(id)) continue
    writes.push({ collection: binSeen, id, operation: 'erase', by: member })
  }
  return writes
}

function authorOf(ours: Space, id: string): MemberId | null {
  for (const collection of binnable) {
    const newest = ours.get(collection, id)
    const trusted = newest && byItsAuthor(ours, newest)
    if (trusted?.operation === 'put') return trusted.author
  }
  return null
}

/** What this member says under an id, whatever others wrote there. */
function theirs(
  ours: Space,
  id: string,
  member: MemberId,
  collection = binSeen,
): StoredRecord | null {
  const newest = ours.get(collection, id)
  return newest && byItsAuthor(ours, newest, (author) => author === member)
}
