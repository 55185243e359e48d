import { createHash } from 'node:crypto'

/** All that a vault tells one member of debriefs, as both readers tell it. */
export interface ToldDebriefs {
  debriefs: ToldDebrief[]
  /** What Ours keeps of those that ended. */
  agreements: unknown[]
  kept: { id: string; about: unknown; words: unknown[] }[]
}

interface ToldDebrief {
  id: string
  about: { title: string; members: string[] }
  state: unknown
  readers: string[]
  pausedUntil: string | null
  events: unknown[]
  sides: { who: string; side: unknown; isBroken: boolean }[]
}

/** One revision as both readers tell it. */
export interface ToldRevision {
  collection: string
  id: string
  revision: number
  operation: string
  author: string
  writtenAt: string
  transaction: string | null
  /** Whether the author's signature holds; null where a space bears none. */
  genuine: boolean | null
  body: unknown
}

export const toldSpaces = ['keyring', 'shared', 'private', 'drafts'] as const

export type ToldSpace = (typeof toldSpaces)[number]

/** JSON without white space, with members in order of name. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const members = Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1))
  return `{${members.map(([name, one]) => `${JSON.stringify(name)}:${canonical(one)}`).join()}}`
}

/** SHA-256 over all revisions of a space, in order of record and then as they are kept. */
export function digestOf(revisions: ToldRevision[]): string {
  const name = (one: ToldRevision) => `${one.collection}/${one.id}`
  const sorted = revisions.toSorted((left, right) => {
    if (name(left) === name(right)) return 0
    return name(left) < name(right) ? -1 : 1
  })
  return createHash('sha256').update(canonical(sorted)).digest('hex')
}

/** What one member finds in the golden vault. */
export interface ExpectedMember {
  id: string
  label: string
  passphrase: string
  recoveryCode: string
  spaces: { [space in ToldSpace]: ExpectedSpace }
  /** Some texts in plain sight: titles of entries, texts of notes and drafts. */
  texts: { entries: string[]; notes: string[]; drafts: string[] }
  debriefs: ToldDebriefs
  files: ExpectedFile[]
}

/** A photo or another file of Ours, or of the member's own. */
export interface ExpectedFile {
  id: string
  /** In hexadecimal, of the bytes as they were put in. */
  sha256: string
  thumbnail: string | null
}

export interface ExpectedSpace {
  digest: string
  revisions: number
  /** Every record that is kept, by collection and id, tombstones included. */
  records: [collection: string, id: string][]
  /** All of it in the clear, in the order of `records`. */
  plain: PlainRevision[]
}

/** A revision with its body, or with a digest of it where that is long. */
export type PlainRevision = Omit<ToldRevision, 'body'> &
  ({ body: unknown } | { characters: number; sha256: string })

/** The same revisions, long bodies told by a digest of their canonical JSON. */
export function plainOf(revisions: ToldRevision[]): PlainRevision[] {
  return revisions.map(({ body, ...rest }) => {
    const text = canonical(body)
    if (text.length <= 3000) return { ...rest, body }
    const sha256 = createHash('sha256').update(text).digest('hex')
    return { ...rest, characters: text.length, sha256 }
  })
}

/** `vault-1.json`: what is in the golden vault, and how to open it. */
export interface Golden {
  vault: string
  members: ExpectedMember[]
  /** Those who left. */
  former: string[]
  holders: string[]
  /** The segment that ends in an unfinished save, and the offset at which that begins. */
  torn: { path: string; offset: number }
  backup: { madeAt: string; maker: string }
  /** By what name witnesses know the computer whose anchor lies beside the vault. */
  host: string
}
