import type { MemberId } from '../../../shared/ids.ts'

/** Somebody who sits at the table. A guest has no member's mark. */
export interface Seat {
  id: MemberId | 'guest'
  name: string
  /** Order of joining, which decides colour and shape. */
  place: number
}

/**
 * What the one whose turn it is does, or the one who listens.
 * `ready` before a turn, `speak`, `mirror` (the listener), `confirm` (the speaker), `add` (the speaker says
 * what was missing), `answer` (the listener), `round` when everybody has spoken.
 */
export type Step = 'ready' | 'speak' | 'mirror' | 'confirm' | 'add' | 'answer' | 'round'

/** How much of a turn has gone by. Clock readings are monotonic, in milliseconds. */
export interface TurnTime {
  /** Before it was last started. */
  usedMs: number
  /** When it was last started; null while it stands still. */
  startedAt: number | null
}

/** The speaker and listener table, as far as they have come. */
export interface Table {
  /** In the order of speaking, two or more. */
  seats: readonly Seat[]
  /** The same for everybody. */
  minutes: number
  /** Whose turn it is, as a place in `seats`. */
  turn: number
  step: Step
  time: TurnTime
}

export type TableEvent =
  | { does: 'begin' | 'pause' | 'go-on'; at: number }
  | { does: 'said' | 'mirrored' | 'not-quite' | 'yes' | 'added' | 'answered' | 'another-round' }

/** How long a turn may be, in minutes. */
export const turnMinutes = { min: 2, max: 10, start: 3 }

const unused: TurnTime = { usedMs: 0, startedAt: null }

/** Lays the table: whoever is named speaks first, the others follow in the order in which they sit. */
export function layTable(seats: readonly Seat[], first: Seat['id'], minutes: number): Table {
  const at = Math.max(
    0,
    seats.findIndex(({ id }) => id === first),
  )
  const inOrder = [...seats.slice(at), ...seats.slice(0, at)]
  return { seats: inOrder, minutes, turn: 0, step: 'ready', time: unused }
}

/** What comes next; the table as it is where the event has no place. */
export function next(table: Table, event: TableEvent): Table {
  const { step, time } = table
  switch (event.does) {
    case 'begin':
      return step === 'ready'
        ? { ...table, step: 'speak', time: { usedMs: 0, startedAt: event.at } }
        : table
    case 'pause':
      if (step !== 'speak' || time.startedAt === null) return table
      return { ...table, time: { usedMs: usedMs(table, event.at), startedAt: null } }
    case 'go-on':
      if (step !== 'speak' || time.startedAt !== null) return table
      return { ...table, time: { ...time, startedAt: event.at } }
    case 'said':
      return step === 'speak' ? { ...table, step: 'mirror', time: unused } : table
    case 'mirrored':
      return step === 'mirror' ? { ...table, step: 'confirm' } : table
    case 'not-quite':
      return step === 'confirm' ? { ...table, step: 'add' } : table
    case 'added':
      return step === 'add' ? { ...table, step: 'mirror' } : table
    case 'yes':
      return step === 'confirm' ? { ...table, step: 'answer' } : table
    case 'answered':
      if (step !== 'answer') return table
      return table.turn + 1 < table.seats.length
        ? { ...table, turn: table.turn + 1, step: 'ready' }
        : { ...table, step: 'round' }
    case 'another-round':
      return step === 'round' ? { ...table, turn: 0, step: 'ready' } : table
  }
}

/** Who speaks, and who says back what was heard: the next one round the table. */
export function rolesAt({ seats, turn }: Table): { speaker: Seat; listener: Seat } {
  const speaker = seats[turn]
  const listener = seats[(turn + 1) % seats.length]
  if (!speaker || !listener) throw new Error('a table without seats')
  return { speaker, listener }
}

/** How much of the turn is left at this moment, in milliseconds; never less than none. */
export function leftMs(table: Table, at: number): number {
  return Math.max(0, table.minutes * 60_000 - usedMs(table, at))
}

function usedMs({ time }: Table, at: number): number {
  return time.usedMs + (time.startedAt === null ? 0 : Math.max(0, at - time.startedAt))
}
