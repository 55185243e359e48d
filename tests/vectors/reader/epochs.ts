import type { Log } from './log.ts'
import type { Frame } from './segment.ts'

/** A log without the frames that were sealed with a key which had been replaced: 11.3. */
export interface RisingLog extends Log {
  /** How many frames were left out. */
  forged: number
}

/** Leaves out of a log what somebody wrote who has nothing but a key that was replaced. */
export function withoutForged(log: Log, isSigned: boolean): RisingLog {
  const all = [...new Set([...log.trunk, ...log.branches])]
  const newest = Math.max(0, ...all.map(({ epoch }) => epoch))
  const isBehindLater = (frame: Frame) =>
    all.some((one) => one.epoch > frame.epoch && log.goesOnFrom(one, frame))
  const isBesideNewest = (frame: Frame) =>
    frame.epoch < newest && !all.some((one) => one.epoch === newest && log.goesOnFrom(frame, one))
  const fallen = new Set(
    all.filter((frame) => isBehindLater(frame) || (!isSigned && isBesideNewest(frame))),
  )
  const isLeft = (frame: Frame) => !fallen.has(frame)
  const trunk = log.trunk.filter(isLeft)
  const salvage = log.salvage.filter(
    (frame) => !trunk.some((one) => one.sequence < frame.sequence && one.epoch > frame.epoch),
  )
  const isLeftEnd = ({ segment, end }: { segment: string; end: number }) =>
    ![...fallen].some((frame) => frame.segment === segment && frame.end === end)
  const left = log.ends.filter(isLeftEnd)
  return {
    ...log,
    trunk,
    branches: log.branches.filter(isLeft),
    ordered: log.ordered.filter(isLeft),
    ends: left.length > 0 ? left : log.ends,
    salvage,
    forged: fallen.size + log.salvage.length - salvage.length,
  }
}
