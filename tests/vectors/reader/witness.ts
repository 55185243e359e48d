import { type Anchored, readAnchor, type Seen, seenIn } from './anchor.ts'
import { toBase64 } from './bytes.ts'
import type { Folder } from './folder.ts'
import { type JsonObject, numberIn, objectOf, parsed, textIn } from './json.ts'
import { bodyOf, type Present } from './present.ts'
import { statementOf } from './record.ts'
import { unlessDamaged } from './refusal.ts'
import { isGenuine, type Signers } from './signers.ts'
import { H } from './sodium.ts'
import type { OpenSpace } from './space.ts'

/** The folder of this computer's anchors, and its name. */
export interface Beside {
  anchors: Folder
  host: string
}

interface Witness extends Seen {
  anchors: JsonObject
  accepted: number
}

/** What is held against what those who are in have seen. */
export interface Looking {
  vault: string
  present: Present[]
  shared: OpenSpace
  /** The private space of whoever is alone, and the side spaces that are open. */
  others: OpenSpace[]
  /** Ids of spaces that damage was told of. */
  hurt: string[]
  pins: Signers
  /** Digests of all grants of the shared space; null where the list is not to be held against. */
  grants: string[] | null
}

/** What came of it: 16.3. */
export interface LookedBack {
  /** Kinds of spaces that lack what was seen. */
  older: string[]
  /** Those who went on from an older copy, with the instants they give. */
  wentOn: { by: string; at: string }[]
  anchorMissing: boolean
}

interface Incarnation {
  by: string
  at: string
  digest: string
}

function incarnationsIn(shared: OpenSpace, pins: Signers): Incarnation[] {
  const { vault, space } = shared.place
  return [...shared.records.values()].flat().flatMap((record) => {
    const { collection, author, text } = record
    if (collection !== 'incarnations' || text === null) return []
    const at = unlessDamaged(() => textIn(objectOf(parsed(text)), 'at'))
    if (at === null || !isGenuine(shared.place, record, pins)) return []
    return [{ by: author, at, digest: toBase64(H(statementOf(vault, space, record))) }]
  })
}

function witnessIn(keyring: OpenSpace): Witness | null {
  return unlessDamaged(() => {
    const body = bodyOf(keyring, 'witness', 'seen')
    if (!body) return null
    const anchors = objectOf(body.anchors)
    for (const host of Object.keys(anchors)) numberIn(anchors, host, Number.NEGATIVE_INFINITY)
    const accepted = numberIn(body, 'accepted', Number.NEGATIVE_INFINITY)
    return { ...seenIn(body), anchors, accepted }
  })
}

/** Whether a space has, or had, the frame that was seen of it. */
function reaches({ reached }: OpenSpace, seen: Seen, space: string): boolean {
  const sight = seen.spaces.get(space)
  if (!sight) return true
  const { segment, sequence, chain } = sight
  const isIt = (one: { sequence: number; chain: Uint8Array }) =>
    one.sequence === sequence && toBase64(one.chain) === chain
  return (
    reached.frames.some(isIt) ||
    reached.ends.some((end) => end.segment === segment && (end.sequence > sequence || isIt(end)))
  )
}

/** Holds a vault against the witnesses of those who are in, and against their slots in an anchor. */
export function lookBack(looking: Looking, beside: Beside | null): LookedBack {
  const { vault, present, shared, others, hurt, pins, grants } = looking
  const found: LookedBack = { older: [], wentOn: [], anchorMissing: false }
  const told = incarnationsIn(shared, pins)
  const older = new Set<string>()
  const wentOn = new Map<string, Incarnation>()
  for (const { member, keyring, drafts, roots } of present) {
    const witness = witnessIn(keyring)
    const slot = beside ? readAnchor(beside.anchors, vault, member, roots) : null
    const lowest = beside ? Number(witness?.anchors[beside.host] ?? 0) : 0
    if ((slot?.count ?? 0) < lowest) found.anchorMissing = true
    const isInForce = (one: Anchored) => one.count > (witness?.accepted ?? 0)
    for (const seen of [witness, slot && isInForce(slot) ? slot : null]) {
      if (seen) judge(member, seen, [shared, keyring, drafts, ...others])
    }
  }
  return {
    ...found,
    older: [...older].sort(),
    wentOn: [...wentOn.values()].map(({ by, at }) => ({ by, at })),
  }

  function judge(member: string, seen: Seen, spaces: OpenSpace[]): void {
    const news = told.filter(
      ({ by, digest }) => by !== member && !seen.incarnations.includes(digest),
    )
    for (const one of news) wentOn.set(one.digest, one)
    if (news.length > 0) return
    for (const space of spaces) {
      const { kind, space: id } = space.place
      if (!hurt.includes(id) && !reaches(space, seen, id)) older.add(kind)
    }
    const isListShort = seen.grants !== '' && grants !== null && !grants.includes(seen.grants)
    if (isListShort) older.add('shared')
  }
}
