import { isZero, numberAt, placeBytes, standsAt, textOf, unpadded } from './bytes.ts'
import { isInstant } from './content.ts'
import type { Folder } from './folder.ts'
import { numberIn, objectOf, parsed, textIn } from './json.ts'
import type { Place } from './place.ts'
import { damaged, unlessDamaged } from './refusal.ts'
import { subkey, unseal } from './sodium.ts'

interface Pause {
  revision: number
  until: string | null
}

function pauseIn(bytes: Uint8Array, place: Place): Pause {
  const sound =
    bytes.length === 308 &&
    standsAt(bytes, 0, 'HPSE') &&
    bytes[4] === 1 &&
    isZero(bytes.subarray(5, 8))
  if (!sound) throw damaged('a time-out')
  const key = place.keys.get(numberAt(bytes, 8, 4))
  if (!key) throw damaged('the key of a time-out')
  const where = placeBytes('hearth-pause', place.vault, place.space, bytes.subarray(0, 12))
  const padded = unseal(
    subkey(key, 4, 'hrthspce'),
    bytes.subarray(12, 36),
    where,
    bytes.subarray(36),
  )
  if (!padded) throw damaged('the seal of a time-out')
  const body = objectOf(parsed(textOf(unpadded(padded))))
  const until = body.until === null ? null : textIn(body, 'until')
  if (until !== null && !isInTheCalendar(until)) throw damaged('the end of a time-out')
  return { revision: numberIn(body, 'revision', 1), until }
}

function isInTheCalendar(instant: string): boolean {
  const time = Date.parse(instant)
  return isInstant(instant) && !Number.isNaN(time) && new Date(time).toISOString() === instant
}

/** Until when a debrief rests, or null where it does not: 16.2.5. */
export function pausedUntil(folder: Folder, place: Place): string | null {
  const [first, second] = ['a', 'b'].map((copy) => {
    const bytes = folder.read(`${place.path}/pause.${copy}`)
    return bytes && unlessDamaged(() => pauseIn(bytes, place))
  })
  if (first && second) return (second.revision > first.revision ? second : first).until
  return (first ?? second)?.until ?? null
}
