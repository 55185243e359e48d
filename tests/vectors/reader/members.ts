import { same } from './bytes.ts'
import { bytesIn, type JsonObject, numberIn, objectOf, parsed, textIn } from './json.ts'
import { isGenuine, type Revision } from './record.ts'
import { unlessDamaged } from './refusal.ts'
import type { OpenSpace } from './space.ts'

export interface PublicKeys {
  box: Uint8Array
  sign: Uint8Array
}

export interface Member {
  id: string
  label: string
  place: number
}

export function publicKeysIn(body: JsonObject): PublicKeys {
  return { box: bytesIn(body, 'box', 32), sign: bytesIn(body, 'sign', 32) }
}

export function signingKeys(pins: Map<string, PublicKeys>): Map<string, Uint8Array> {
  return new Map([...pins].map(([member, keys]) => [member, keys.sign]))
}

interface Introduction extends PublicKeys, Member {
  record: Revision
}

function introductionIn(record: Revision): Introduction | null {
  const { text } = record
  if (text === null) return null
  return unlessDamaged(() => {
    const body = objectOf(parsed(text))
    const label = textIn(body, 'label')
    return {
      record,
      id: record.id,
      label,
      place: numberIn(body, 'place', 0),
      ...publicKeysIn(body),
    }
  })
}

/**
 * Goes through the introductions in order of place (14.1). New members' keys join `pins`.
 *
 * @returns the members, and the ids of introductions that were refused
 */
export function readIntroductions(
  shared: OpenSpace,
  pins: Map<string, PublicKeys>,
): { members: Member[]; refused: string[] } {
  const said = [...shared.records.values()]
    .map((revisions) => revisions.filter((record) => record.collection === 'members'))
    .map((revisions) => revisions.flatMap((record) => introductionIn(record) ?? []))
    .sort(([left], [right]) => (left?.place ?? 0) - (right?.place ?? 0))
  const members = new Map<string, Member>()
  const refused = new Set<string>()
  for (const introduction of said.flat()) {
    const { id, label, place, box, sign, record } = introduction
    const pinned = pins.get(id)
    const mayBe = !members.has(id) || record.author === id
    const genuine = isGenuine(shared.place, record, signingKeys(pins))
    if (!mayBe || !genuine || (pinned && !(same(pinned.box, box) && same(pinned.sign, sign)))) {
      refused.add(id)
      continue
    }
    members.set(id, { id, label, place })
    if (!pinned) pins.set(id, { box, sign })
  }
  const inOrder = [...members.values()].sort((left, right) => left.place - right.place)
  return { members: inOrder, refused: [...refused] }
}
