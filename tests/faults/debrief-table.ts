import { Agreements } from '../../main/core/debriefs/agreements.ts'
import { Debriefs } from '../../main/core/debriefs/debriefs.ts'
import type { Disk } from '../../main/core/ports.ts'
import {
  addMember,
  createVault,
  openTogether,
  openVault,
  proveSecrets,
  type UnlockedVault,
} from '../../main/core/vault/index.ts'
import type { Consent } from '../../main/core/vault/side-types.ts'
import type { DebriefId, MemberId } from '../../shared/ids.ts'
import type { Side } from '../../shared/model/debrief.ts'
import { isRevealed, strictest } from '../../shared/model/debrief-states.ts'
import { MemoryDisk } from '../make/memory-disk.ts'
import type { Tree } from '../make/tree.ts'
import {
  type Kept,
  type Known,
  type Register,
  register,
  sorted,
  spelled,
  type Words,
} from './debrief-ledger.ts'
import type { Complaint } from './ledger.ts'
import { worldOn } from './world.ts'

const labels = ['mara', 'jonas', 'lea'] as const

/** A household before its first debrief. */
export interface House {
  members: MemberId[]
  tree: Tree
}

/** A clock that somebody looks at often, and that goes on by days. */
export class CalendarClock {
  #now: number

  constructor(from = Date.UTC(2026, 10, 1)) {
    this.#now = from
  }

  now(): Date {
    this.#now += 1
    return new Date(this.#now)
  }

  passDays(days: number): void {
    this.#now += days * 86_400_000
  }
}

/** One sitting at the computer. */
export interface Sat {
  vault: UnlockedVault
  debriefs: Debriefs
}

export async function foundHouse(count: number): Promise<House> {
  const disk = new MemoryDisk()
  const [first, ...others] = labels.slice(0, count).map(newcomer)
  const { vault, member } = await createVault(worldOn(disk), first!)
  const members = [member.id]
  for (const other of others) members.push((await addMember(vault, other)).member.id)
  await vault.close()
  return { members, tree: disk.treeCopy() }
}

/** Lets these members in. Nothing that waits for them is done yet. */
export async function sit(
  disk: Disk,
  { members }: House,
  who: readonly MemberId[],
  clock: CalendarClock,
): Promise<Sat> {
  const world = { ...worldOn(disk), clock }
  const entries = who.map((member) => ({
    member,
    secret: {
      type: 'passphrase' as const,
      passphrase: newcomer(labels[members.indexOf(member)]!).passphrase,
    },
  }))
  if (entries.length === 1) {
    const vault = await openVault(world, entries[0]!.member, entries[0]!.secret)
    return { vault, debriefs: new Debriefs(vault, clock) }
  }
  const { proven } = await proveSecrets(world, entries)
  const vault = await openTogether(world, proven)
  return { vault, debriefs: new Debriefs(vault, clock) }
}

/** What those who are in see of their debriefs, and what of it cannot be right at all. */
export interface Seen {
  values: Map<Register, unknown>
  wrong: Complaint[]
  /** Debriefs whose key, or whose key of their own side, is still on somebody's ring, with the latter's owner. */
  ringed: DebriefId[]
  sideKeys: { id: DebriefId; who: MemberId }[]
}

/** Looks through everything that debriefs leave in a vault. `known` are the debriefs that were begun. */
export function lookAt(
  { vault, debriefs }: Sat,
  clock: CalendarClock,
  known: ReadonlyMap<string, Known>,
): Seen {
  const seen: Seen = { values: new Map(), wrong: [], ringed: [], sideKeys: [] }
  const wrong = (kind: Complaint['kind'], what: string) => seen.wrong.push({ kind, what })
  const see = (name: Register, value: unknown) => seen.values.set(name, value)
  const { present } = vault
  if (!vault.writable) wrong('unopenable', 'for reading only')
  for (const { kind, where } of vault.problems) {
    const isUsual = kind === 'unfinished-save' || kind === 'copy-damaged'
    if (!isUsual) wrong('alarm', `${kind} at ${where}`)
  }
  for (const row of debriefs.list()) {
    const { about, events, readers, sides } = debriefs.read(row.id)!
    const { title } = about
    if (known.get(title)?.id !== row.id) wrong('invented', `${title} is nobody's`)
    see(register.view(title), { about, events })
    see(register.pause(title), row.pausedUntil)
    if (String([...readers].sort()) !== String([...about.members].sort())) {
      wrong('invented', `${title} is read by others than those who take part`)
    }
    const isOpen = isRevealed(about, events)
    for (const { who, side, isBroken } of sides) {
      const isOwn = present.length === 1 && present[0] === who
      if (isBroken) wrong('lost', `the side of ${who} in ${title} is broken`)
      if (side !== null && !isOpen && !isOwn) wrong('invented', `${title} shows a side too soon`)
      if (isOpen || isOwn) see(register.sealed(title, who), side)
    }
    const given = vault.sides
      .find(row.id)!
      .list('steps')
      .flatMap(({ author, body }) => ('key' in (body as object) ? author : []))
    const opened = events.flatMap(({ type, who }) => (type === 'opened' ? who : []))
    if (String(given) !== String(opened)) wrong('invented', `${title} gives a key on the side`)
  }
  const agreements = new Agreements(vault, clock).list()
  const kept = debriefs.kept()
  for (const [title, { id, members }] of known) {
    const promises = agreements
      .filter(({ text }) => text.startsWith(`${title}:`))
      .map(({ by, text, debrief, title: from }) => ({ by, text, debrief, title: from }))
    const words = (kept.find((one) => one.id === id)?.words ?? []).map(({ who, side, said }) => ({
      who,
      side,
      said,
    }))
    const laid: Kept = { promises, words }
    see(register.ours(title), promises.length + words.length > 0 ? sorted(laid) : null)
    const marker = vault.ours.get('ends', id)?.body as { consents: Consent[] } | undefined
    see(register.end(title), marker ? strictest(marker.consents.map((one) => one.keeping)) : null)
    for (const who of present) if (members.includes(who)) lookAtOwn(vault, seen, title, id, who)
  }
  return seen
}

function lookAtOwn(
  vault: UnlockedVault,
  { values, ringed, sideKeys }: Seen,
  title: string,
  id: DebriefId,
  who: MemberId,
): void {
  const drafts = vault.draftsOf(who)
  const body = (collection: string) => drafts.get(collection, id)?.body ?? null
  const words = body('debrief-words') as (Words & { side: Side | null }) | null
  values.set(register.words(title, who), words && { side: words.side, said: words.said })
  values.set(
    register.draft(title, who),
    (body('debrief-sides') as { side: Side } | null)?.side ?? null,
  )
  const turns = drafts
    .list('debrief-turns')
    .map((record) => record.body as { debrief: string; fields: { text: string } })
    .filter(({ debrief }) => debrief === id)
  values.set(register.turn(title, who), turns[0]?.fields.text ?? null)
  const ring = vault.keyringOf(who)
  const isOn = (collection: string) => ring.list(collection).some((record) => record.id === id)
  if (isOn('spaces')) ringed.push(id)
  if (isOn('sides')) sideKeys.push({ id, who })
}

function newcomer(label: string) {
  return { label, passphrase: `${label} secret` }
}

/** Where what is seen is nothing that may be seen. `allowed` says what may stand in a register. */
export function differences(
  { values }: Seen,
  present: readonly MemberId[],
  known: ReadonlyMap<string, Known>,
  allowed: (name: Register) => unknown[],
): Complaint[] {
  return [...known].flatMap(([title, { members }]) => {
    const takePart = present.filter((who) => members.includes(who))
    const isTheirs = takePart.length === present.length
    const own = takePart.flatMap((who) => [
      register.words(title, who),
      register.draft(title, who),
      register.turn(title, who),
      ...(present.length === 1 ? [register.sealed(title, who)] : []),
    ])
    const shared = [register.end(title), register.ours(title)]
    const views = [register.view(title), register.pause(title)]
    const others = members
      .map((who) => register.sealed(title, who))
      .filter((name) => values.has(name))
    const names = new Set([...own, ...shared, ...(isTheirs ? [...views, ...others] : [])])
    const wrong = [...names].flatMap((name) =>
      complaintAbout(name, values.get(name), allowed(name)),
    )
    if (!isTheirs && values.has(register.view(title))) {
      wrong.push({ kind: 'invented', what: `${title} is read by somebody who takes no part` })
    }
    return wrong
  })
}

function complaintAbout(name: Register, value: unknown, allowed: unknown[]): Complaint[] {
  const found = spelled(value)
  if (allowed.some((one) => spelled(one) === found)) return []
  const expected = allowed.map((one) => spelled(one)).join(' or ')
  return [
    { kind: found === 'null' ? 'lost' : 'invented', what: `${name}: ${found}, not ${expected}` },
  ]
}
