import { AppError, isAppError } from '../../../shared/errors.ts'
import { toBase64 } from '../crypto/base64.ts'
import { roundUp } from '../crypto/padding.ts'
import { type ActiveSegment, makeSegment } from './active-segment.ts'
import { CrashRemains } from './crash-remains.ts'
import { format } from './format.ts'
import { type FrameType, frameLength, frameTypes, writeFrame } from './frame.ts'
import { endsOf, type LogFrame, LogLines, placeOf } from './log-lines.ts'
import type { LogSource, RecoveredLog } from './log-recovery.ts'
import { moveToQuarantine } from './quarantine.ts'
import { makeDurableFolder } from './replace-file.ts'
import { counterOf, type Parent, segmentName, writeHeader } from './segment.ts'

interface WriterOptions {
  epoch: number
  incarnation: number
  segmentBytes: number
}

/** Where a frame came to stand. */
export interface Position {
  segment: string
  end: number
  sequence: number
  chain: Uint8Array
}

/**
 * Appends frames to a log, one at a time: the caller waits for each. A segment is made by the first
 * write, never by opening, with zeros up to its full size, so that a save is one write into space that
 * the file system already knows and one flush.
 */
export class LogWriter {
  readonly #source: LogSource
  readonly #options: WriterOptions
  /** With which of the space's keys frames are written. */
  epoch: number
  readonly #incarnation: number
  readonly #segmentBytes: number
  /** The newest epoch of any frame here. */
  readonly #newestEpoch: number
  #parents: Parent[]
  #counter: number
  #sequence: number
  /** The highest number of any frame behind bad bytes. */
  readonly #highest: number
  /** Every segment that was found or made. */
  readonly #names: Set<string>
  /** Paths of segments that were found with bad bytes. */
  readonly #hurt: Set<string>
  readonly #remains: CrashRemains
  #active: ActiveSegment | null = null
  #isOver = false
  #ended: Parent[] = []
  /** The last frame with anything in it that was found or written. */
  #last: Parent | null

  constructor(source: LogSource, recovered: RecoveredLog, options: WriterOptions) {
    this.#source = source
    this.#options = options
    this.epoch = options.epoch
    this.#incarnation = options.incarnation
    this.#segmentBytes = options.segmentBytes
    this.#newestEpoch = recovered.frames.reduce((newest, { epoch }) => Math.max(newest, epoch), 0)
    this.#parents = recovered.parents
    this.#counter = recovered.counter
    this.#sequence = Math.max(0, ...recovered.parents.map((parent) => parent.sequence))
    this.#highest = Math.max(0, ...recovered.salvaged.map(({ sequence }) => sequence))
    this.#names = new Set(recovered.names)
    this.#hurt = new Set(recovered.hurt.keys())
    this.#remains = new CrashRemains(source, recovered)
    this.#ended = endsOf(recovered.inOrder)
    const last = recovered.frames.findLast(isTelling)
    this.#last = last === undefined ? null : placeOf(last)
  }

  /** The last frame with anything in it, once that can never go with the power any more. */
  get safe(): Parent | null {
    return this.#remains.isSafe ? this.#last : null
  }

  /**
   * A writer of a log that goes on from nothing that lies here: for what is written anew beside files that
   * are hurt. Its numbers are above all that were used, so that it is the trunk from its first frame.
   */
  afresh(): LogWriter {
    const nothing: RecoveredLog = {
      names: [...this.#names],
      frames: [],
      branches: [],
      inOrder: [],
      lines: new LogLines(new Map()),
      salvaged: [],
      hurt: new Map(),
      fromTheStart: true,
      parents: [],
      missing: [],
      counter: this.#counter,
      leftovers: [],
      problems: [],
      open: async ({ plaintext }) => plaintext,
    }
    const writer = new LogWriter(this.#source, nothing, { ...this.#options, epoch: this.epoch })
    writer.#sequence = Math.max(this.#sequence, this.#highest)
    return writer
  }

  /** The place of the log, and the way to its keys. */
  get source(): LogSource {
    return this.#source
  }

  /** Where the log stands; null before its very first frame. */
  get position(): Parent | null {
    return this.#parents[0] ?? null
  }

  /** The segment in use and how many of its bytes hold synced frames; null before the first write. */
  get active(): { name: string; end: number } | null {
    return this.#active && { name: this.#active.name, end: this.#active.end }
  }

  /** Ends of segments since the last call, for the list of all segments that a checkpoint keeps. */
  takeEnded(): Parent[] {
    const ended = this.#ended
    this.#ended = []
    return ended
  }

  /**
   * Writes one frame and resolves when it is safe on disk. After a failed write or sync the segment is
   * never used again (the kernel may have dropped what it held); the frame is tried once more in a
   * fresh one. On a full disk the ballast is given up for that, unless the frame belongs to a large
   * addition.
   *
   * @throws AppError of the disk when that fails too; nothing was saved then. `vault.damaged` with a key
   * that was replaced: what is written with it counts for nothing. `vault.read-only` once the log is over.
   */
  async append(
    type: FrameType,
    plaintext: Uint8Array,
    { isLarge = false } = {},
  ): Promise<Position> {
    const length = frameLength(plaintext.length)
    this.refuseWhenOver()
    if (this.epoch < this.#newestEpoch) throw new AppError('vault.damaged')
    if (length > format.frameBytes) throw new AppError('record.too-large')
    const active = this.#active
    if (active !== null && active.end + length + format.block > active.allocated) {
      await this.close()
    }
    const { ballast } = this.#source
    let gaveUp = false
    for (let tries = 1; ; tries += 1) {
      try {
        return await this.#write(type, plaintext, length)
      } catch (error) {
        await this.#abandon()
        const mayGiveUp = ballast !== undefined && !isLarge && !gaveUp
        if (mayGiveUp && isAppError(error, 'disk.full')) {
          gaveUp = true
          await ballast.giveUp()
        } else if (tries > 1) throw error
      }
    }
  }

  /**
   * Makes what was found safe, before something is done elsewhere because of it: a process that was
   * killed may have left a frame that goes with the power. A log that was closed needs nothing.
   */
  async makeSure(): Promise<void> {
    if (!this.#remains.isSafe) await this.#remains.settle()
  }

  /** Marks the segment as whole, gives back the space it did not need, and lets go of it. */
  async close(): Promise<void> {
    const active = this.#active
    if (active === null) return
    try {
      const bytes = this.#frame(active, frameTypes.end, new Uint8Array(0))
      await active.file.write(active.end, bytes)
      await active.file.sync()
      this.#advance(active, bytes)
      await active.file.truncate(active.end)
      await active.file.sync()
    } catch {
      // Everything acknowledged is synced already; a missing end mark costs a look at the zeros.
    }
    await this.#abandon()
  }

  /**
   * Closes it for good: no record and no checkpoint begins another segment. Whoever opens the vault next, in this
   * process or another, may have read the files by then.
   */
  async end(): Promise<void> {
    this.#isOver = true
    await this.close()
  }

  /** @throws AppError `vault.read-only` once it is closed for good */
  refuseWhenOver(): void {
    if (this.#isOver) throw new AppError('vault.read-only')
  }

  /** False when a segment lies here that came while the log was open: another computer writes as well. */
  async isAlone(): Promise<boolean> {
    const { disk, folder } = this.#source
    const files = await disk.list(folder)
    return files.every(({ name }) => counterOf(name) === null || this.#names.has(name))
  }

  /** Notes segments, by path, that do not verify any more: these are never removed. */
  noteHurt(paths: Iterable<string>): void {
    for (const path of paths) this.#hurt.add(path)
  }

  /**
   * Removes segments of this log by name; those that are gone already are passed over. What did not verify
   * is moved aside instead.
   */
  async remove(names: ReadonlySet<string>): Promise<void> {
    const { disk, folder } = this.#source
    for (const { name } of await disk.list(folder)) {
      if (!names.has(name) || name === this.#active?.name) continue
      const path = `${folder}/${name}`
      if (this.#hurt.has(path)) await moveToQuarantine(disk, path)
      else await disk.remove(path)
    }
  }

  async #write(type: FrameType, plaintext: Uint8Array, length: number): Promise<Position> {
    const active = this.#active ?? (await this.#start(length))
    const bytes = this.#frame(active, type, plaintext)
    try {
      await active.file.save(active.end, bytes)
    } catch (error) {
      // It may lie there whole all the same; whoever goes on from here says that it was refused.
      const dropped = toBase64(bytes.slice(-32))
      this.#parents = this.#parents.map((parent) => ({ ...parent, dropped }))
      throw error
    }
    this.#advance(active, bytes)
    this.#last = this.position
    return {
      segment: active.name,
      end: active.end,
      sequence: this.#sequence,
      chain: active.chain,
    }
  }

  async #start(length: number): Promise<ActiveSegment> {
    const { disk, folder, ballast } = this.#source
    await makeDurableFolder(disk, folder)
    await this.#remains.settle()
    await this.#remains.tidy()
    this.#counter += 1
    const name = segmentName(this.#incarnation, this.#counter)
    const header = writeHeader({
      counter: this.#counter,
      incarnation: this.#incarnation,
      parents: this.#parents,
    })
    const needed = frameLength(header.length) + length + format.block
    const wanted = ballast?.isFull
      ? Math.min(this.#segmentBytes, format.smallSegmentBytes)
      : this.#segmentBytes
    const allocated = Math.max(wanted, roundUp(needed, format.block))
    this.#names.add(name)
    const { active, first } = await makeSegment(this.#source, { name, allocated }, (active) =>
      this.#frame(active, frameTypes.header, header),
    )
    this.#advance(active, first)
    this.#active = active
    return active
  }

  #frame(active: ActiveSegment, type: FrameType, plaintext: Uint8Array): Uint8Array {
    const { vault, space, keyOf } = this.#source
    const key = keyOf(this.epoch)
    if (key === null) throw new AppError('vault.locked')
    return writeFrame(key, { vault, space, segment: active.name }, active.chain, {
      type,
      epoch: this.epoch,
      sequence: this.#sequence + 1,
      plaintext,
    })
  }

  /** Takes a frame that is safe on disk into account. */
  #advance(active: ActiveSegment, bytes: Uint8Array): void {
    this.#sequence += 1
    active.end += bytes.length
    active.chain = bytes.slice(-32)
    this.#parents = [
      {
        segment: active.name,
        end: active.end,
        sequence: this.#sequence,
        chain: toBase64(active.chain),
      },
    ]
  }

  async #abandon(): Promise<void> {
    const active = this.#active
    if (active === null) return
    this.#active = null
    this.#ended.push(...this.#parents)
    await active.file.close().catch(() => undefined)
  }
}

function isTelling({ type }: LogFrame): boolean {
  return type === frameTypes.records || type === frameTypes.checkpoint
}
