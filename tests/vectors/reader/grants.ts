import { placeBytes, same, textOf, toBase64 } from './bytes.ts'
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
  /** Who can read the space. */
  holders: string[]
  /** Grants that nobody vouches for. */
  refused: number
  /** The keys that this reader was given, by epoch. */
  keys: Map<number, Uint8Array>
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

function grantedKey(sealed: Uint8Array, keys: RootKeys): Uint8Array | null {
  const opened = openBox(sealed, keys)
  if (!opened) return null
  return unlessDamaged(() => {
    const body = objectOf(parsed(textOf(opened)))
    if (textIn(body, 'kind') !== 'shared') throw damaged('a grant of another kind')
    return bytesIn(body, 'key', 32)
  })
}

/**
 * Reads who was given the key of the shared space, or null where no list is there.
 *
 * @param pins signing keys by member
 * @throws Refusal `damaged`, `newer`
 */
export function readGrants(
  folder: Folder,
  vault: string,
  space: string,
  self: { member: string; keys: RootKeys },
  pins: Map<string, Uint8Array>,
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
  const read: ReadGrants = { holders: [], refused: 0, keys: new Map(), worn: chosen.worn }
  let highest = 1
  let previous = ''
  for (const [index, grant] of chosen.document.grants.entries()) {
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
    const mayGive = index === 0 ? from === to : read.holders.includes(from)
    const pin = pins.get(from)
    const counts =
      follows && mayGive && epoch >= highest && pin && verifies(grant.signature, statement, pin)
    if (!counts) {
      read.refused++
      continue
    }
    highest = epoch
    if (!read.holders.includes(to)) read.holders.push(to)
    const key = to === self.member ? grantedKey(sealed, self.keys) : null
    if (key) read.keys.set(epoch, key)
  }
  return read
}

/** Adds granted keys to a ring's, for epochs it does not have. */
export function joinKeys(ring: Map<number, Uint8Array>, granted: Map<number, Uint8Array>): void {
  for (const [epoch, key] of granted) {
    const there = ring.get(epoch)
    if (!there || same(there, key)) ring.set(epoch, key)
  }
}
