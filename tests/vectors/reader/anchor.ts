import { numberAt, placeBytes, standsAt, textOf, toBase64, unpadded } from './bytes.ts'
import type { Folder } from './folder.ts'
import { arrayOf, type JsonObject, numberIn, objectOf, parsed, textIn } from './json.ts'
import { unlessDamaged } from './refusal.ts'
import { H, type RootKeys, unseal } from './sodium.ts'

/** The last frame that somebody saw of a space. `chain` is base64. */
export interface Sight {
  segment: string
  end: number
  sequence: number
  chain: string
}

/** What somebody has seen: 16.3. */
export interface Seen {
  at: string
  spaces: Map<string, Sight>
  grants: string
  incarnations: string[]
}

export interface Anchored extends Seen {
  count: number
}

/** Understands what was seen. Throws `damaged`. */
export function seenIn(body: JsonObject): Seen {
  const spaces = Object.entries(objectOf(body.spaces)).map(([space, value]): [string, Sight] => {
    const sight = objectOf(value)
    return [
      space,
      {
        segment: textIn(sight, 'segment'),
        end: numberIn(sight, 'end', 0),
        sequence: numberIn(sight, 'sequence', 0),
        chain: textIn(sight, 'chain'),
      },
    ]
  })
  return {
    at: textIn(body, 'at'),
    spaces: new Map(spaces),
    grants: textIn(body, 'grants'),
    incarnations: arrayOf(body.incarnations).map((digest) => textIn({ digest }, 'digest')),
  }
}

const slotBytes = 16_384

/** The slot of a member in the anchor of a vault, by any of their roots; null where it tells nothing. */
export function readAnchor(
  anchors: Folder,
  vault: string,
  member: string,
  roots: RootKeys[],
): Anchored | null {
  const file = anchors.read(`anchors/${vault}`)
  if (!file || file.length < 48 || !standsAt(file, 0, 'HEARTHan')) return null
  const end = file.length - 32
  const slots = numberAt(file, 12, 4)
  const isWhole =
    numberAt(file, 8, 4) === 1 &&
    end === 16 + slots * slotBytes &&
    toBase64(H(file.subarray(0, end))) === toBase64(file.subarray(end))
  if (!isWhole) return null
  for (let at = 16; at < end; at += slotBytes) {
    if (!standsAt(file, at, member)) continue
    const nonce = file.subarray(at + 32, at + 56)
    const sealed = file.subarray(at + 56, at + slotBytes)
    const where = placeBytes('hearth-anchor', vault, member)
    for (const { anchor } of roots) {
      const plain = unseal(anchor, nonce, where, sealed)
      const read = plain && unlessDamaged(() => anchoredIn(plain))
      if (read) return read
    }
  }
  return null
}

function anchoredIn(plain: Uint8Array): Anchored {
  const body = objectOf(parsed(textOf(unpadded(plain))))
  return { ...seenIn(body), count: numberIn(body, 'count', 1) }
}
