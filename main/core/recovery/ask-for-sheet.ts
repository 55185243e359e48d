import { z } from 'zod'
import type { Session } from '../../../shared/model/member.ts'
import type { Clock } from '../ports.ts'
import { readWaysIn } from '../vault/key-ring.ts'
import type { OpenVault } from '../vault/open-vault.ts'
import type { Space } from '../vault/types.ts'

const collection = 'sheet-asking'
const id = 'sheet-asking'

const dayMs = 24 * 60 * 60 * 1000
/** A sheet that was typed back once is asked for again after this long: by then it has its place. */
const firstAgainMs = 30 * dayMs
/** Who has found it again once knows where it is. */
const laterMs = 365 * dayMs
/** 'Not today' rests for a week. */
const restMs = 7 * dayMs
/** A proof so soon after another one does not say that the sheet was found again. */
const soonMs = 20 * dayMs

const Asking = z.object({
  /** The recovery code that this is about, by its revision in the key file. */
  revision: z.number().int(),
  /** When the code was last proven by somebody who had to look for it. */
  foundAt: z.string().nullable(),
  restsUntil: z.string().nullable(),
})
type Asking = z.infer<typeof Asking>

/**
 * Whether the member who is in alone should be asked for their recovery sheet: at once where its code
 * was never typed back, else once after 30 days, then once a year. In a vault that cannot be written to
 * nobody is asked, nor after coming in by that very code.
 */
export function askForSheet(vault: OpenVault, clock: Clock): Session['askForSheet'] {
  if (!vault.writable || vault.present.length > 1) return 'no'
  const waysIn = readWaysIn(vault.keyring)
  if (waysIn === null) return 'no'
  const asking = readAsking(vault.keyring, waysIn.recoveryRevision)
  const now = clock.now().getTime()
  // A rest that would last longer than rests do was noted under a clock that went wrong.
  const left = asking.restsUntil === null ? 0 : Date.parse(asking.restsUntil) - now
  if (left > 0 && left <= restMs) return 'no'
  if (asking.foundAt !== null) return isPast(asking.foundAt, laterMs, now) ? 'again' : 'no'
  const { recoveryConfirmedAt } = waysIn
  if (recoveryConfirmedAt === null) return 'never'
  return isPast(recoveryConfirmedAt, firstAgainMs, now) ? 'again' : 'no'
}

/** Not today. */
export async function restAsking(vault: OpenVault, clock: Clock): Promise<void> {
  const restsUntil = new Date(clock.now().getTime() + restMs).toISOString()
  await note(vault, (asking) => ({ ...asking, restsUntil }))
}

/** What is known of the sheet before its code is proven; for `noteProven`. */
export interface BeforeProof {
  revision: number
  confirmedAt: string | null
}

/** Take it before the proof, which changes it. */
export function beforeProof(vault: OpenVault): BeforeProof | null {
  const waysIn = readWaysIn(vault.keyring)
  if (waysIn === null) return null
  const { recoveryRevision: revision, recoveryConfirmedAt: confirmedAt } = waysIn
  return { revision, confirmedAt }
}

/**
 * The member typed the code back. The same sheet, a good while after it was first proven, was found
 * again: then it is not asked for before a year.
 */
export async function noteProven(
  vault: OpenVault,
  clock: Clock,
  before: BeforeProof | null,
): Promise<void> {
  const now = clock.now()
  const revision = readWaysIn(vault.keyring)?.recoveryRevision
  if (before === null || before.confirmedAt === null || before.revision !== revision) return
  if (!isPast(before.confirmedAt, soonMs, now.getTime())) return
  await note(vault, () => ({ revision, foundAt: now.toISOString(), restsUntil: null }))
}

/** The member came in by the code, which proves it as nothing else does. */
export async function noteUsed(vault: OpenVault, clock: Clock): Promise<void> {
  const foundAt = clock.now().toISOString()
  await note(vault, (asking) => ({ ...asking, foundAt, restsUntil: null }))
}

async function note(vault: OpenVault, change: (asking: Asking) => Asking): Promise<void> {
  const revision = readWaysIn(vault.keyring)?.recoveryRevision ?? 1
  const body = change(readAsking(vault.keyring, revision))
  await vault.keyring.commit([{ collection, id, operation: 'put', body }])
}

/** What was noted about another code says nothing about this one. */
function readAsking(keyring: Space, revision: number): Asking {
  const found = Asking.safeParse(keyring.get(collection, id)?.body).data
  if (found?.revision === revision) return found
  return { revision, foundAt: null, restsUntil: null }
}

/** An instant that lies in the future was noted under a clock that went wrong: it counts as long ago. */
function isPast(instant: string, ms: number, now: number): boolean {
  const age = now - Date.parse(instant)
  return Number.isNaN(age) || age >= ms || age < -dayMs
}
