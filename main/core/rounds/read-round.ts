import { z } from 'zod'
import { MemberId, type RoundId } from '../../../shared/ids.ts'
import { isShut, type RoundKind, type RoundStage } from '../../../shared/model/round.ts'
import { isKeyOf, isWhole, openSide, readKey, SideSeal } from '../debriefs/seal-side.ts'
import type { OpenVault } from '../vault/open-vault.ts'
import type { Space, StoredRecord } from '../vault/types.ts'
import { firstOf, ownerOf } from '../vault/whose.ts'

/** Reads a JSON value; null where it is none of its kind. */
export type Parse<Value> = (value: unknown) => Value | null

/** How one kind of round is read. */
export interface Reading<About, Side> {
  kind: RoundKind
  parseAbout: Parse<About>
  parse: Parse<Side>
}

/** A key that is out, with the seals it was given for. */
interface Given {
  key: Uint8Array
  /** Digest of everybody's seal, as its giver saw them. */
  sides: Record<string, string>
  /** ISO instant. */
  at: string
}

/** A round as Ours tells it, to everybody alike. */
export interface ToldRound<About, Side> {
  id: RoundId
  about: About
  members: MemberId[]
  startedBy: MemberId
  startedAt: string
  stage: RoundStage
  /** The seal of everyone who has finished. */
  seals: Map<MemberId, SideSeal>
  /** Who has given a key that fits all seals that stand. */
  given: Set<MemberId>
  altered: MemberId[]
  /** Digest of the invitation: words that are sealed from here on answer this one and no other. */
  asked: string
  /** Everybody's words, once all keys are out. */
  sides: Map<MemberId, Side> | null
  openedAt: string | null
}

const Invitation = z.strictObject({ members: z.array(MemberId).min(1).max(8), about: z.unknown() })
/** Beside the words under a seal: digest of the invitation that they answer. Earlier releases sealed none. */
const Asked = z.object({ asked: z.string().optional() })
const StoredKey = z.strictObject({ key: z.string(), sides: z.record(z.string(), z.string()) })

/** The collections of a kind in Ours. */
export function collectionsOf(kind: RoundKind) {
  const [rounds, letGo] = [`${kind}s`, `${kind}s-let-go`] as const
  return { rounds, letGo, sides: `${kind}-sides`, keys: `${kind}-keys` } as const
}

/** The id under which a member's own seal and key of a round lie. */
export function partId(round: RoundId, member: MemberId): string {
  return `${round}.${member}`
}

/** The digests of everybody's seal, as a key that is given names them. */
export function digestsOf(seals: ReadonlyMap<MemberId, SideSeal>): Record<string, string> {
  return Object.fromEntries([...seals].sort().map(([who, { digest }]) => [who, digest]))
}

/** What is sealed: one's words, bound to what was asked. */
export function answering<Side extends object>(
  side: Side,
  asked: string,
): Side & { asked: string } {
  return { ...side, asked }
}

/**
 * Reads a round. Everybody can write anything under its ids, with a program of their own: so what was
 * asked is the first genuine revision of whoever the round belongs to, a seal or a key counts by the member
 * in its id alone, and what opened stays open whatever is written over it. Where whoever began it signed
 * several first revisions, it is the one that the words were sealed for; before that shows, none opens.
 *
 * @returns null where there is no invitation that reads
 */
export function readRound<About, Side>(
  vault: OpenVault,
  id: RoundId,
  reading: Reading<About, Side>,
): ToldRound<About, Side> | null {
  const revisions = vault.ours.history(collectionsOf(reading.kind).rounds, id).filter(isGenuine)
  const startedBy = ownerOf(revisions)
  const own = revisions.filter(({ author }) => author === startedBy)
  const isLetGo = own.some(({ operation }) => operation !== 'put')
  const wordings = wordingsIn(own, reading)
  const rounds = wordings.map((wording) => toldAs({ vault, id, reading, ...wording }, isLetGo))
  const told = rounds.find(({ stage }) => stage === 'open') ?? rounds[0]
  if (told === undefined) return null
  const isReworded = wordings.length > 1 && isShut(told)
  return isReworded ? { ...told, stage: 'altered', altered: [told.startedBy] } : told
}

/** One way in which a round was asked. */
interface Wording<About> {
  invitation: StoredRecord
  members: MemberId[]
  about: About
}

function wordingsIn<About, Side>(
  own: readonly StoredRecord[],
  { parseAbout }: Reading<About, Side>,
): Wording<About>[] {
  const puts = own.filter(({ operation }) => operation === 'put')
  return firstOf(puts).flatMap((invitation) => {
    const stored = Invitation.safeParse(invitation.body).data
    const about = stored ? parseAbout(stored.about) : null
    if (stored === undefined || about === null) return []
    const { members } = stored
    const isSound = members.includes(invitation.author) && new Set(members).size === members.length
    return isSound ? [{ invitation, members, about }] : []
  })
}

function toldAs<About, Side>(
  asked: Omit<Opener<About, Side>, 'parts' | 'asked'> & Wording<About>,
  isLetGoByStarter: boolean,
): ToldRound<About, Side> {
  const { vault, id, reading, members, about, invitation } = asked
  const { ours } = vault
  const names = collectionsOf(reading.kind)
  const parts = members.map((who) => readPart(ours, names, id, who))
  const opener = { vault, id, reading, members, parts, asked: invitation.statement }
  const opened = openedBy(opener)
  const seals = new Map(parts.flatMap(({ who, seal }) => (seal ? [[who, seal] as const] : [])))
  const { given, altered } = opened ? { given: new Set(members), altered: [] } : fitting(opener)
  const isLetGo =
    isLetGoByStarter || members.some((who) => hasLetGo(ours, names.letGo, partId(id, who), who))
  const gone = new Set(vault.former().map((member) => member.id))
  const isOver = isLetGo || members.some((member) => gone.has(member))
  const unopened: RoundStage = seals.size === members.length ? 'waiting' : 'writing'
  const { author: startedBy, writtenAt: startedAt, statement } = invitation
  return {
    ...{ id, about, members, startedBy, startedAt, seals, given, altered, asked: statement },
    stage: opened ? 'open' : isOver ? 'over' : altered.length > 0 ? 'altered' : unopened,
    sides: opened?.sides ?? null,
    openedAt: opened?.at ?? null,
  }
}

/** Whether this member let the round go, by a record of their own; nothing takes that back. */
function hasLetGo(ours: Space, collection: string, id: string, who: MemberId): boolean {
  return ours
    .history(collection, id)
    .some((one) => one.operation === 'put' && one.author === who && isGenuine(one))
}

/** What one member has put into a round. */
interface Part {
  who: MemberId
  /** What stands; null where they have not finished, or took it back. */
  seal: SideSeal | null
  /** All they ever sealed, by digest. */
  sealedOnce: Map<string, SideSeal>
  /** All keys they ever gave, oldest first. */
  given: Given[]
}

interface Opener<About, Side> {
  vault: OpenVault
  id: RoundId
  reading: Reading<About, Side>
  members: MemberId[]
  parts: Part[]
  /** Digest of the invitation. */
  asked: string
}

function readPart(
  ours: Space,
  { sides, keys }: ReturnType<typeof collectionsOf>,
  id: RoundId,
  who: MemberId,
): Part {
  const byThem = (record: StoredRecord) => isGenuine(record) && record.author === who
  const written = ours.history(sides, partId(id, who)).filter(byThem)
  const sealed = written.map((record) => (record.operation === 'put' ? sealIn(record.body) : null))
  const given = ours.history(keys, partId(id, who)).filter(byThem).flatMap(givenIn)
  const sealedOnce = new Map(sealed.flatMap((seal) => (seal ? [[seal.digest, seal] as const] : [])))
  return { who, seal: sealed.at(-1) ?? null, sealedOnce, given }
}

function sealIn(body: unknown): SideSeal | null {
  const seal = SideSeal.safeParse(body).data
  return seal !== undefined && isWhole(seal) ? seal : null
}

function givenIn({ operation, body, writtenAt }: StoredRecord): Given[] {
  const stored = operation === 'put' ? StoredKey.safeParse(body).data : undefined
  const key = stored && readKey(stored.key)
  return stored && key ? [{ key, sides: stored.sides, at: writtenAt }] : []
}

/** Everybody's words, where everybody gave their key for the very same seals. All of them or none. */
function openedBy<About, Side>(opener: Opener<About, Side>) {
  const { members, parts } = opener
  for (const { sides } of parts[0]!.given) {
    const found = parts.map((part) => openFor(opener, part, sides))
    if (!namesAll(sides, members) || found.some((one) => one === null)) continue
    const all = found.map((one) => one!)
    const at = all
      .map((one) => one.at)
      .sort()
      .at(-1)!
    return { sides: new Map(members.map((who, index) => [who, all[index]!.side])), at }
  }
  return null
}

/** One member's words, with a key that they gave for exactly these seals; null where there are none. */
function openFor<About, Side>(opener: Opener<About, Side>, part: Part, sides: Given['sides']) {
  const given = part.given.find((one) => isSame(one.sides, sides))
  const seal = part.sealedOnce.get(sides[part.who] ?? '')
  if (given === undefined || seal === undefined) return null
  const words = openWith(opener, part.who, given.key, seal)
  if (words === null || isForOther(words, opener.asked)) return null
  return { side: words.side, at: given.at }
}

/** One member's words behind a seal of theirs; null where key, seal or words do not hold. */
export function openWith<About, Side>(
  { vault, id, reading }: Pick<Opener<About, Side>, 'vault' | 'id' | 'reading'>,
  author: MemberId,
  key: Uint8Array,
  seal: SideSeal,
): { side: Side; asked: string | undefined } | null {
  if (!isKeyOf(key, seal)) return null
  const place = { vault: vault.vaultId, space: vault.ours.id, author }
  const value = openSide(key, { ...place, round: { kind: reading.kind, id } }, seal)
  const bound = Asked.safeParse(value).data
  if (bound === undefined) return null
  const { asked: _, ...words } = value as { asked?: unknown }
  const side = reading.parse(words)
  return side === null ? null : { side, asked: bound.asked }
}

/** True for words that were sealed for another invitation than this one. */
export function isForOther(words: { asked: string | undefined }, asked: string): boolean {
  return words.asked !== undefined && words.asked !== asked
}

/** Before all is open: whose key fits what stands, and whose part does not. */
function fitting<About, Side>(opener: Opener<About, Side>) {
  const given = new Set<MemberId>()
  const altered = new Set<MemberId>()
  for (const part of opener.parts) {
    const last = part.given.at(-1)
    if (last === undefined) continue
    const isTheirs =
      namesAll(last.sides, opener.members) && openFor(opener, part, last.sides) !== null
    const strays = isTheirs ? straysFrom(opener.parts, last.sides, part.who) : [part.who]
    for (const who of strays) altered.add(who)
    if (strays.length === 0) given.add(part.who)
  }
  return { given, altered: opener.members.filter((who) => altered.has(who)) }
}

/** Whose seal is another than a key names: of whoever changed it, or else of whoever named a wrong one. */
function straysFrom(parts: Part[], sides: Given['sides'], giver: MemberId): MemberId[] {
  return parts.flatMap(({ who, seal, sealedOnce }) => {
    const named = sides[who]!
    if (seal?.digest === named) return []
    return [sealedOnce.has(named) ? who : giver]
  })
}

function namesAll(sides: Given['sides'], members: MemberId[]): boolean {
  return Object.keys(sides).length === members.length && members.every((who) => who in sides)
}

function isSame(one: Given['sides'], other: Given['sides']): boolean {
  const names = Object.keys(one)
  return (
    names.length === Object.keys(other).length && names.every((name) => one[name] === other[name])
  )
}

function isGenuine({ signature }: StoredRecord): boolean {
  return signature === 'verified'
}
