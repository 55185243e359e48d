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

/** Whether a grant to this reader holds what a grant holds. The key itself is on the ring already. */
function opens(sealed: Uint8Array, keys: RootKeys): boolean {
  const opened = openBox(sealed, keys)
  const key = unlessDamaged(() => {
    const body = opened && objectOf(parsed(textOf(opened)))
    return body && textIn(body, 'kind') !== '' && bytesIn(body, 'key', 32)
  })
  return Boolean(key)
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
  const read: ReadGrants = { holders: [], refused: 0, worn: chosen.worn }
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
    if (to === self.member && !opens(sealed, self.keys)) read.refused++
  }
  return read
}
