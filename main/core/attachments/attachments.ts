import { AppError } from '../../../shared/errors.ts'
import type { AttachmentId, JobId } from '../../../shared/ids.ts'
import { limits } from '../../../shared/limits.ts'
import { findPlace } from '../../../shared/location/find-place.ts'
import { patched } from '../../../shared/location/patch.ts'
import {
  type Attachment,
  attachmentsIn,
  isPicture,
  type Location,
  type Thumbnail,
  type Turn,
} from '../../../shared/model/attachment.ts'
import type { Zone } from '../../../shared/model/entry.ts'
import type { ChosenFile, Source } from '../transfer/chosen-file.ts'
import type { OpenVault } from '../vault/open-vault.ts'
import type { Write } from '../vault/types.ts'
import type { Work } from '../work.ts'
import { commitWithPage } from './commit-with-page.ts'
import { Giving } from './giving.ts'
import { AttachmentSealer, type FileFacts } from './new-attachment.ts'
import { committed, orAbandon } from './on-disk.ts'
import { openFile, openWhole } from './open-file.ts'
import { saveCopy } from './save-copy.ts'
import { addThumbnail, turnPhoto } from './small-picture.ts'
import { attachmentIn, type HeldAttachment, told } from './stored-attachment.ts'
import { sweepAttachments } from './sweep.ts'
import { Taking } from './taking.ts'

/**
 * The photos and other files that this session may read.
 *
 * An attachment lies in the space of the page that shows it, sealed there under a key of its own; those
 * of drafts lie in Mine. A page brings what it shows into the space it goes to.
 */
export class Attachments {
  readonly #vault: OpenVault
  readonly #taking: Taking
  readonly #giving = new Giving()
  /** Those that this sitting was busy with: somebody may still undo what took them off a page. */
  readonly #spared = new Set<string>()

  constructor(vault: OpenVault) {
    this.#vault = vault
    this.#taking = new Taking(vault)
  }

  /** What is known of these; those that may not be read, or are gone, are left out. */
  describe(ids: readonly AttachmentId[]): Attachment[] {
    return ids.flatMap((id) => {
      const held = this.#find(id)
      return held === null ? [] : [told(held)]
    })
  }

  /** What a page of this zone shows, in its order. Of Ours everyone sees the same. */
  shownBy(markdown: string, zone: Zone): Attachment[] {
    return attachmentsIn(markdown).flatMap((id) => {
      const held = zone === 'ours' ? attachmentIn(this.#vault.ours, id) : this.#find(id)
      return held === null ? [] : [told(held)]
    })
  }

  /** The first picture that a page shows, or null. */
  photoOf(markdown: string, zone: Zone): AttachmentId | null {
    return this.shownBy(markdown, zone).find(isPicture)?.id ?? null
  }

  /** Begins to take a file in. @throws AppError `request.invalid` for a job that is going on */
  begin(
    job: JobId,
    file: { name: string; type: string; bytes: number; location?: Location | undefined },
  ): Promise<void> {
    return this.#taking.begin(job, file)
  }

  /** The next piece. @throws AppError `request.cancelled` once the job is over, and the disk's own codes */
  add(job: JobId, chunk: Uint8Array): Promise<void> {
    return this.#taking.add(job, chunk)
  }

  /** The file is complete; answers once it is safe. @throws AppError as `add`; `request.invalid` for another length */
  async finish(job: JobId, thumbnail: Thumbnail | null): Promise<Attachment> {
    const { sealer, facts } = await this.#taking.take(job)
    return this.#keep(sealer, facts, thumbnail)
  }

  /**
   * Takes in a file that a person chose. The place that a photo tells is left out, unless it is to be kept.
   *
   * @throws AppError `attachment.too-large`, `file.unreadable`, `request.cancelled`, and the disk's own codes
   */
  async takeFile(
    source: Source,
    name: string,
    work: Work,
    keepsLocation = false,
  ): Promise<Attachment> {
    if (source.size > limits.attachments.bytes) throw new AppError('attachment.too-large')
    const { hasPlace, patches } = await findPlace({
      size: source.size,
      read: async (position, length) => {
        await work.breathe()
        return source.read(position, length)
      },
    })
    const location = !hasPlace ? undefined : keepsLocation ? 'kept' : 'left-out'
    const sealer = await AttachmentSealer.begin(this.#vault, this.#vault.mine)
    await orAbandon(sealer, async () => {
      for (let at = 0; at < source.size; at += limits.attachments.chunkBytes) {
        const length = Math.min(limits.attachments.chunkBytes, source.size - at)
        const piece = await source.read(at, length)
        await sealer.write(keepsLocation ? piece : patched(piece, at, patches))
        work.at('copying', at + length, source.size)
        await work.breathe()
      }
    })
    return this.#keep(sealer, { name, location }, null)
  }

  /**
   * Verifies a file whole and makes ready to give it away piece by piece.
   *
   * @throws AppError `record.not-found`, `attachment.damaged`, `attachment.too-large`, `request.cancelled`
   */
  async read(job: JobId, id: AttachmentId, work: Work): Promise<Attachment> {
    const held = this.#need(id)
    if (held.stored.bytes > limits.attachments.shownBytes) {
      throw new AppError('attachment.too-large')
    }
    const { vaultId } = this.#vault
    await verify(openFile(vaultId, held.space, held.stored), held.stored.bytes, work)
    this.#giving.begin(job, openFile(vaultId, held.space, held.stored))
    return told(held)
  }

  /** The next piece of a file that is being read; null at its end. @throws AppError `attachment.damaged` */
  next(job: JobId): Promise<Uint8Array<ArrayBuffer> | null> {
    return this.#giving.next(job)
  }

  /** The small picture of a photo, verified whole; null where there is none. */
  async thumbnail(id: AttachmentId): Promise<Uint8Array<ArrayBuffer> | null> {
    const held = this.#find(id)
    const small = held?.stored.thumbnail ?? null
    if (held === null || small === null) return null
    if (small.bytes > limits.attachments.thumbnailBytes) throw new AppError('attachment.damaged')
    return openWhole(this.#vault.vaultId, held.space, small)
  }

  /**
   * Gives a photo its small picture, wherever its author keeps it without one.
   *
   * @throws AppError `record.not-found`, `record.not-yours`
   */
  async saveThumbnail(id: AttachmentId, thumbnail: Thumbnail): Promise<Attachment> {
    const { author } = this.#need(id)
    if (author !== this.#vault.me) throw new AppError('record.not-yours')
    for (const space of [this.#vault.mine, this.#vault.ours]) {
      const held = attachmentIn(space, id)
      const isBare = held?.author === this.#vault.me && held.stored.thumbnail === null
      if (held !== null && isBare) await addThumbnail(this.#vault.vaultId, held, thumbnail)
    }
    return told(this.#need(id))
  }

  /**
   * Turns a photo as it is shown, wherever its author keeps it; `picture` is the small one, turned.
   *
   * @throws AppError `record.not-found`, `record.not-yours`
   */
  async turn(id: AttachmentId, turn: Turn | 0, picture: Thumbnail | null): Promise<Attachment> {
    const { author } = this.#need(id)
    if (author !== this.#vault.me) throw new AppError('record.not-yours')
    for (const space of [this.#vault.mine, this.#vault.ours]) {
      const held = attachmentIn(space, id)
      if (held?.author === this.#vault.me) await turnPhoto(this.#vault.vaultId, held, turn, picture)
    }
    return told(this.#need(id))
  }

  /**
   * Writes a plain copy where a person chose, whole or not at all.
   *
   * @throws AppError `record.not-found`, `attachment.damaged`, `request.cancelled`, and the disk's own codes
   */
  async saveCopy(id: AttachmentId, target: ChosenFile, work: Work): Promise<void> {
    const { space, stored } = this.#need(id)
    await saveCopy(openFile(this.#vault.vaultId, space, stored), stored, target, work)
  }

  /**
   * The bytes of a file, piece by piece. They count only once all have come.
   *
   * @throws AppError `record.not-found`; while they come `attachment.damaged` and the disk's own codes
   */
  pieces(id: AttachmentId): AsyncIterable<Uint8Array<ArrayBuffer>> {
    const { space, stored } = this.#need(id)
    return openFile(this.#vault.vaultId, space, stored)
  }

  /** Drops what is going on under a job. */
  async cancel(job: JobId): Promise<void> {
    this.#giving.end(job)
    await this.#taking.cancel(job)
  }

  /** Takes away every file that is half taken in. Nothing is taken in or given away after it. */
  async close(): Promise<void> {
    this.#giving.endAll()
    await this.#taking.cancelAll()
  }

  /**
   * Writes a page into the space of a zone with all that it shows: what does not stand there is sealed
   * anew, safe on disk before anything names it, and its records stand in the page's own frame.
   *
   * @throws AppError `attachment.damaged` for one that does not verify, `request.cancelled` before
   * anything is written, and what `Space.commit` throws
   */
  async commitPage(zone: Zone, page: Write, markdown: string, work: Work): Promise<void> {
    const space = zone === 'ours' ? this.#vault.ours : this.#vault.mine
    const comeAlong = attachmentsIn(markdown).flatMap((id) =>
      attachmentIn(space, id) === null ? (this.#find(id) ?? []) : [],
    )
    await commitWithPage(this.#vault, space, page, comeAlong, work)
  }

  /** Notes what a text shows, or has shown until now: it stays as long as this sitting lasts. */
  spare(markdown: string): void {
    for (const id of attachmentsIn(markdown)) this.#spared.add(id)
  }

  /** Erases what no page and no draft refers to any more, and files that nobody needs. For idle moments. */
  sweep(): Promise<void> {
    return sweepAttachments(this.#vault, (id) => this.#spared.has(id))
  }

  async #keep(
    sealer: AttachmentSealer,
    facts: FileFacts,
    thumbnail: Thumbnail | null,
  ): Promise<Attachment> {
    const id = this.#vault.newId() as AttachmentId
    this.#spared.add(id)
    const sealed = await orAbandon(sealer, () => sealer.finish(id, facts, thumbnail))
    await committed([sealed], () => this.#vault.mine.commit([{ ...sealed.write, basedOn: 0 }]))
    return told(this.#need(id))
  }

  /** One's own before all else: what somebody put in Ours never hides a private photo. */
  #find(id: AttachmentId): HeldAttachment | null {
    return attachmentIn(this.#vault.mine, id) ?? attachmentIn(this.#vault.ours, id)
  }

  #need(id: AttachmentId): HeldAttachment {
    const held = this.#find(id)
    if (held === null) throw new AppError('record.not-found')
    return held
  }
}

/** Runs through a file to its end. */
async function verify(pieces: AsyncIterable<Uint8Array>, total: number, work: Work): Promise<void> {
  let done = 0
  for await (const piece of pieces) {
    done += piece.length
    work.at('checking', done, total)
    await work.breathe()
  }
}
