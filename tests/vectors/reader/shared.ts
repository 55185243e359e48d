import { same, utf8 } from './bytes.ts'
import type { Folder } from './folder.ts'
import { type GrantList, judgeGrants, keysFor, type ReadGrants } from './grants.ts'
import { type KnownMembers, readIntroductions } from './members.ts'
import type { Place } from './place.ts'
import { type Present, placeOn } from './present.ts'
import { damaged } from './refusal.ts'
import { areSame, inDispute, type PublicKeys, type Signer, type Signers } from './signers.ts'
import { type OpenSpace, openSpace } from './space.ts'

/** The shared space with what it tells of those who share it. */
export interface OpenShared {
  space: OpenSpace
  known: KnownMembers
  pins: Signers
  grants: ReadGrants | null
}

/** The shared space as all rings of those who are in have it: they agree, or the vault is damaged. */
export function sharedPlace(present: Present[], vault: string): Place {
  const places = present.map(({ ring }) => placeOn(ring, vault, 'shared'))
  const [first] = places
  if (!first) throw damaged('nobody is in')
  const keys = new Map<number, Uint8Array>()
  for (const place of places) {
    if (place.space !== first.space) throw damaged('rings with two shared spaces')
    for (const [epoch, key] of place.keys) {
      if (!same(keys.get(epoch) ?? key, key)) throw damaged('rings with two keys of one epoch')
      keys.set(epoch, key)
    }
  }
  return { ...first, keys }
}

function follows(newer: Signer, older: Signer): boolean {
  const all = ({ keys, former }: Signer): PublicKeys[] => [...former, ...(keys ? [keys] : [])]
  return all(older).every((keys, at) => {
    const same = all(newer)[at]
    return same !== undefined && areSame(keys, same)
  })
}

/** What several rings pin: 11.1 and 14.1. Whoever they pin differently vouches for nothing. */
export function agreedPins(present: Present[]): { pins: Signers; refused: string[] } {
  const pins: Signers = new Map()
  const refused = new Set<string>()
  for (const [id, pin] of present.flatMap((one) => [...one.pins])) {
    const other = pins.get(id)
    if (!other || follows(pin, other)) pins.set(id, pin)
    else if (!follows(other, pin)) refused.add(id)
  }
  for (const id of refused) pins.set(id, inDispute([]))
  return { pins, refused: [...refused] }
}

/** Steps 7 and 8 of 11.1: opened again until the keys that were read with are those that count. */
export function openShared(
  folder: Folder,
  place: Place,
  present: Present[],
  ringPins: Signers,
  list: GrantList | null,
): OpenShared {
  const tried: Map<number, Uint8Array>[] = []
  const offered = list ? present.flatMap(({ self }) => [...keysFor(list, self)]) : []
  let keys = new Map([...offered, ...place.keys])
  for (;;) {
    const pins: Signers = new Map(ringPins)
    const space = openSpace(folder, { ...place, keys })
    const known = readIntroductions(space, pins)
    const judged = present.map(({ self }) => list && judgeGrants(list, self, pins, 'shared'))
    const given = judged.flatMap((one) => [...(one?.keys ?? [])])
    const counting = new Map([...given, ...place.keys])
    const isTurning = tried.some((one) => areSameKeys(one, counting))
    if (areSameKeys(counting, keys) || (isTurning && keys.size >= counting.size)) {
      return { space, known, pins, grants: judged[0] ?? null }
    }
    tried.push(keys)
    keys = isTurning ? new Map([...counting, ...keys]) : counting
  }
}

export function areSameKeys(
  left: Map<number, Uint8Array>,
  right: Map<number, Uint8Array>,
): boolean {
  const isIn = ([epoch, key]: [number, Uint8Array]) => same(right.get(epoch) ?? utf8(''), key)
  return left.size === right.size && [...left].every(isIn)
}
