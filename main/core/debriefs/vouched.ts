import { z } from 'zod'
import type { MemberId } from '../../../shared/ids.ts'
import { fromBase64 } from '../crypto/base64.ts'
import { messageOf } from '../vault/consents.ts'
import type { OpenVault } from '../vault/open-vault.ts'
import { statementOf, WireRecord } from '../vault/record.ts'
import type { Consent } from '../vault/side-types.ts'
import type { SignedRecord } from '../vault/types.ts'

const Signed = z.object({
  record: WireRecord.partial({ revision: true, operation: true }),
  body: z.string(),
})

/** True when this is that member's own word, with this choice, on the end of this debrief. */
export function isConsent(
  vault: OpenVault,
  space: string,
  consent: Consent,
  member: MemberId,
  keeping: Consent['keeping'],
): boolean {
  if (consent.member !== member || consent.keeping !== keeping) return false
  const message = messageOf(vault.vaultId, space, member, keeping)
  return isBy(vault, member, message, consent.signature)
}

/**
 * True when the vault would lay this into Ours as it is: a first revision by that member, who has written
 * none there yet. One that it would refuse must not keep a debrief from ending.
 */
export function isLayable(vault: OpenVault, member: MemberId, { signed }: SignedRecord): boolean {
  const parsed = Signed.safeParse(parseJson(signed))
  if (!parsed.success || parsed.data.record.author !== member) return false
  const { record, body } = parsed.data
  const there = vault.ours.history(record.collection, record.id)
  if (there.some((one) => one.author === member && one.signature !== 'failed')) return false
  const first: WireRecord = { ...record, revision: 1, operation: 'put' }
  const message = statementOf(vault.vaultId, vault.ours.id, first, body)
  return isBy(vault, member, message, record.signature ?? '')
}

function isBy(vault: OpenVault, member: MemberId, message: Uint8Array, signature: string): boolean {
  try {
    return vault.verify(member, message, fromBase64(signature))
  } catch {
    return false
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
