import { z } from 'zod'
import { idPattern, type MemberId } from '../../../shared/ids.ts'
import type { Member } from '../../../shared/model/member.ts'
import type { Space, Write } from './types.ts'

const Id = z.string().regex(idPattern)

const Body = z.object({
  label: z.string(),
  place: z.number().int(),
  /** Their private space and their drafts. */
  spaces: z.array(Id).max(8),
  /** The newest key of the shared space on the newcomer's ring. */
  epoch: z.number().int().min(1).optional(),
})

/** Somebody whom the keyring's member is adding. */
export interface Joining {
  member: Member
  spaces: string[]
  /** The newest shared key that the newcomer's ring was made with; not told by earlier releases. */
  epoch?: number
}

/** Collection of a keyring; the id is the newcomer. */
const joinings = 'joinings'

/** Those whose joining was begun by the keyring's member, and neither finished nor undone. */
export function readJoinings(keyring: Space): Joining[] {
  return keyring.list(joinings).flatMap(({ id, body }) => {
    const read = Body.safeParse(body)
    if (!read.success || !idPattern.test(id)) return []
    const { label, place, spaces, epoch } = read.data
    const member = { id: id as MemberId, label, place }
    return [{ member, spaces, ...(epoch !== undefined && { epoch }) }]
  })
}

/** Notes that somebody is being added: written before anything of theirs is on disk. */
export function joiningWrite({ member, spaces, epoch }: Joining): Write {
  const { id, label, place } = member
  return { collection: joinings, id, operation: 'put', body: { label, place, spaces, epoch } }
}

/** The write after which nothing of a joining waits any more. */
export function joiningOverWrite(member: MemberId): Write {
  return { collection: joinings, id: member, operation: 'delete' }
}
