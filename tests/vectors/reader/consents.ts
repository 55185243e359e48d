import { fromBase64, placeBytes } from './bytes.ts'
import { oneOf } from './debrief-content.ts'
import { arrayOf, idIn, objectOf, parsed, textIn } from './json.ts'
import { damaged, unlessDamaged } from './refusal.ts'
import { holds, type Signers } from './signers.ts'
import type { OpenSpace } from './space.ts'

/** One member's word on the end of a debrief: 16.2.6. */
export interface Consent {
  member: string
  keeping: string
  /** In base64, whatever it says. */
  signature: string
}

/** Understands a consent. Whether it is genuine is another question. */
export function consentIn(value: unknown): Consent {
  const consent = objectOf(value)
  return {
    member: idIn(consent, 'member'),
    keeping: oneOf(consent, 'keeping', 'everything', 'agreement', 'nothing'),
    signature: textIn(consent, 'signature'),
  }
}

export function isGenuineConsent(
  consent: Consent,
  vault: string,
  space: string,
  pins: Signers,
): boolean {
  const { member, keeping, signature } = consent
  const statement = placeBytes('hearth-end', vault, space, member, keeping)
  const bytes = unlessDamaged(() => fromBase64(signature))
  return bytes !== null && holds(pins, member, statement, bytes)
}

/** Whether the shared space says that a side space ended, with consents that suffice: 16.2.6. */
export function hasEnded(
  shared: OpenSpace,
  space: string,
  takePart: string[],
  pins: Signers,
): boolean {
  const { vault } = shared.place
  const revisions = shared.records.get(`ends/${space}`) ?? []
  return revisions.some(({ text }) => {
    const consents = unlessDamaged(() => {
      if (text === null) throw damaged('a tombstone')
      return arrayOf(objectOf(parsed(text)).consents).map(consentIn)
    })
    const genuine = (consents ?? []).filter(
      (one) => takePart.includes(one.member) && isGenuineConsent(one, vault, space, pins),
    )
    const consenting = new Set(genuine.map(({ member }) => member))
    return (
      genuine.some(({ keeping }) => keeping === 'nothing') || consenting.size === takePart.length
    )
  })
}
