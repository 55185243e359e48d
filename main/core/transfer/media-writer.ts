import { isAppError } from '../../../shared/errors.ts'
import type { AttachmentId } from '../../../shared/ids.ts'
import type { Zone } from '../../../shared/model/entry.ts'
import type { ImportKind } from '../../../shared/model/import.ts'
import { AttachmentSealer, type SealedAttachment } from '../attachments/new-attachment.ts'
import { orAbandon } from '../attachments/on-disk.ts'
import { attachmentIn } from '../attachments/stored-attachment.ts'
import type { OpenVault } from '../vault/open-vault.ts'
import type { Space, Write } from '../vault/types.ts'
import type { Work } from '../work.ts'
import { importedMediumIds, type Medium } from './medium.ts'

/** Seals the photos and other files of an import into the space that its pages go to. */
export class MediaWriter {
  /** How many came along, and how many could not. */
  came = 0
  left = 0
  /** On disk, to be named by records that come with the pages. */
  readonly sealed: SealedAttachment[] = []
  readonly #vault: OpenVault
  readonly #space: Space
  readonly #kind: ImportKind
  readonly #work: Work
  readonly #met = new Set<AttachmentId>()

  constructor(vault: OpenVault, zone: Zone, kind: ImportKind, work: Work) {
    this.#vault = vault
    this.#space = zone === 'ours' ? vault.ours : vault.mine
    this.#kind = kind
    this.#work = work
  }

  /** Counts what stays behind with an entry that is not brought in. */
  leave(media: Medium[]): void {
    this.left += media.length
  }

  /**
   * Brings in what belongs to one entry: which id stands for which reference in its text, and the
   * records to be written with its page.
   */
  async bring(media: Medium[]): Promise<{ shown: Map<string, AttachmentId>; writes: Write[] }> {
    const shown = new Map<string, AttachmentId>()
    const writes: Write[] = []
    for (const medium of media) {
      const ids = importedMediumIds(this.#vault.vaultId, this.#kind, this.#vault.me, medium)
      const id = ids.find((one) => attachmentIn(this.#space, one) !== null) ?? ids[0]
      const isHere = this.#met.has(id) || attachmentIn(this.#space, id) !== null
      const sealed = isHere ? null : await this.#seal(id, medium)
      if (sealed !== null) writes.push(sealed.write)
      if (isHere || sealed !== null) {
        this.#met.add(id)
        shown.set(medium.key, id)
        this.came += 1
      } else this.left += 1
    }
    return { shown, writes }
  }

  async abandon(): Promise<void> {
    for (const sealed of this.sealed) await sealed.abandon()
  }

  /** Null for what is not there, or damaged, or too large. */
  async #seal(id: AttachmentId, medium: Medium): Promise<SealedAttachment | null> {
    const bytes = medium.bytes()
    if (bytes === null) return null
    try {
      const sealed = await this.#copy(id, medium, bytes)
      this.sealed.push(sealed)
      return sealed
    } catch (error) {
      const staysBehind =
        isAppError(error, 'file.unreadable') || isAppError(error, 'attachment.too-large')
      if (staysBehind) return null
      throw error
    }
  }

  async #copy(
    id: AttachmentId,
    medium: Medium,
    bytes: AsyncIterable<Uint8Array>,
  ): Promise<SealedAttachment> {
    const sealer = await AttachmentSealer.begin(this.#vault, this.#space)
    return orAbandon(sealer, async () => {
      for await (const piece of bytes) {
        await sealer.write(piece)
        await this.#work.breathe()
      }
      return sealer.finish(id, medium, null)
    })
  }
}
