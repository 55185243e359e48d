import type { DebriefId, MemberId } from '../../../shared/ids.ts'
import { About, type DebriefEvent, type DebriefState, Side } from '../../../shared/model/debrief.ts'
import { beginning, isRevealed, next } from '../../../shared/model/debrief-states.ts'
import type { OpenVault } from '../vault/open-vault.ts'
import type { Consent, SideSpace } from '../vault/side-types.ts'
import type { StoredRecord } from '../vault/types.ts'
import { isKeyOf, isWhole, openSide, readKey, type SideSeal } from './seal-side.ts'
import { firstRevision, type Handed, readSteps, type Step } from './steps.ts'
import { isConsent } from './vouched.ts'

/** The one record that says what a debrief is about: collection and id. */
export const aboutRecord = 'about'

/** A debrief as its space tells it, to everybody who holds its key alike. */
export interface ToldDebrief {
  id: DebriefId
  space: SideSpace
  about: About
  /** ISO instant, to tell an earlier debrief from a later one; shown to nobody. */
  startedAt: string
  state: DebriefState
  /** Everything that counts, in order. */
  events: DebriefEvent[]
  /** The seal of everyone whose side is finished. */
  seals: Map<MemberId, SideSeal>
  /** The keys that are out. */
  keys: Map<MemberId, Uint8Array>
  /** Everyone's word on the end, the newest. */
  consents: Map<MemberId, Consent>
  handed: Map<MemberId, Handed>
  /** Where the next step goes. */
  free: number
}

/**
 * Reads a debrief from its space: what it is about, and the fold of `next` over its steps.
 *
 * Everyone who takes part can write anything into the space, with a program of their own making. So a
 * step counts only as its first revision, signed by whoever does it, where `next` has a meaning for it,
 * and where what comes with it holds; every reader passes over all others alike.
 *
 * @returns null where the space does not say what it is about, genuinely.
 */
export function readDebrief(vault: OpenVault, space: SideSpace): ToldDebrief | null {
  const record = firstRevision(space, aboutRecord, aboutRecord, space.starter)
  const about = record && readAbout(space, record)
  if (about === null) return null
  const { steps, free } = readSteps(space)
  const told: ToldDebrief = {
    id: space.id as DebriefId,
    space,
    about,
    startedAt: record!.writtenAt,
    state: beginning,
    events: [],
    seals: new Map(),
    keys: new Map(),
    consents: new Map(),
    handed: new Map(),
    free,
  }
  for (const step of steps) take(vault, told, step)
  return told
}

/** One side, where its key is at hand; null where its seal does not hold. */
export function sideOf(
  vault: OpenVault,
  { seals, space }: Pick<ToldDebrief, 'seals' | 'space'>,
  author: MemberId,
  key: Uint8Array,
): Side | null {
  const seal = seals.get(author)
  const place = { vault: vault.vaultId, space: space.id, author }
  return seal ? (Side.safeParse(openSide(key, place, seal)).data ?? null) : null
}

/** True once everybody's key is out. */
export function isOpen({ about, events }: Pick<ToldDebrief, 'about' | 'events'>): boolean {
  return isRevealed(about, events)
}

/** About those and only those who were really given the key. */
function readAbout(space: SideSpace, record: StoredRecord): About | null {
  const about = About.safeParse(record.body).data
  if (about === undefined) return null
  const { members, first } = about
  const readers = new Set(space.readers())
  const isOfReaders =
    members.length === readers.size &&
    new Set(members).size === members.length &&
    members.every((member) => readers.has(member))
  return isOfReaders && readers.has(space.starter) && members.includes(first) ? about : null
}

function take(vault: OpenVault, told: ToldDebrief, step: Step): void {
  const { event, consent, handed } = step
  const after = next(told.about, told.state, event)
  if (after === null || !holds(vault, told, step)) return
  const { who } = event
  told.state = after
  told.events.push(event)
  if (event.type === 'sealed') told.seals.set(who, step.seal!)
  if (event.type === 'withdrew') told.seals.delete(who)
  if (event.type === 'opened') told.keys.set(who, readKey(step.key!)!)
  if (event.type === 'closed' && consent !== undefined) told.consents.set(who, consent)
  if (event.type === 'kept') {
    told.consents.set(who, consent!)
    told.handed.set(who, handed!)
  }
}

/** Whether what came with a step is what has to come with it. */
function holds(vault: OpenVault, told: ToldDebrief, { event, seal, key, consent }: Step): boolean {
  const { who } = event
  switch (event.type) {
    case 'sealed':
      return isWhole(seal!)
    case 'opened': {
      const committed = told.seals.get(who)
      const given = readKey(key!)
      return committed !== undefined && given !== null && isKeyOf(given, committed)
    }
    case 'kept':
      return isConsent(vault, told.id, consent!, who, event.keeping)
    case 'closed':
      // Before the sides are open, closing is the end; later each still says what Ours keeps.
      if (told.state.phase !== 'sides') return consent === undefined
      return consent !== undefined && isConsent(vault, told.id, consent, who, 'nothing')
    default:
      return true
  }
}
