import { z } from 'zod'
import type { MemberId } from '../../../shared/ids.ts'
import { toBase64 } from '../crypto/base64.ts'
import type { Disk } from '../ports.ts'
import { type Anchored, openAnchor, readAnchor } from './anchor.ts'
import { digestOf, readGrants } from './grants.ts'
import type { OlderPart, Problem } from './problems.ts'
import { readFormerRoots } from './root-history.ts'
import type { Seat } from './seats.ts'
import { Seen } from './sight.ts'
import type { VaultSpace } from './space.ts'
import type { Space, Write } from './types.ts'

/** What a member's keyring remembers of the vault, and of the anchors that hold the same. */
const Witness = Seen.extend({
  /** How often an anchor was written, by the computer that it is on: so a missing one is missed. */
  anchors: z.record(z.string(), z.number().int()),
  /** What an anchor held up to this count was gone on from knowingly. */
  accepted: z.number().int(),
})
export type Witness = z.infer<typeof Witness>

export const witnessCollection = 'witness'
const witnessId = 'seen'
export const incarnations = 'incarnations'

/** What the keyring remembers; null before it was first written. */
export function readWitness(keyring: Space): Witness | null {
  const read = Witness.safeParse(keyring.get(witnessCollection, witnessId)?.body)
  return read.success ? read.data : null
}

export function witnessWrite(body: Witness): Write {
  return { collection: witnessCollection, id: witnessId, operation: 'put', body }
}

/** The first of all: nothing was seen yet, but these incarnations are known. */
export function newWitness(at: string, known: readonly string[]): Witness {
  return { at, spaces: {}, grants: '', incarnations: [...known], anchors: {}, accepted: 0 }
}

/** One time that somebody went on from an older copy, or from a backup, and signed for it. */
export interface Incarnation {
  id: string
  by: MemberId
  /** ISO instant. */
  at: string
  /** Names it for good: digest of its statement, base64. */
  digest: string
}

const IncarnationBody = z.object({ at: z.string() })

/** All that somebody of this vault signed for, in no order. */
export function readIncarnations(ours: VaultSpace): Incarnation[] {
  return ours.ids(incarnations).flatMap((id) =>
    ours.revisionsOf(incarnations, id).flatMap((record) => {
      const body = IncarnationBody.safeParse(record.body)
      if (record.signature !== 'verified' || !body.success) return []
      const digest = toBase64(record.statementDigest())
      return [{ id, by: record.author, at: body.data.at, digest }]
    }),
  )
}

/** What the vault is held against, and what it is held against it with. */
export interface Lookback {
  disk: Disk
  /** Where anchors lie, and on which computer. */
  anchors: { disk: Disk; host: string } | null
  vault: string
  seats: readonly Seat[]
  ours: VaultSpace
  /** Every other space that is open. */
  others: readonly VaultSpace[]
  problems: readonly Problem[]
}

/** What came of it. */
export interface LookedBack {
  /** Parts that lack what somebody who is in saw of them, without a word of anybody. */
  older: OlderPart[]
  /** Who went on from an older copy since those who are in were last told. */
  wentOn: Incarnation[]
  /** An anchor that should be on this computer is gone, or older than it was. */
  isAnchorMissing: boolean
}

/** Holds the vault against what those who are in have seen of it. Writes nothing. */
export async function lookBack(parts: Lookback): Promise<LookedBack> {
  const found: LookedBack = { older: [], wentOn: [], isAnchorMissing: false }
  const told = readIncarnations(parts.ours)
  const grants = await grantsIn(parts)
  for (const seat of parts.seats) {
    const witness = readWitness(seat.keyring)
    const anchor = await anchorOf(parts, seat)
    const lowest = (parts.anchors && witness?.anchors[parts.anchors.host]) ?? 0
    if ((anchor?.count ?? 0) < lowest) found.isAnchorMissing = true
    const inForce = anchor !== null && anchor.count > (witness?.accepted ?? 0) ? anchor : null
    for (const seen of [witness, inForce]) if (seen !== null) judge(seat, seen)
  }
  return found

  /** Whoever signed for going on from an older copy tells the others, and stands for what they miss. */
  function judge(seat: Seat, seen: Seen): void {
    const news = told.filter(({ by, digest }) => by !== seat.id && !isIn(seen.incarnations, digest))
    for (const one of news) {
      if (!found.wentOn.some(({ digest }) => digest === one.digest)) found.wentOn.push(one)
    }
    if (news.length > 0) return
    const spaces = [parts.ours, ...parts.others]
    for (const space of spaces) {
      const sight = seen.spaces[space.id]
      const isOwn = !isOthers(space, seat)
      // What is lost to damage is told as damage.
      if (sight === undefined || !isOwn || isHurt(space.id, parts.problems)) continue
      if (!space.reaches(sight)) note(space, seen.at)
    }
    const isForged = parts.problems.some(
      ({ kind, where }) => kind === 'forged' && where === 'grants',
    )
    if (seen.grants !== '' && grants !== null && !isForged && !isIn(grants, seen.grants)) {
      note(parts.ours, seen.at)
    }
  }

  function note(space: VaultSpace, seenAt: string): void {
    const { kind } = space
    const same = found.older.find((part) => part.kind === kind)
    if (same === undefined) found.older.push({ kind, seenAt, newestHere: newestIn(space) })
    else if (same.seenAt < seenAt) same.seenAt = seenAt
  }
}

/** The same as problems of the vault. */
export function problemsOf({ older, wentOn, isAnchorMissing }: LookedBack): Problem[] {
  const problems: Problem[] = []
  if (older.length > 0) {
    const where = older.map(({ kind }) => kind).join(' ')
    problems.push({ kind: 'older-copy', where, count: older.length })
  }
  if (wentOn.length > 0)
    problems.push({ kind: 'went-on', where: incarnations, count: wentOn.length })
  if (isAnchorMissing) problems.push({ kind: 'anchor-missing', where: 'anchors', count: 1 })
  return problems
}

/** The slot of a member who is in, sealed by the root they have or by one they had. */
export async function anchorOf(
  { anchors, vault }: Pick<Lookback, 'anchors' | 'vault'>,
  seat: Seat,
): Promise<Anchored | null> {
  if (anchors === null) return null
  const slots = await readAnchor(anchors.disk, vault).catch(() => null)
  const slot = slots?.get(seat.id)
  const place = { vault, member: seat.id }
  const roots = [seat.root, ...readFormerRoots(seat.keyring).values()]
  return roots.reduce<Anchored | null>((read, root) => read ?? openAnchor(slot, root, place), null)
}

/** Digests of all grants of the shared key; null where the list is not there, which is told already. */
async function grantsIn({ disk, vault, ours }: Lookback): Promise<string[] | null> {
  const read = await readGrants(disk, vault, ours.id).catch(() => null)
  if (read === null || read.list.grants.length === 0) return null
  return read.list.grants.map((grant) => digestOf(read.list, grant))
}

function newestIn(space: VaultSpace): string | null {
  return space.everything().reduce<string | null>((newest, { writtenAt }) => {
    return newest === null || writtenAt > newest ? writtenAt : newest
  }, null)
}

/** Keyring or drafts of somebody else who is in. */
function isOthers(space: VaultSpace, seat: Seat): boolean {
  if (space.kind === 'keyring') return space !== seat.keyring
  return space.kind === 'drafts' && space !== seat.drafts
}

function isHurt(space: string, problems: readonly Problem[]): boolean {
  return problems.some(({ kind, where }) => kind === 'damage' && where.includes(space))
}

function isIn(list: readonly string[], digest: string): boolean {
  return list.includes(digest)
}
