import { placeBytes, same, textOf, unpadded, utf8 } from './bytes.ts'
import { exactly, type Side, sideIn } from './debrief-content.ts'
import { bytesIn, objectOf, parsed } from './json.ts'
import type { Place } from './place.ts'
import { damaged, unlessDamaged } from './refusal.ts'
import { H, unseal } from './sodium.ts'

/** A side under its key, and what binds its author to both: 16.2.3. */
export interface Seal {
  sealed: Uint8Array
  digest: Uint8Array
  commitment: Uint8Array
}

export function sealIn(value: unknown): Seal {
  const seal = exactly(objectOf(value), 'sealed', 'digest', 'commitment')
  return {
    sealed: bytesIn(seal, 'sealed'),
    digest: bytesIn(seal, 'digest', 32),
    commitment: bytesIn(seal, 'commitment', 32),
  }
}

/** Whether this is the key to which the author of a side is bound. */
export function fits({ commitment }: Seal, key: Uint8Array): boolean {
  return key.length === 32 && same(H(utf8('hearth-side'), key), commitment)
}

/** The words of a side, or null where its seal does not hold. */
export function openSide(place: Place, author: string, seal: Seal, key: Uint8Array): Side | null {
  const { sealed, digest } = seal
  if (!fits(seal, key) || !same(H(sealed), digest)) return null
  return unlessDamaged(() => {
    const where = placeBytes('hearth-side', place.vault, place.space, author)
    const padded = unseal(key, sealed.subarray(0, 24), where, sealed.subarray(24))
    if (!padded) throw damaged('the seal of a side')
    return sideIn(parsed(textOf(unpadded(padded))))
  })
}
