import { z } from 'zod'
import type { MemberId } from '../../../shared/ids.ts'
import { DebriefEvent, Keeping } from '../../../shared/model/debrief.ts'
import type { Consent } from '../vault/side-types.ts'
import type { SignedRecord, Space, StoredRecord } from '../vault/types.ts'
import { authorsOf } from '../vault/whose.ts'
import { SideSeal } from './seal-side.ts'

const steps = 'steps'
const digits = 6

/** The most steps one debrief can hold. */
export const mostSteps = 10 ** digits - 1

const StoredConsent = z.strictObject({
  member: z.string(),
  keeping: Keeping,
  signature: z.string(),
})
const Signed = z.strictObject({ signed: z.string() })

/**
 * What a member signed for Ours while choosing what it keeps. Which of them is laid there is settled by
 * the strictest choice, when nobody may be here any more to sign anew.
 */
export const Handed = z.strictObject({
  /** The promise alone, where the agreement alone is kept. */
  promise: Signed.nullable(),
  /** The promise with the debrief it came from, where everything is kept. */
  titledPromise: Signed.nullable(),
  /** All of this member's words, where everything is kept. */
  words: Signed.nullable(),
})
export type Handed = z.infer<typeof Handed> & {
  promise: SignedRecord | null
  titledPromise: SignedRecord | null
  words: SignedRecord | null
}

/** What travels with a step beside what it says. */
const Extras = z.strictObject({
  /** With `sealed`. */
  seal: SideSeal.optional(),
  /** With `opened`: base64. */
  key: z.string().optional(),
  /** With `kept`, and with a `closed` before the sides are open. */
  consent: StoredConsent.optional(),
  /** With `kept`. */
  handed: Handed.optional(),
})

/** One thing that happened, with what came with it. */
export interface Step {
  event: DebriefEvent
  seal?: SideSeal
  key?: string
  consent?: Consent
  handed?: Handed
}

const needed: Partial<Record<DebriefEvent['type'], (keyof Step)[]>> = {
  sealed: ['seal'],
  opened: ['key'],
  kept: ['consent', 'handed'],
}

/** The id of a step, counted from 1. */
export function stepId(number: number): string {
  return String(number).padStart(digits, '0')
}

/** The body of a step. Who does it is not in it: whoever signs it does it. */
function bodyOf({ event, ...extras }: Step): unknown {
  const { who: _, ...said } = event
  return { ...said, ...extras }
}

/** One write of a step, by the member who does it. It refuses to stand on anything. */
export function writeOf(number: number, step: Step) {
  return {
    collection: steps,
    id: stepId(number),
    operation: 'put' as const,
    body: bodyOf(step),
    basedOn: 0,
    by: step.event.who,
  }
}

/**
 * The first revisions of a record that are genuine, one of each who signed one, in order of their ids: what
 * anybody writes over it later counts for nothing, and nobody's word takes the place of another's. Of one
 * member's several it is the one with the earliest date. Tombstones and signatures that do not hold are none.
 */
export function firstRevisions(space: Space, collection: string, id: string): StoredRecord[] {
  const firsts = space.history(collection, id).filter(isGenuineFirst)
  return authorsOf(firsts).map((author) => firsts.find((one) => one.author === author)!)
}

/** The one that this member signed; null where they signed none. */
export function firstRevision(
  space: Space,
  collection: string,
  id: string,
  by: MemberId,
): StoredRecord | null {
  return firstRevisions(space, collection, id).find(({ author }) => author === by) ?? null
}

/** All steps in their order, as far as they can be read, and the number of the first free place. */
export function readSteps(space: Space): { steps: Step[]; free: number } {
  const read: Step[] = []
  let free = 1
  while (free <= mostSteps && space.get(steps, stepId(free)) !== null) {
    for (const record of firstRevisions(space, steps, stepId(free))) {
      const step = readStep(record)
      if (step !== null) read.push(step)
    }
    free += 1
  }
  return { steps: read, free }
}

function isGenuineFirst({ revision, operation, signature }: StoredRecord): boolean {
  return revision === 1 && operation === 'put' && signature === 'verified'
}

/** The step a record tells of; null where it tells of none. */
function readStep({ author, body }: Pick<StoredRecord, 'author' | 'body'>): Step | null {
  if (typeof body !== 'object' || body === null || 'who' in body) return null
  const { seal, key, consent, handed, ...said } = body as Record<string, unknown>
  const event = DebriefEvent.safeParse({ ...said, who: author })
  const extras = Extras.safeParse({ seal, key, consent, handed })
  if (!event.success || !extras.success) return null
  const step = { event: event.data, ...extras.data } as Step
  const has = (needed[step.event.type] ?? []).every((extra) => step[extra] !== undefined)
  return has ? step : null
}
