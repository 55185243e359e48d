import { toBase64 } from '../crypto/base64.ts'
import { frameTypes, type LinkedFrame } from './frame.ts'
import type { Parent, ReadSegment } from './segment.ts'

/** A frame of a log with the segment it stands in. */
export interface LogFrame extends LinkedFrame {
  segment: string
  /** Offset behind the frame. */
  end: number
}

/** A place in a log: behind a frame of a segment. */
export interface LogPlace {
  segment: string
  end: number
}

/** An end of a log that nothing goes on from. */
interface Tip {
  segment: ReadSegment
  end: Parent
}

/**
 * What goes on from what in a log that two computers may have written. A segment goes on from each of its
 * parents, up to the end that it names; whatever stands behind that end in the parent is a branch, like a
 * segment of its own, unless it was refused when it was tried.
 */
export class LogLines {
  readonly #segments: ReadonlyMap<string, ReadSegment>
  /** Of each segment, how far it goes on from each other one. */
  readonly #reach = new Map<string, ReadonlyMap<string, number>>()
  /** Chain hashes of frames that were refused when they were tried, and with which key that is said at most. */
  readonly #dropped = new Map<string, number>()
  /** How far each segment is gone on from. */
  readonly #followed = new Map<string, number>()

  constructor(segments: ReadonlyMap<string, ReadSegment>) {
    this.#segments = segments
    for (const { header, frames } of segments.values()) {
      const epoch = frames[0]?.epoch ?? 0
      for (const { segment, end, dropped } of header.parents) {
        this.#followed.set(segment, Math.max(this.#followed.get(segment) ?? 0, end))
        if (dropped === undefined) continue
        this.#dropped.set(dropped, Math.max(this.#dropped.get(dropped) ?? 0, epoch))
      }
    }
  }

  /** True when `place` goes on from `from`, or is it. */
  goesOnFrom(from: LogPlace, place: LogPlace): boolean {
    if (from.segment === place.segment) return from.end <= place.end
    return (this.#reachOf(place.segment).get(from.segment) ?? -1) >= from.end
  }

  /** Every frame that stands, behind all that it goes on from; the trunk, and what it merged, first. */
  inOrder(main: ReadSegment): LogFrame[] {
    const ordered: LogFrame[] = []
    const taken = new Map<string, number>()
    const under = new Set<string>()
    const take = (segment: ReadSegment, until: number) => {
      const from = taken.get(segment.name)
      if (from === undefined && !under.has(segment.name)) {
        under.add(segment.name)
        for (const parent of segment.header.parents) {
          const older = this.#segments.get(parent.segment)
          if (older !== undefined) take(older, parent.end)
        }
      }
      ordered.push(...this.#framesOf(segment, taken.get(segment.name) ?? 0, until))
      taken.set(segment.name, Math.max(taken.get(segment.name) ?? 0, until))
    }
    take(main, main.end)
    for (const segment of this.#segments.values()) take(segment, segment.end)
    return ordered
  }

  /** Ends with records that no segment goes on from, other than that of `main`. */
  tips(main: ReadSegment): Tip[] {
    const followed = this.#followed
    return [...this.#segments.values()].flatMap((segment) => {
      if (segment === main) return []
      const open = this.#framesOf(segment, followed.get(segment.name) ?? 0, segment.end)
      const isTelling = open.some(({ type }) => type === frameTypes.records)
      // A leaf that is hurt may have held what nobody can read any more.
      const isHurt = !followed.has(segment.name) && segment.tail === 'damaged'
      if (!isTelling && !isHurt) return []
      const last = open.at(-1)
      return [{ segment, end: last === undefined ? endOf(segment) : placeOf(last) }]
    })
  }

  /** Where branches and what they lie beside part. */
  forks(branches: readonly LogFrame[]): LogPlace[] {
    const names = new Set(branches.map(({ segment }) => segment))
    return [...this.#segments.values()].flatMap(({ name, header }) =>
      header.parents.filter(({ segment }) => names.has(name) || names.has(segment)),
    )
  }

  /** What the segments of these frames go on from and is not there, or not as far as they say. */
  missingFor(frames: readonly LogFrame[]): Parent[] {
    const names = new Set(frames.map(({ segment }) => segment))
    return [...names].flatMap((name) =>
      this.#segments.get(name)!.header.parents.filter((parent) => {
        const older = this.#segments.get(parent.segment)
        const joint = older?.frames.find(({ offset, length }) => offset + length === parent.end)
        return joint === undefined || toBase64(joint.chain) !== parent.chain
      }),
    )
  }

  #framesOf(segment: ReadSegment, from: number, until: number): LogFrame[] {
    const all = segment.frames
    const followed = this.#followed.get(segment.name) ?? 0
    const isDropped = (frame: ReadSegment['frames'][number]) =>
      frame.offset >= followed && frame.epoch <= (this.#dropped.get(toBase64(frame.chain)) ?? -1)
    const refused = this.#dropped.size === 0 ? -1 : all.findIndex(isDropped)
    const standing = refused < 0 ? all : all.slice(0, refused)
    return standing
      .filter(({ offset, length }) => offset >= from && offset + length <= until)
      .map((frame) => ({ ...frame, segment: segment.name, end: frame.offset + frame.length }))
  }

  #reachOf(name: string): ReadonlyMap<string, number> {
    const known = this.#reach.get(name)
    if (known !== undefined) return known
    const reach = new Map<string, number>()
    // A circle, which no writer makes, ends here.
    this.#reach.set(name, reach)
    const note = (segment: string, end: number) =>
      reach.set(segment, Math.max(reach.get(segment) ?? 0, end))
    for (const { segment, end } of this.#segments.get(name)?.header.parents ?? []) {
      note(segment, end)
      for (const [older, upTo] of this.#reachOf(segment)) note(older, upTo)
    }
    return reach
  }
}

/** The position behind the last whole frame of a segment, as a child names it. */
export function endOf(segment: ReadSegment): Parent {
  const { sequence, chain } = lastOf(segment)
  return { segment: segment.name, end: segment.end, sequence, chain: toBase64(chain) }
}

export function lastOf(segment: ReadSegment): LinkedFrame {
  return segment.frames[segment.frames.length - 1]!
}

/** The last frame of each segment that counts. */
export function endsOf(frames: readonly LogFrame[]): Parent[] {
  const ends = new Map<string, Parent>()
  for (const frame of frames) {
    if ((ends.get(frame.segment)?.end ?? 0) < frame.end) {
      ends.set(frame.segment, placeOf(frame))
    }
  }
  return [...ends.values()]
}

/** The position behind a frame, as a child names it. */
export function placeOf({ segment, end, sequence, chain }: LogFrame): Parent {
  return { segment, end, sequence, chain: toBase64(chain) }
}
