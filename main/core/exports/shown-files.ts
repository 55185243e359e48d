import { isAppError } from '../../../shared/errors.ts'
import type { AttachmentId } from '../../../shared/ids.ts'
import { type Attachment, isPicture } from '../../../shared/model/attachment.ts'
import type { Attachments } from '../attachments/attachments.ts'
import type { Disk } from '../ports.ts'
import type { Work } from '../work.ts'
import { FileNames } from './file-names.ts'

const line = /^( {0,3})!(\[.*\])\(hearth:([0-9a-v]{26})\)[ \t]*$/gm

/** Where a shown file went, beside the folders of pages; null where it was left out. */
interface Kept {
  path: string | null
  isPicture: boolean
}

/** The photos and other files that exported pages show, each written once, under a name of its own. */
export class ShownFiles {
  readonly #attachments: Attachments
  readonly #disk: Disk
  readonly #root: string
  readonly #work: Work
  readonly #withoutDamaged: boolean
  readonly #kept = new Map<AttachmentId, Kept>()
  readonly #names = { photos: new FileNames(), files: new FileNames() }
  readonly #folders = new Set<string>()
  leftOut = 0

  constructor(
    attachments: Attachments,
    {
      disk,
      root,
      work,
      withoutDamaged,
    }: {
      disk: Disk
      root: string
      work: Work
      withoutDamaged: boolean
    },
  ) {
    this.#attachments = attachments
    this.#disk = disk
    this.#root = root
    // A large photo can be stopped in its middle; what is counted is pages.
    this.#work = { at() {}, breathe: () => work.breathe() }
    this.#withoutDamaged = withoutDamaged
  }

  get count(): number {
    return [...this.#kept.values()].filter(({ path }) => path !== null).length
  }

  /** The folders that were made, for syncing. */
  get folders(): string[] {
    return [...this.#folders]
  }

  /**
   * Writes what a page shows, and answers with its text, in which each leads to its file.
   *
   * @throws AppError `attachment.damaged` unless what is damaged is to be left out
   */
  async inText(markdown: string, shown: readonly Attachment[]): Promise<string> {
    for (const one of shown) {
      if (!this.#kept.has(one.id)) this.#kept.set(one.id, await this.#write(one))
    }
    return markdown.replaceAll(line, (whole, indent: string, caption: string, id: AttachmentId) => {
      const kept = this.#kept.get(id)
      if (kept === undefined) return whole
      if (kept.path === null) return `${indent}${caption} (damaged, and left out)`
      // A picture is shown in its place; another file is a link to it.
      const name = caption === '[]' && !kept.isPicture ? `[${baseOf(kept.path)}]` : caption
      return `${indent}${kept.isPicture ? '!' : ''}${name}(<../${kept.path}>)`
    })
  }

  async #write(one: Attachment): Promise<Kept> {
    const picture = isPicture(one)
    const folder = picture ? 'photos' : 'files'
    if (!this.#folders.has(folder)) await this.#disk.makeFolder(`${this.#root}${folder}`)
    this.#folders.add(folder)
    const path = `${folder}/${this.#names[folder].forFile(one.name)}`
    try {
      const target = { disk: this.#disk, name: `${this.#root}${path}` }
      await this.#attachments.saveCopy(one.id, target, this.#work)
      return { path, isPicture: picture }
    } catch (error) {
      if (!this.#withoutDamaged || !isAppError(error, 'attachment.damaged')) throw error
      this.leftOut += 1
      return { path: null, isPicture: picture }
    }
  }
}

function baseOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}
