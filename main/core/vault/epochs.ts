import type { Frame } from './frame.ts'
import type { LogFrame } from './log-lines.ts'
import type { RecoveredLog } from './log-recovery.ts'

/** What counts of a log whose space has had several keys. */
export interface RisingFrames {
  /** Of the trunk. */
  counting: LogFrame[]
  branches: LogFrame[]
  /** In order of sequence. */
  salvaged: Frame[]
  /** Where to go on from. */
  parents: RecoveredLog['parents']
  /** How many frames do not count. */
  fallen: number
}

/**
 * Along a log the keys only follow one another. A frame of an earlier epoch behind one of a later was
 * written by somebody who has nothing but the key that was replaced: it counts for nothing. So does, in
 * a space where nobody signs, a whole branch beside the one that came to the newest key.
 */
export function risingFrames(log: RecoveredLog, isSigned: boolean): RisingFrames {
  const all = [...log.frames, ...log.branches]
  const newest = all.reduce((epoch, frame) => Math.max(epoch, frame.epoch), 0)
  const isPlain = all.every(({ epoch }) => epoch === newest)
  const firsts = isPlain ? [] : ends(all, (a, b) => a.end < b.end)
  const lasts = isPlain ? [] : ends(all, (a, b) => a.end > b.end)
  const fell = (frame: LogFrame) =>
    firsts.some((one) => one.epoch > frame.epoch && log.lines.goesOnFrom(one, frame)) ||
    (!isSigned &&
      frame.epoch < newest &&
      !lasts.some((one) => one.epoch === newest && log.lines.goesOnFrom(frame, one)))
  const fallen = new Set(isPlain ? [] : all.filter(fell))
  const counting = log.frames.filter((frame) => !fallen.has(frame))
  const isBehind = (frame: Frame) =>
    counting.some(({ sequence, epoch }) => sequence < frame.sequence && epoch > frame.epoch)
  const salvaged = log.salvaged.filter((frame) => !isBehind(frame))
  const gone = new Set([...fallen].map(({ segment, end }) => `${segment}@${end}`))
  const parents = log.parents.filter(({ segment, end }) => !gone.has(`${segment}@${end}`))
  return {
    counting,
    branches: log.branches.filter((frame) => !fallen.has(frame)),
    salvaged: salvaged.sort((a, b) => a.sequence - b.sequence),
    // What was only appended is in the way of nothing: one goes on behind it.
    parents: parents.length > 0 ? parents : log.parents,
    fallen: fallen.size + log.salvaged.length - salvaged.length,
  }
}

/** Of each segment and epoch the one frame that comes before the others by `isBefore`. */
function ends(
  frames: readonly LogFrame[],
  isBefore: (a: LogFrame, b: LogFrame) => boolean,
): LogFrame[] {
  const chosen = new Map<string, LogFrame>()
  for (const frame of frames) {
    const key = `${frame.segment} ${frame.epoch}`
    const other = chosen.get(key)
    if (other === undefined || isBefore(frame, other)) chosen.set(key, frame)
  }
  return [...chosen.values()]
}
