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
import { holds, type Signers } from './signers.ts'
import { H, openBox, type RootKeys } from './sodium.ts'

interface Grant {
  epoch: number
  from: string
  to: string
  sealed: Uint8Array
  previous: string
  signature: Uint8Array
}

/** Who reads a list: with all the X25519 keys that grants to them may be sealed for. */
export interface Receiver {
  member: string
  keys: RootKeys[]
}

/** A list of grants as it stands, nothing in it judged. */
export interface GrantList {
  vault: string
  space: string
  grants: Grant[]
  worn: boolean
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
function keyIn(sealed: Uint8Array, { keys }: Receiver, kind: 'shared' | 'side'): Uint8Array | null {
  for (const one of keys) {
    const opened = openBox(sealed, one)
    const key = unlessDamaged(() => {
      const body = opened && objectOf(parsed(textOf(opened)))
      return body && textIn(body, 'kind') === kind ? bytesIn(body, 'key', 32) : null
    })
    if (key) return key
  }
  return null
}

/**
 * The list of a space, or null where there is none.
 *
 * @throws Refusal `damaged`, `newer`
 */
export function readList(folder: Folder, vault: string, space: string): GrantList | null {
  const chosen = readTwins(folder, `spaces/${space}/grants`, 3, (body) => {
    if (idIn(body, 'vault') !== vault || idIn(body, 'space') !== space) {
      throw damaged('grants of another space')
    }
    return {
      revision: numberIn(body, 'revision', 0),
      grants: arrayOf(body.grants).map(grantIn),
    }
  })
  return chosen && { vault, space, grants: chosen.document.grants, worn: chosen.worn }
}

function statementOf({ vault, space }: GrantList, grant: Grant): Uint8Array {
  const { epoch, from, to, sealed, previous } = grant
  return placeBytes('hearth-grant', vault, space, epoch, from, to, sealed, previous)
}

/** The first key of each epoch that a list of the shared space holds for a reader, whoever signed. */
export function keysFor(list: GrantList, self: Receiver): Map<number, Uint8Array> {
  const keys = new Map<number, Uint8Array>()
  for (const { epoch, to, sealed } of list.grants) {
    const key = to === self.member && !keys.has(epoch) ? keyIn(sealed, self, 'shared') : null
    if (key) keys.set(epoch, key)
  }
  return keys
}

/** How the grants of a list are named, in base64: what a witness holds of them. */
export function grantDigests(list: GrantList): string[] {
  return list.grants.map((grant) => toBase64(H(statementOf(list, grant))))
}

/** Goes through a list of grants in order and says what counts: chapter 5. */
export function judgeGrants(
  list: GrantList,
  self: Receiver,
  signers: Signers,
  of: 'shared' | 'side',
): ReadGrants {
  const { grants, worn } = list
  const starter = grants[0]?.from
  const names = grants.some(({ to }) => to === self.member)
  const read: ReadGrants = { names, keys: new Map(), holders: [], refused: 0, worn }
  const digests = grantDigests(list)
  let highest = 1
  for (const [index, grant] of grants.entries()) {
    const { epoch, from, to, sealed, previous, signature } = grant
    const mayGive =
      index === 0
        ? from === to
        : read.holders.includes(from) && (of === 'shared' || from === starter)
    const counts =
      previous === (digests[index - 1] ?? '') &&
      mayGive &&
      (epoch === highest || (epoch > highest && from === to)) &&
      holds(signers, from, statementOf(list, grant), signature) &&
      !(of === 'shared' && epoch > highest && hadLeft(from, index))
    if (!counts) {
      read.refused++
      continue
    }
    if (epoch > highest) read.holders = []
    highest = epoch
    if (!read.holders.includes(to)) read.holders.push(to)
    if (to !== self.member) continue
    const key = keyIn(sealed, self, of)
    if (!key) read.refused++
    else if (!read.keys.has(epoch)) read.keys.set(epoch, key)
  }
  return read

  /** Whether a giver's departure names an earlier grant than this one, or none of this list. */
  function hadLeft(from: string, index: number): boolean {
    const last = signers.get(from)?.lastGrant ?? null
    return last !== null && digests.indexOf(last) < index
  }
}
