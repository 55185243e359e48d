import { z } from 'zod'
import { idPattern, type MemberId } from '../../../shared/ids.ts'
import { fromBase64, toBase64 } from '../crypto/base64.ts'
import { placeBytes } from '../crypto/place.ts'
import { isSignedBy, type Signer, signDetached } from '../crypto/signature.ts'
import type { Consent } from './side-types.ts'
import type { Space, Write } from './types.ts'

/** Collection of Ours with the markers of debriefs that ended; the id is the debrief's space. */
export const endCollection = 'ends'

const Marker = z.object({
  consents: z.array(
    z.object({
      member: z.string().regex(idPattern),
      keeping: z.enum(['everything', 'agreement', 'nothing']),
      signature: z.string(),
    }),
  ),
})

/** Which debrief may end, and by whose word. */
export interface Ending {
  vault: string
  space: string
  /** Those who take part. */
  members: readonly MemberId[]
  signKeyOf(member: MemberId): Signer | null
}

/** A member's word that a debrief may end. */
export function signConsent(
  { vault, space }: Pick<Ending, 'vault' | 'space'>,
  member: { id: MemberId; signKey: Uint8Array },
  keeping: Consent['keeping'],
): Consent {
  const message = messageOf(vault, space, member.id, keeping)
  return { member: member.id, keeping, signature: toBase64(signDetached(member.signKey, message)) }
}

/** One 'nothing' ends a debrief, or everybody's word. What was not signed by its member counts for nothing. */
export function suffice(ending: Ending, consents: readonly Consent[]): boolean {
  const genuine = consents.filter(
    (consent) => ending.members.includes(consent.member) && isGenuine(ending, consent),
  )
  return (
    genuine.some(({ keeping }) => keeping === 'nothing') ||
    (ending.members.length > 0 &&
      ending.members.every((id) => genuine.some(({ member }) => member === id)))
  )
}

/** The write that says in Ours that a debrief has ended. */
export function endWrite(space: string, consents: readonly Consent[], by: MemberId): Write {
  return { collection: endCollection, id: space, operation: 'put', body: { consents }, by }
}

/**
 * True when Ours says so with consents that suffice. Who wrote the marker has no meaning, and no later
 * revision takes an end back: the consents alone prove it.
 */
export function hasEnded(ours: Space, ending: Ending): boolean {
  return ours.history(endCollection, ending.space).some((record) => {
    const marker = Marker.safeParse(record.body)
    return marker.success && suffice(ending, marker.data.consents as Consent[])
  })
}

function isGenuine(ending: Ending, { member, keeping, signature }: Consent): boolean {
  const key = ending.signKeyOf(member)
  if (key === null) return false
  try {
    const message = messageOf(ending.vault, ending.space, member, keeping)
    return isSignedBy(key, message, fromBase64(signature))
  } catch {
    return false
  }
}

/** What a member signs. */
export function messageOf(
  vault: string,
  space: string,
  member: MemberId,
  keeping: string,
): Uint8Array {
  return placeBytes('hearth-end', vault, space, member, keeping)
}
