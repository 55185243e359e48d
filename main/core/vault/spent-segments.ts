import { checkpointsOf } from './checkpoint-order.ts'
import { type Checkpoint, covers } from './directory.ts'
import type { LogFrame } from './log-lines.ts'
import type { HurtSegment, RecoveredLog } from './log-recovery.ts'

/**
 * Segments with bad bytes of which nothing is needed: they had ended when the checkpoint was written, which
 * the trunk names and all of whose pages are whole, and nothing lies in them behind where they ended. They
 * are a second copy of what is in the pages. With branches beside the trunk nobody can be sure of that.
 */
export function spentSegments(
  log: RecoveredLog,
  counting: readonly LogFrame[],
  checkpoint: Checkpoint | null,
): HurtSegment[] {
  if (checkpoint === null || log.hurt.size === 0) return []
  if (log.branches.some((frame) => !covers(checkpoint.directory, frame))) return []
  const isNamed = checkpointsOf(counting).some(
    ({ page, generation, digest }) =>
      page === checkpoint.reference.page &&
      generation === checkpoint.reference.generation &&
      digest === checkpoint.reference.digest,
  )
  if (!isNamed) return []
  const ends = new Map(checkpoint.directory.segments.map(({ segment, end }) => [segment, end]))
  const isEnd = (name: string) => log.parents.some(({ segment }) => segment === name)
  return [...log.hurt.values()].filter(
    ({ name, used }) => used <= (ends.get(name) ?? 0) && !isEnd(name),
  )
}
