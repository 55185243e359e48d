import { z } from 'zod'
import { idPattern, type MemberId } from '../../../shared/ids.ts'
import { fromBase64 } from '../crypto/base64.ts'
import { digest } from '../crypto/digest.ts'
import { endCollection, messageOf } from './consents.ts'
import { checkGrants, grantStatement, readGrants } from './grants.ts'
import { statementOf, type WireRecord } from './record.ts'
import { Signed } from './record-maker.ts'
import type { VaultSpace } from './space.ts'
import type { UnlockedVault } from './unlocked-vault.ts'

const Word = z.object({
  member: z.string().regex(idPattern),
  keeping: z.enum(['everything', 'agreement', 'nothing']),
  signature: z.string(),
})
const Laid = z.object({ signed: z.string() })

/**
 * Digests of everything that this member signed and that holds: their records in Ours and in debriefs,
 * their word on the end of a debrief, what they handed over to be laid into Ours, and their grants. What
 * is not among these counts no more once they sign with another key.
 */
export async function signedBy(vault: UnlockedVault, member: MemberId): Promise<Uint8Array[]> {
  const { ours } = vault
  const sides = vault.sides.list()
  const own = [ours, ...sides].flatMap((space) => space.statementsOf(member))
  const ends = ours
    .every()
    .filter(({ collection }) => collection === endCollection)
    .flatMap(({ id, body }) => messagesIn(vault, body, id))
  const said = sides.flatMap((side) =>
    side.every().flatMap(({ body }) => messagesIn(vault, body, side.id)),
  )
  const held = [...ends, ...said].filter(
    (one) => one.member === member && vault.verify(member, one.message, one.signature),
  )
  const grants: Uint8Array[] = []
  for (const space of [ours, ...sides]) grants.push(...(await grantsBy(vault, member, space)))
  return [...own, ...held.map(({ message }) => digest(message)), ...grants]
}

interface SignedMessage {
  member: string
  message: Uint8Array
  signature: Uint8Array
}

/** What is signed within a body, wherever in it: consents to an end, and records to be laid into Ours. */
function messagesIn(vault: UnlockedVault, body: unknown, side: string): SignedMessage[] {
  if (typeof body !== 'object' || body === null) return []
  const word = Word.safeParse(body).data
  const laid = Laid.safeParse(body).data
  const here = [
    ...(word ? [consentIn(vault, word, side)] : []),
    ...(laid ? [laidIn(vault, laid.signed)] : []),
  ]
  const below = Object.values(body).flatMap((part) => messagesIn(vault, part, side))
  return [...here.filter((one) => one !== null), ...below]
}

function consentIn(
  vault: UnlockedVault,
  { member, keeping, signature }: z.infer<typeof Word>,
  side: string,
): SignedMessage | null {
  const message = messageOf(vault.vaultId, side, member as MemberId, keeping)
  return withSignature(member, message, signature)
}

function laidIn(vault: UnlockedVault, text: string): SignedMessage | null {
  const signed = Signed.safeParse(parseJson(text)).data
  if (signed?.record.signature === undefined) return null
  const record: WireRecord = { ...signed.record, revision: 1, operation: 'put' }
  const message = statementOf(vault.vaultId, vault.ours.id, record, signed.body)
  return withSignature(record.author, message, signed.record.signature)
}

function withSignature(member: string, message: Uint8Array, text: string): SignedMessage | null {
  try {
    return { member, message, signature: fromBase64(text) }
  } catch {
    return null
  }
}

async function grantsBy(
  vault: UnlockedVault,
  member: MemberId,
  space: VaultSpace,
): Promise<Uint8Array[]> {
  const { world, pins, seats } = vault.parts
  const { list } = await readGrants(world.disk, vault.vaultId, space.id)
  const givers = space.kind === 'side' ? 'starter' : 'holders'
  const { counted } = checkGrants(list, seats.at, (of) => pins.get(of) ?? null, givers)
  return counted
    .filter(({ from }) => from === member)
    .map((grant) => digest(grantStatement(list, grant)))
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
