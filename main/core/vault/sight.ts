import { z } from 'zod'
import { toBase64 } from '../crypto/base64.ts'
import type { Checkpoint } from './directory.ts'
import type { RecoveredLog } from './log-recovery.ts'
import type { Parent } from './segment.ts'

/** How far a member has seen a log: the last frame of theirs that is safe on disk. */
export const Sight = z.object({
  segment: z.string(),
  end: z.number().int(),
  sequence: z.number().int(),
  chain: z.string(),
})

/** Everything a member has seen of a vault, as a witness keeps it. */
export const Seen = z.object({
  /** When it was taken down (ISO instant), to be shown. */
  at: z.string(),
  spaces: z.record(z.string(), Sight),
  /** Digest of the last grant of the shared key, base64; empty where it was not known for sure. */
  grants: z.string(),
  /** Digests of the statements of the incarnations that were known, base64. */
  incarnations: z.array(z.string()),
})
export type Seen = z.infer<typeof Seen>

/** Tells whether a log holds what was once seen of it. */
export type Reaches = (sight: Parent) => boolean

/**
 * Of a log as it was found. Frames that went with old segments are known by the ends of these, which
 * the directory of a checkpoint lists for ever: a name belongs to one segment, and nobody goes on
 * writing to one they found.
 */
export function reachesIn(log: RecoveredLog, checkpoint: Checkpoint | null): Reaches {
  const { frames, branches, salvaged } = log
  const there = new Set([...frames, ...branches, ...salvaged].map(nameOf))
  const ends = checkpoint === null ? [] : endsOf(checkpoint)
  return ({ segment, sequence, chain }) =>
    there.has(`${sequence} ${chain}`) ||
    ends.some(
      (end) =>
        end.segment === segment &&
        (end.sequence > sequence || (end.sequence === sequence && end.chain === chain)),
    )
}

function nameOf({ sequence, chain }: { sequence: number; chain: Uint8Array }): string {
  return `${sequence} ${toBase64(chain)}`
}

function endsOf({ directory }: Checkpoint): Parent[] {
  return [...directory.segments, directory.upTo]
}
