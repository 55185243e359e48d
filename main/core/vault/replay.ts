import { checkpointsOf, directoriesIn, inTurn, isOfAnotherLine } from './checkpoint-order.ts'
import { type Checkpoint, covers } from './directory.ts'
import { risingFrames } from './epochs.ts'
import { FrameRun } from './frame-run.ts'
import { readGround } from './ground.ts'
import { holdPages, loadCheckpoint, loadWhatOpens } from './load-pages.ts'
import type { LogFrame, LogPlace } from './log-lines.ts'
import { type Losses, missingNumbers } from './losses.ts'
import type { Problem } from './problems.ts'
import type { Replay } from './replay-parts.ts'
import { spentSegments } from './spent-segments.ts'

/**
 * Brings a space back: the newest checkpoint whose pages all verify, then every frame after it. Where
 * pages are bad, an older checkpoint and the longer log behind it give the same. Where the log is hurt,
 * the pages are searched for a checkpoint that it no longer names; and where that fails too, whatever
 * still opens is shown and the rest is told as damage.
 */
export async function replaySpace(
  replay: Replay,
): Promise<{ checkpoint: Checkpoint | null; problems: Problem[]; losses: Losses }> {
  const { log, store } = replay
  let problems = [...log.problems]
  const where = store.folder
  const {
    counting,
    salvaged: allSalvaged,
    fallen,
    ...rising
  } = risingFrames(log, replay.signing.signed)
  log.branches = rising.branches
  log.parents = rising.parents
  if (fallen > 0) problems.push({ kind: 'forged', where: store.folder, count: fallen })
  const inOrder = [...counting, ...allSalvaged].sort((a, b) => a.sequence - b.sequence)
  const ground = { trunk: counting, branches: log.branches }
  const named = await inTurn(replay, ground, checkpointsOf(inOrder).reverse())
  const hurt =
    !log.fromTheStart || log.frames.length === 0 || problems.some(({ kind }) => kind === 'damage')
  let { checkpoint, failed, lost: lostBodies } = await loadCheckpoint(replay, ground, named)
  const lost = checkpoint === null && !log.fromTheStart
  if (checkpoint === null && hurt) {
    const found = await loadCheckpoint(
      replay,
      ground,
      await inTurn(replay, ground, await directoriesIn(store)),
    )
    checkpoint = found.checkpoint
    lostBodies = found.lost
  }
  const spent = lostBodies.length > 0 ? [] : spentSegments(log, counting, checkpoint)
  const isSpent = ({ kind, where: path }: Problem) =>
    kind === 'damage' && spent.some((one) => one === log.hurt.get(path))
  problems = problems.map((one) => (isSpent(one) ? { ...one, kind: 'copy-damaged' } : one))
  const inSpent = new Set(spent.flatMap((one) => one.salvaged))
  const salvaged = allSalvaged.filter((frame) => !inSpent.has(frame))
  // A checkpoint of another line may be all there is: it has not seen what the trunk has beside it.
  const isOnTrunkLine = checkpoint !== null && !isOfAnotherLine(checkpoint.directory, counting)
  const from = isOnTrunkLine ? checkpoint!.directory.upTo.sequence : 0
  const first = log.frames[0]?.sequence ?? from + 1
  if (lost || (!log.fromTheStart && first > from + 1)) {
    problems.push({ kind: 'damage', where, count: Math.max(1, failed) })
  } else if (failed > 0) {
    problems.push({ kind: 'copy-damaged', where, count: failed })
  }
  const runs = checkpoint === null && !log.fromTheStart ? await loadWhatOpens(replay, ground) : []

  const isCovered = (place: LogPlace) => checkpoint !== null && covers(checkpoint.directory, place)
  const branches = new Set(log.branches.filter((frame) => !isCovered(frame)))
  // A merged branch is listed as ended; what removing left of it is no branch any more.
  log.parents = log.parents.filter((parent, index) => index === 0 || !isCovered(parent))
  if (log.parents.length > 1) {
    problems.push({ kind: 'forked', where: store.folder, count: log.parents.length })
  }
  const run = new FrameRun(replay, [...branches], checkpoint)
  const gaps = log.missing.filter((parent) => !isCovered(parent))
  const inBranches = [...branches].sort((a, b) => b.sequence - a.sequence)
  if (branches.size > 0 && gaps.length > 0 && !(await loadBranch(replay, run, inBranches, gaps))) {
    problems.push({ kind: 'damage', where, count: gaps.length })
  }
  const onTrunk = new Set(counting.map(placeName))
  for (const frame of log.inOrder) {
    if (branches.has(frame)) await run.take(frame, { ...frame, isTrunk: false })
    else if (frame.sequence > from && onTrunk.has(placeName(frame))) {
      await run.take(frame, { ...frame, isTrunk: true })
    }
  }
  run.setCopiesAside()
  for (const frame of salvaged) if (frame.sequence > from) await run.take(frame, null)
  const unread = run.unread + lostBodies.length
  if (unread > 0) problems.push({ kind: 'damage', where, count: unread })
  const numbers = [...log.inOrder, ...log.salvaged].map(({ sequence }) => sequence)
  const losses: Losses = {
    frames: missingNumbers(from, numbers),
    records: [...run.lost, ...lostBodies].map(({ collection, id, revision }) => ({
      collection,
      id,
      revision,
    })),
    runs,
  }
  return { checkpoint, problems, losses }
}

function placeName({ segment, end }: LogPlace): string {
  return `${segment}@${end}`
}

/** A branch whose beginning is gone: its own newest checkpoint holds what was in it. */
async function loadBranch(
  replay: Replay,
  run: FrameRun,
  newestFirst: readonly LogFrame[],
  gaps: readonly LogPlace[],
): Promise<boolean> {
  for (const reference of checkpointsOf(newestFirst)) {
    try {
      const ground = { trunk: [], branches: replay.log.branches }
      const directory = await readGround(replay.store, reference, ground)
      if (!gaps.every((gap) => covers(directory, gap))) continue
      const { held, lost } = await holdPages(replay, directory)
      for (const record of held) run.hold(record, { ...directory.upTo, isTrunk: false })
      run.unread += lost.length
      run.lost.push(...lost)
      return true
    } catch {
      // The next older one may do.
    }
  }
  return false
}
