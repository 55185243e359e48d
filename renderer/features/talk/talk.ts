import type { MemberId } from '../../../shared/ids.ts'
import type { Member, Session } from '../../../shared/model/member.ts'
import type { PromptDepth, PromptId } from '../../words/prompt-list.ts'
import { type Seat, type Table, turnMinutes } from './table.ts'

/** Where a talk has come to. It is in the window's memory and nowhere else: a lock ends it. */
export interface Talk {
  at: 'home' | 'table' | 'deck' | 'cards' | 'end'
  /** Who sits down; null while nobody has chosen. */
  seated: readonly MemberId[] | null
  minutes: number
  first: MemberId | 'guest' | 'draw'
  table: Table | null
  depth: PromptDepth
  /** The question on the table. */
  question: PromptId | null
}

/** Nobody talks yet. */
export const quiet: Talk = {
  at: 'home',
  seated: null,
  minutes: turnMinutes.start,
  first: 'draw',
  table: null,
  depth: 'light',
  question: null,
}

/**
 * Who sits at the table: those who were chosen, or everybody. Somebody who is the only member here talks
 * with a guest.
 */
export function seatsFor(session: Session, { seated }: Talk, guest: string): Seat[] {
  const { members } = session
  const chosen = seated === null ? members : members.filter(({ id }) => seated.includes(id))
  const seats: Seat[] = chosen.map(seatOf)
  return members.length === 1 ? [...seats, { id: 'guest', name: guest, place: 1 }] : seats
}

/** One of them by lot. `random` answers from 0 to less than 1. */
export function drawFirst(seats: readonly Seat[], random: () => number = fairly): Seat['id'] {
  const drawn = seats[Math.floor(random() * seats.length)] ?? seats[0]
  if (!drawn) throw new Error('nobody to draw')
  return drawn.id
}

function seatOf({ id, label, place }: Member): Seat {
  return { id, name: label, place }
}

function fairly(): number {
  const [number = 0] = crypto.getRandomValues(new Uint32Array(1))
  return number / 2 ** 32
}
