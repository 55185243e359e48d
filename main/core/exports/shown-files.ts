import { isAppError } from '../../../shared/errors.ts'
import type { AttachmentId } from '../../../shared/ids.ts'
import { type Attachment, isPicture, type Turn } from '../../../shared/model/attachment.ts'
import type { ExportedFile } from '../../../shared/model/export-file.ts'
import type { Attachments } from '../attachments/attachments.ts'
import { RunningSha256 } from '../crypto/running-sha256.ts'
import type { Work } from '../work.ts'
import type { ExportTarget } from './export-target.ts'
import { FileNames } from './file-names.ts'

const line = /^( {0,3})!(\[.*\])\(hearth:([0-9a-v]{26})\)(?=[ \t]*\r?$)/gm

export interface HowToShow {
  work: Work
  /** Leaves out what does not verify, and counts it. */
  withoutDamaged: boolean
}

/** The photos and other files that exported pages show, each written once, under a name of its own. */
export class ShownFiles {
  readonly #attachments: Attachments
  readonly #target: ExportTarget
  readonly #how: HowToShow
  readonly #kept = new Map<AttachmentId, ExportedFile>()
  readonly #names = { photos: new FileNames(), files: new FileNames() }
  leftOut = 0

  constructor(attachments: Attachments, target: ExportTarget, how: HowToShow) {
    this.#attachments = attachments
    this.#target = target
    this.#how = how
  }

  /** How many were written. */
  get count(): number {
    return this.#kept.size - this.leftOut
  }

  /** All of them, in the order in which pages showed them. */
  list(): Iterable<ExportedFile> {
    return this.#kept.values()
  }

  /**
   * Writes what a page shows, as far as that has not been done.
   *
   * @throws AppError `attachment.damaged` unless what is damaged is to be left out
   */
  async take(shown: readonly Attachment[]): Promise<void> {
    for (const one of shown) {
      if (!this.#kept.has(one.id)) this.#kept.set(one.id, await this.#write(one))
    }
  }

  /** The text of a page in `folder`, in which each leads to its file. */
  inText(markdown: string): string {
    return markdown.replaceAll(line, (whole, indent: string, caption: string, id: AttachmentId) => {
      const kept = this.#kept.get(id)
      if (kept === undefined) return whole
      if (kept.path === null) return `${indent}${caption} (damaged, and left out)`
      // A picture is shown in its place; another file is a link to it.
      const picture = isPicture(kept)
      const name = caption === '[]' && !picture ? `[${baseOf(kept.path)}]` : caption
      return `${indent}${picture ? '!' : ''}${name}(<../${kept.path}>)`
    })
  }

  /** How far photos of a page are turned, by the path of their file; null where none is. */
  turned(shown: readonly Attachment[]): Record<string, Turn> | null {
    const turns = shown.flatMap(({ id }) => {
      const { path, turn } = this.#kept.get(id) ?? {}
      return path && turn ? [[path, turn] as const] : []
    })
    return turns.length > 0 ? Object.fromEntries(turns) : null
  }

  async #write(one: Attachment): Promise<ExportedFile> {
    const { id, name, type, bytes, width, height, turn } = one
    const told = { id, name, type, bytes, width, height, ...(turn ? { turn } : {}) }
    if (this.#how.withoutDamaged && !(await this.#isWhole(id))) {
      this.leftOut += 1
      return { ...told, path: null, sha256: null }
    }
    const folder = isPicture(one) ? 'photos' : 'files'
    const path = `${folder}/${this.#names[folder].forFile(name)}`
    const digest = new RunningSha256()
    await this.#target.file(path, noting(this.#attachments.pieces(id), digest), bytes)
    return { ...told, path, sha256: digest.end() }
  }

  /** Read through first where it may be left out: what was written of it could not be taken back. */
  async #isWhole(id: AttachmentId): Promise<boolean> {
    try {
      for await (const _ of this.#attachments.pieces(id)) await this.#how.work.breathe()
      return true
    } catch (error) {
      if (isAppError(error, 'attachment.damaged')) return false
      throw error
    }
  }
}

async function* noting(pieces: AsyncIterable<Uint8Array>, digest: RunningSha256) {
  for await (const piece of pieces) {
    digest.add(piece)
    yield piece
  }
}

function baseOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}
