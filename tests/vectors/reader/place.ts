import { damaged } from './refusal.ts'
import { subkey } from './sodium.ts'

export type SpaceKind = 'shared' | 'private' | 'drafts' | 'keyring' | 'side'

/** A space that somebody holds the keys of: chapter 6. */
export interface Place {
  vault: string
  space: string
  kind: SpaceKind
  /** The folder that holds its `log` and `pages`. */
  path: string
  /** Its space keys by epoch. */
  keys: Map<number, Uint8Array>
}

export function logKey(place: Place, epoch: number): Uint8Array | null {
  const key = place.keys.get(epoch)
  return key ? subkey(key, 1, 'hrthspce') : null
}

export function pageKey(place: Place, epoch: number): Uint8Array {
  const key = place.keys.get(epoch)
  if (!key) throw damaged(`no key of epoch ${epoch}`)
  return subkey(key, 2, 'hrthspce')
}

export function isSigned(kind: SpaceKind): boolean {
  return kind === 'shared' || kind === 'side'
}

export function keepsEveryRevision(kind: SpaceKind): boolean {
  return kind !== 'drafts' && kind !== 'keyring'
}
