import { fromBase64, same } from './bytes.ts'
import { type Consent, consentIn, isGenuineConsent } from './consents.ts'
import {
  type About,
  aboutIn,
  exactly,
  type Happening,
  happeningIn,
  type Side,
} from './debrief-content.ts'
import { afterStep, firstState, type State } from './debrief-state.ts'
import { bytesIn, type JsonObject, objectOf, parsed, textIn } from './json.ts'
import type { OpenedVault } from './open-vault.ts'
import type { Revision } from './record.ts'
import { damaged, unlessDamaged } from './refusal.ts'
import { fits, openSide, type Seal, sealIn } from './sealed-side.ts'
import type { OpenSideSpace } from './sides.ts'
import { isGenuine, type Signers } from './signers.ts'
import { H } from './sodium.ts'

/** A debrief as its steps tell it: 16.2. */
export interface Debrief {
  id: string
  about: About
  state: State
  readers: string[]
  pausedUntil: string | null
  steps: Happening[]
  /** By those who take part; null where a side is shut to this reader, or its seal does not hold. */
  sides: { who: string; side: Side | null; isBroken: boolean }[]
}

/** A step with what came with it to prove it. */
interface Step {
  happening: Happening
  seal: Seal | null
  key: Uint8Array | null
  consent: Consent | null
}

interface Where {
  space: OpenSideSpace['space']
  pins: Signers
}

/** Every revision 1 that is genuine and no tombstone, one of each author, in order of their ids: 16.2.2. */
function allFirst({ space, pins }: Where, collection: string, id: string): Revision[] {
  const first = new Map<string, Revision>()
  for (const one of space.records.get(`${collection}/${id}`) ?? []) {
    const counts = one.revision === 1 && one.text !== null && isGenuine(space.place, one, pins)
    if (counts && !first.has(one.author)) first.set(one.author, one)
  }
  return [...first.keys()].sort().flatMap((author) => first.get(author) ?? [])
}

/** This member's. */
export function firstGenuine(
  where: Where,
  collection: string,
  id: string,
  by: string,
): Revision | null {
  return allFirst(where, collection, id).find(({ author }) => author === by) ?? null
}

/** What proves a step stands beside what it says, in any step: 16.2.2. */
function stepIn({ author, text }: Revision): Step {
  const { seal, key, consent, handed, ...said } = objectOf(parsed(text ?? ''))
  const step: Step = {
    happening: happeningIn(said, author, []),
    seal: seal === undefined ? null : sealIn(seal),
    key: key === undefined ? null : unlessDamaged(() => fromBase64(textIn({ key }, 'key'))),
    consent: consent === undefined ? null : consentIn(exactly(objectOf(consent), ...ofAConsent)),
  }
  if (key !== undefined) textIn({ key }, 'key')
  if (handed !== undefined) checkHanded(objectOf(handed))
  const { type } = step.happening
  const lacks =
    (type === 'sealed' && seal === undefined) ||
    (type === 'opened' && key === undefined) ||
    (type === 'kept' && (consent === undefined || handed === undefined))
  if (lacks) throw damaged(`a step ${type} without what proves it`)
  return step
}

const ofAConsent = ['member', 'keeping', 'signature']

function checkHanded(handed: JsonObject): void {
  exactly(handed, 'promise', 'titledPromise', 'words')
  for (const one of Object.values(handed)) {
    if (one !== null) textIn(exactly(objectOf(one), 'signed'), 'signed')
  }
}

/** Reads one debrief, or null where its space does not genuinely say what it is about. */
export function readDebrief(vault: OpenedVault, side: OpenSideSpace): Debrief | null {
  const { space, members, readers } = side
  const { place } = space
  const where = { space, pins: vault.pins }
  const about = aboutOf(where, members[0] ?? '', readers)
  if (!about) return null
  let state = firstState
  const steps: Happening[] = []
  const seals = new Map<string, Seal>()
  const keys = new Map<string, Uint8Array>()
  for (let number = 1; ; number += 1) {
    const id = String(number).padStart(6, '0')
    if (!space.records.has(`steps/${id}`)) break
    for (const revision of allFirst(where, 'steps', id)) take(about, revision)
  }
  const opened = new Set(steps.filter(({ type }) => type === 'opened').map(({ who }) => who))
  const isRevealed = about.members.every((who) => opened.has(who))
  const sides = about.members.map((who) => {
    const seal = seals.get(who)
    if (!seal || !(isRevealed || who === vault.member)) return { who, side: null, isBroken: false }
    const key = keys.get(who) ?? (who === vault.member ? ownKey(vault, place.space) : null)
    const words = key && openSide(place, who, seal, key)
    return { who, side: words, isBroken: !words }
  })
  return { id: place.space, about, state, readers, pausedUntil: side.pausedUntil, steps, sides }

  function take(told: About, revision: Revision): void {
    const step = unlessDamaged(() => stepIn(revision))
    const after = step && afterStep(told, state, step.happening)
    if (!step || !after || !holds(step)) return
    const { who, type } = step.happening
    if (type === 'sealed' && step.seal) seals.set(who, step.seal)
    if (type === 'withdrew') seals.delete(who)
    if (type === 'opened' && step.key) keys.set(who, step.key)
    state = after
    steps.push(step.happening)
  }

  function holds({ happening, seal, key, consent }: Step): boolean {
    const { type, who, keeping } = happening
    const agrees = (choice: unknown) =>
      consent !== null &&
      consent.member === who &&
      consent.keeping === choice &&
      isGenuineConsent(consent, place.vault, place.space, vault.pins)
    if (type === 'sealed') return seal !== null && same(H(seal.sealed), seal.digest)
    if (type === 'opened') {
      const bound = seals.get(who)
      return bound !== undefined && key !== null && fits(bound, key)
    }
    if (type === 'kept') return agrees(keeping)
    if (type !== 'closed') return true
    return state.phase === 'sides' ? agrees('nothing') : consent === null
  }
}

function aboutOf(where: Where, starter: string, readers: string[]): About | null {
  const record = firstGenuine(where, 'about', 'about', starter)
  const about = record && unlessDamaged(() => aboutIn(parsed(record.text ?? '')))
  if (!about) return null
  const { members, first } = about
  const isOfReaders =
    new Set(members).size === members.length &&
    [...members].sort().join() === [...new Set(readers)].sort().join()
  return isOfReaders && members.includes(starter) && members.includes(first) ? about : null
}

function ownKey({ spaces }: OpenedVault, space: string): Uint8Array | null {
  const text = spaces.keyring.records.get(`sides/${space}`)?.at(-1)?.text
  if (typeof text !== 'string') return null
  return unlessDamaged(() => bytesIn(objectOf(parsed(text)), 'key', 32))
}
