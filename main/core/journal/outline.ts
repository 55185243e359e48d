import { type Day, type Month, monthOf } from '../../../shared/days.ts'
import type { EntryId } from '../../../shared/ids.ts'
import { compareRows, type Timeline } from '../../../shared/model/entry.ts'

/** What decides where a page stands in the timeline. */
export interface Spot {
  id: EntryId
  day: Day
  time: string | null
}

/**
 * The pages of the timeline in its order, held flat. One page coming or going costs a binary search
 * and one shift; a slice costs its own length, however many pages there are.
 */
export class Outline {
  readonly #spots: Spot[]
  readonly #byId: Map<EntryId, Spot>
  readonly #months = new Map<Month, number>()
  #moves = 0

  /** Takes pages in any order, each id at most once. */
  constructor(spots: Spot[] = []) {
    this.#spots = inOrder(spots)
    this.#byId = new Map(spots.map((spot) => [spot.id, spot]))
    for (const spot of spots) this.#count(spot, 1)
  }

  /** How often a page came, went, or took another place. */
  get moves(): number {
    return this.#moves
  }

  /** Puts a page in its place; where it stood before, it goes. */
  put(spot: Spot): void {
    const { id, day, time } = spot
    const before = this.#byId.get(id)
    if (before?.day === day && before.time === time) return
    this.remove(id)
    const own = { id, day, time }
    this.#spots.splice(this.#placeOf(own), 0, own)
    this.#byId.set(id, own)
    this.#count(own, 1)
    this.#moves += 1
  }

  /** Takes a page out; nothing happens when it is not there. */
  remove(id: EntryId): void {
    const spot = this.#byId.get(id)
    if (spot === undefined) return
    this.#spots.splice(this.#placeOf(spot), 1)
    this.#byId.delete(id)
    this.#count(spot, -1)
    this.#moves += 1
  }

  /** Pages `from` (0 is the newest) to `from + length`, fewer at the end. */
  slice(from: number, length: number): Spot[] {
    return this.#spots.slice(from, from + length)
  }

  /** The pages of these days, both included. */
  between(oldest: Day, newest: Day): Spot[] {
    return this.#spots.slice(this.#firstUpTo(newest), this.#firstBefore(oldest))
  }

  /** Where the newest page of a day stands, or else of the next older one; the last place where none is older. */
  placeOf(day: Day): number | null {
    const { length } = this.#spots
    return length === 0 ? null : Math.min(length - 1, this.#firstUpTo(day))
  }

  /** How many pages each month holds, newest month first. */
  timeline(): Timeline {
    const months = [...this.#months].map(([month, count]) => ({ month, count }))
    months.sort((a, b) => (a.month < b.month ? 1 : -1))
    return { count: this.#spots.length, months }
  }

  /** Oldest and newest day, or null where there are no pages. */
  span(): { oldestDay: Day; newestDay: Day } | null {
    const newest = this.#spots[0]
    const oldest = this.#spots.at(-1)
    return newest && oldest ? { oldestDay: oldest.day, newestDay: newest.day } : null
  }

  /** Where a page stands, or would stand. No two compare equal, for each has an id of its own. */
  #placeOf(spot: Spot): number {
    let low = 0
    let high = this.#spots.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (compareRows(this.#spots[middle]!, spot) < 0) low = middle + 1
      else high = middle
    }
    return low
  }

  /** The first place of a day that is not later than this one. */
  #firstUpTo(day: Day): number {
    return this.#first((spot) => spot.day <= day)
  }

  #firstBefore(day: Day): number {
    return this.#first((spot) => spot.day < day)
  }

  /** The first place for which this is true; it is true of all that follow. */
  #first(isTrue: (spot: Spot) => boolean): number {
    let low = 0
    let high = this.#spots.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (isTrue(this.#spots[middle]!)) high = middle
      else low = middle + 1
    }
    return low
  }

  #count(spot: Spot, change: 1 | -1): void {
    const month = monthOf(spot.day)
    const count = (this.#months.get(month) ?? 0) + change
    if (count === 0) this.#months.delete(month)
    else this.#months.set(month, count)
  }
}

/** Day by day: of many pages few are of one day, and days are compared once. */
function inOrder(spots: readonly Spot[]): Spot[] {
  const days = new Map<Day, Spot[]>()
  for (const spot of spots) {
    const same = days.get(spot.day)
    if (same === undefined) days.set(spot.day, [spot])
    else same.push(spot)
  }
  const newestFirst = [...days.keys()].sort().reverse()
  return newestFirst.flatMap((day) => days.get(day)!.sort(compareRows))
}
