import { toBase64 } from '../crypto/base64.ts'
import { fromUtf8 } from '../crypto/bytes.ts'
import { CheckpointFrame, covers, type Directory, type PageReference } from './directory.ts'
import { type Frame, frameTypes } from './frame.ts'
import { type Ground, readGround } from './ground.ts'
import type { LogFrame } from './log-lines.ts'
import { pageInName, pageKinds, pageShape } from './page.ts'
import type { Replay } from './replay-parts.ts'
import type { PageStore } from './sealed-adapter.ts'

/** The checkpoints that these frames name, in their order. */
export function checkpointsOf(frames: readonly (LogFrame | Frame)[]): PageReference[] {
  return frames.flatMap((frame) => {
    if (frame.type !== frameTypes.checkpoint || frame.plaintext === null) return []
    const parsed = CheckpointFrame.safeParse(parseJson(frame.plaintext))
    return parsed.success ? [parsed.data.directory] : []
  })
}

/** Directories among the page files, whether or not a log names them, the newest first. */
export async function directoriesIn(store: PageStore): Promise<PageReference[]> {
  const found: { reference: PageReference; sequence: number }[] = []
  for (const { name } of await store.disk.list(store.folder)) {
    const place = pageInName(name)
    const bytes = place && (await store.disk.read(`${store.folder}/${name}`).catch(() => null))
    const shape = bytes && pageShape(bytes)
    if (shape?.kind !== pageKinds.directory) continue
    const reference = { ...place!, digest: toBase64(shape.digest) }
    found.push({ reference, sequence: shape.sequence })
  }
  return found.sort((a, b) => b.sequence - a.sequence).map(({ reference }) => reference)
}

/**
 * The order in which checkpoints are tried. Where only the newest of each is kept, one of another line than
 * the trunk's is no ground for what the trunk changed. Nor is one for a branch that changes texts of before
 * the fork: so a checkpoint that all branches go on from comes first there, if the log reaches back to it; a
 * log that reaches back to its start needs none.
 */
export async function inTurn(
  { log, table, store }: Replay,
  ground: Ground,
  newestFirst: readonly PageReference[],
): Promise<readonly PageReference[]> {
  if (table.keepsHistory) return newestFirst
  const found: { reference: PageReference; directory: Directory | null }[] = []
  for (const reference of newestFirst) {
    const directory = await readGround(store, reference, ground).catch(() => null)
    if (directory === null || !isOfAnotherLine(directory, ground.trunk)) {
      found.push({ reference, directory })
    }
  }
  const references = found.map(({ reference }) => reference)
  if (log.branches.length === 0) return references
  const first = log.frames[0]?.sequence ?? 1
  const common = found.find(({ directory }) => {
    if (directory === null || first > directory.upTo.sequence + 1) return false
    const open = log.branches.filter((frame) => !covers(directory, frame))
    return open.every((frame) => log.lines.goesOnFrom(directory.upTo, frame))
  })?.reference
  if (common === undefined) return log.fromTheStart ? [] : references
  return [common, ...references.filter((reference) => reference !== common)]
}

/** True where the trunk has another frame in the place of the last that a checkpoint took into account. */
export function isOfAnotherLine({ upTo }: Directory, trunk: readonly LogFrame[]): boolean {
  const there = trunk.filter(({ sequence }) => sequence === upTo.sequence)
  return there.length > 0 && !there.some(({ chain }) => toBase64(chain) === upTo.chain)
}

function parseJson(plaintext: Uint8Array): unknown {
  try {
    return JSON.parse(fromUtf8(plaintext))
  } catch {
    return undefined
  }
}
