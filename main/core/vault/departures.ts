import { z } from 'zod'
import { idPattern, type MemberId } from '../../../shared/ids.ts'
import type { Space, Write } from './types.ts'

const Id = z.string().regex(idPattern)

/** What a member says when they leave: it is their last word, and cannot be taken back. */
const Departure = z.object({
  /** Folders of the member's keyrings, which go. */
  keyrings: z.array(Id).max(64),
  /** Their private space and their drafts, which go. */
  spaces: z.array(Id).max(8),
  /** Digest of the last grant of the shared key that stood then, base64: after it they begin no epoch. */
  grants: z.string(),
})
export type Departure = z.infer<typeof Departure>

/** Collection of Ours; the id is the member who left. */
export const departureCollection = 'departures'

/** The write by which a member leaves. It counts only by that member. */
export function departureWrite(member: MemberId, departure: Departure): Write {
  return { collection: departureCollection, id: member, operation: 'put', body: departure }
}

/** What this member said when they left, the first time; null while they have not. */
export function departureOf(shared: Space, member: MemberId): Departure | null {
  for (const record of shared.history(departureCollection, member)) {
    if (record.author !== member || record.signature !== 'verified') continue
    const read = Departure.safeParse(record.body)
    if (read.success) return read.data
  }
  return null
}
