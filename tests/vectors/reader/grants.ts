import { placeBytes, textOf, toBase64 } from './bytes.ts'
import { readTwins } from './documents.ts'
import type { Folder } from './folder.ts'
import {
  arrayOf,
  bytesIn,
  idIn,
  type JsonObject,
  numberIn,
  objectOf,
  parsed,
  textIn,
} from './json.ts'
import { damaged, unlessDamaged } from './refusal.ts'
import { H, openBox, type RootKeys, verifies } from './sodium.ts'

interface Grant {
  epoch: number
  from: string
  to: string
  sealed: Uint8Array
  previous: string
  signature: Uint8Array
}

/** What a list of grants comes to for one reader: chapter 5. */
export interface ReadGrants {
  /** Whether the list names this reader at all, in grants that count or not. */
  names: boolean
  /** The keys that came to this reader, by epoch. */
  keys: Map<number, Uint8Array>
  /** Who can read the space. */
  holders: string[]
  /** Grants that nobody vouches for. */
  refused: number
  worn: boolean
}

function grantIn(value: unknown): Grant {
  const grant: JsonObject = objectOf(value)
  return {
    epoch: numberIn(grant, 'epoch', 1),
    from: idIn(grant, 'from'),
    to: idIn(grant, 'to'),
    sealed: bytesIn(grant, 'sealed'),
    previous: textIn(grant, 'previous'),
    signature: bytesIn(grant, 'signature'),
  }
}

/** The key in a grant to this reader, or null where it holds something else. */
function keyIn(sealed: Uint8Array, keys: RootKeys, of: 'shared' | 'side'): Uint8Array | null {
  const opened = openBox(sealed, keys)
  return unlessDamaged(() => {
    const body = opened && objectOf(parsed(textOf(opened)))
    const kind = body && textIn(body, 'kind')
    return body && (kind === 'side' || of === 'shared') ? bytesIn(body, 'key', 32) : null
  })
}

/**
 * Reads who was given the key of a space, or null where no list is there.
 *
 * @param of of a side space only the starter gives the key
 * @param pins signing keys by member
 * @throws Refusal `damaged`, `newer`
 */
export function readGrants(
  folder: Folder,
  vault: string,
  space: string,
  self: { member: string; keys: RootKeys },
  pins: Map<string, Uint8Array>,
  of: 'shared' | 'side',
): ReadGrants | null {
  const chosen = readTwins(folder, `spaces/${space}/grants`, 3, (body) => {
    if (idIn(body, 'vault') !== vault || idIn(body, 'space') !== space) {
      throw damaged('grants of another space')
    }
    return {
      revision: numberIn(body, 'revision', 0),
      grants: arrayOf(body.grants).map(grantIn),
    }
  })
  if (!chosen) return null
  const { grants } = chosen.document
  const starter = grants[0]?.from
  const names = grants.some(({ to }) => to === self.member)
  const read: ReadGrants = { names, keys: new Map(), holders: [], refused: 0, worn: chosen.worn }
  let highest = 1
  let previous = ''
  for (const [index, grant] of grants.entries()) {
    const { epoch, from, to, sealed } = grant
    const statement = placeBytes(
      'hearth-grant',
      vault,
      space,
      epoch,
      from,
      to,
      sealed,
      grant.previous,
    )
    const follows = grant.previous === previous
    previous = toBase64(H(statement))
    const isGiver = read.holders.includes(from) && (of === 'shared' || from === starter)
    const mayGive = index === 0 ? from === to : isGiver
    const pin = pins.get(from)
    const counts =
      follows && mayGive && epoch >= highest && pin && verifies(grant.signature, statement, pin)
    if (!counts) {
      read.refused++
      continue
    }
    highest = epoch
    if (!read.holders.includes(to)) read.holders.push(to)
    if (to !== self.member) continue
    const key = keyIn(sealed, self.keys, of)
    if (!key) read.refused++
    else if (!read.keys.has(epoch)) read.keys.set(epoch, key)
  }
  return read
}
