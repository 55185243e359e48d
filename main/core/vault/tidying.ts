import { Checkpoints } from './checkpoints.ts'
import { format } from './format.ts'
import { renewPages } from './scrub-pages.ts'
import type { SpaceParts } from './space-parts.ts'
import type { Turns } from './turns.ts'

/** So many pages are written anew without a second thought. */
const fewPages = 16

/** When a space writes a checkpoint, of its own accord or because somebody asks: one at a time. */
export class Tidying {
  readonly checkpoints: Checkpoints
  readonly #parts: SpaceParts
  readonly #turns: Turns
  #openStages = 0
  #unpagedBytes = 0
  /** How many of them there have to be before it is looked anew whether a checkpoint is worth it. */
  #lookAgainAt = 0
  #underWay: Promise<void> | null = null

  constructor(parts: SpaceParts, turns: Turns) {
    this.#parts = parts
    this.#turns = turns
    this.checkpoints = new Checkpoints(parts, turns, () => this.#openStages > 0)
  }

  /** A long transaction begins to write. No checkpoint is taken until it is over. */
  stageBegins(): void {
    this.#openStages += 1
  }

  stageEnds(): void {
    this.#openStages -= 1
    this.soon()
  }

  /** So many bytes of records went to the log. */
  saved(bytes: number): void {
    this.#unpagedBytes += bytes
  }

  /** Writes pages for what came since the last checkpoint. Does nothing while an import is under way. */
  tidy(): Promise<void> {
    return this.#underWay ?? this.#during(this.#tidy())
  }

  /** Waits for a checkpoint that is under way. */
  async settled(): Promise<void> {
    await this.#underWay?.catch(() => undefined)
  }

  /** Leaves nothing on disk of what was erased, with two checkpoints. */
  async clearErased(): Promise<void> {
    while (this.#underWay !== null) await this.settled()
    const both = this.checkpoints.write(true).then(() => this.checkpoints.write(true))
    await this.#during(both)
  }

  /**
   * Writes a checkpoint that needs none of these page files: what they held is in memory, and goes to
   * pages of its own. Answers false while a long transaction is open.
   */
  async renew(pages: ReadonlySet<string>): Promise<boolean> {
    while (this.#underWay !== null) await this.settled()
    if (this.#openStages > 0 || this.#parts.isHeld()) return false
    const renewing = this.#turns
      .take(async () => {
        this.#parts.log.refuseWhenOver()
        await renewPages(this.#parts, pages)
      })
      .then(() => this.checkpoints.write(true))
    await this.#during(renewing)
    return true
  }

  /**
   * A checkpoint of its own accord, once a segment's worth has been saved. Nobody waits for it. Edits all
   * over a large journal touch a page each: then it is put off until what was saved is an eighth of what is
   * to be written, or every few words would have a large part of the journal written anew.
   */
  soon(): void {
    const { segmentBytes, table } = this.#parts
    const saved = this.#unpagedBytes
    if (saved < Math.max(segmentBytes, this.#lookAgainAt)) return
    const pages = Math.max(0, table.shards.dirty.length - fewPages)
    if (saved * 8 < pages * format.pageBytes) {
      this.#lookAgainAt = saved + segmentBytes / 4
      return
    }
    // A checkpoint that fails costs the next opening some time, and is tried again later.
    this.tidy().catch(() => undefined)
  }

  async #tidy(): Promise<void> {
    const { log, isHeld } = this.#parts
    if (this.#openStages > 0 || log.active === null || isHeld()) return
    this.#unpagedBytes = 0
    this.#lookAgainAt = 0
    await this.checkpoints.write()
  }

  #during(work: Promise<void>): Promise<void> {
    this.#underWay = work.finally(() => {
      this.#underWay = null
    })
    return this.#underWay
  }
}
