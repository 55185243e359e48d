import { AppError } from '../../../shared/errors.ts'
import { limits } from '../../../shared/limits.ts'
import type { Location, Thumbnail, Turn } from '../../../shared/model/attachment.ts'
import type { OpenVault } from '../vault/open-vault.ts'
import type { Space, Write } from '../vault/types.ts'
import { keptName, tellingBytes, typeOf } from './media-type.ts'
import { type OnDisk, orAbandon } from './on-disk.ts'
import { openFile } from './open-file.ts'
import { FileSealer } from './seal-file.ts'
import { attachments, type HeldAttachment, type StoredAttachment } from './stored-attachment.ts'

/** What is known of a file before its bytes came. */
export interface FileFacts {
  name: string
  /** A media type that somebody claims; the first bytes decide about pictures. */
  type?: string
  width?: number | null
  height?: number | null
  /** How far a photo is turned from how its bytes show it. */
  turn?: Turn | undefined
  /** What became of the place that a photo told. */
  location?: Location | undefined
}

/** An attachment that is on disk, whole, and that no record names yet. */
export interface SealedAttachment extends OnDisk {
  write: Write
}

/** Seals one attachment into a space: its bytes, then its small picture, then the record to be written. */
export class AttachmentSealer {
  readonly #vault: OpenVault
  readonly #space: Space
  readonly #file: FileSealer
  #thumbnail: FileSealer | null = null
  #start = new Uint8Array(0)

  private constructor(vault: OpenVault, space: Space, file: FileSealer) {
    this.#vault = vault
    this.#space = space
    this.#file = file
  }

  static async begin(vault: OpenVault, space: Space): Promise<AttachmentSealer> {
    return new AttachmentSealer(vault, space, await FileSealer.begin(vault.vaultId, space))
  }

  get bytes(): number {
    return this.#file.bytes
  }

  /** @throws AppError `attachment.too-large`, and the disk's own codes */
  async write(piece: Uint8Array): Promise<void> {
    if (this.#file.bytes + piece.length > limits.attachments.bytes) {
      throw new AppError('attachment.too-large')
    }
    if (this.#start.length < tellingBytes) {
      const start = new Uint8Array(Math.min(tellingBytes, this.#start.length + piece.length))
      start.set(this.#start)
      start.set(piece.subarray(0, start.length - this.#start.length), this.#start.length)
      this.#start = start
    }
    await this.#file.write(piece)
  }

  async finish(
    id: string,
    facts: FileFacts,
    thumbnail: Thumbnail | null,
  ): Promise<SealedAttachment> {
    const file = await this.#file.finish()
    const small = await this.#sealThumbnail(thumbnail?.picture ?? null)
    const body: StoredAttachment = {
      ...file,
      name: keptName(facts.name),
      type: typeOf(facts.name, this.#start, facts.type),
      width: thumbnail?.width ?? facts.width ?? null,
      height: thumbnail?.height ?? facts.height ?? null,
      thumbnail: small,
      ...(facts.turn === undefined ? {} : { turn: facts.turn }),
      ...(facts.location === undefined ? {} : { location: facts.location }),
    }
    return this.#sealed({ collection: attachments, id, operation: 'put', body })
  }

  /** Seals what stands in another space anew, under keys of its own and the same id. */
  async finishAs({ id, stored, space }: HeldAttachment): Promise<SealedAttachment> {
    const file = await this.#file.finish()
    const { vaultId } = this.#vault
    const small = await this.#sealThumbnail(
      stored.thumbnail && openFile(vaultId, space, stored.thumbnail),
    )
    const body: StoredAttachment = { ...stored, ...file, thumbnail: small }
    return this.#sealed({ collection: attachments, id, operation: 'put', body })
  }

  async abandon(): Promise<void> {
    await this.#file.abandon()
    await this.#thumbnail?.abandon()
  }

  #sealed(write: Write): SealedAttachment {
    return {
      write,
      settle: () => {
        this.#file.settle()
        this.#thumbnail?.settle()
      },
      abandon: () => this.abandon(),
    }
  }

  async #sealThumbnail(picture: Uint8Array | AsyncIterable<Uint8Array> | null) {
    if (picture === null) return null
    const sealer = await FileSealer.begin(this.#vault.vaultId, this.#space)
    this.#thumbnail = sealer
    if (picture instanceof Uint8Array) await sealer.write(picture)
    else for await (const piece of picture) await sealer.write(piece)
    return sealer.finish()
  }
}

/**
 * Seals an attachment that stands in one space into another. What `step` throws, told of each piece,
 * stops it.
 *
 * @throws AppError `attachment.damaged` when it does not verify where it stands; nothing is left behind
 */
export async function sealAnew(
  vault: OpenVault,
  held: HeldAttachment,
  into: Space,
  step: (bytes: number) => Promise<void>,
): Promise<SealedAttachment> {
  const sealer = await AttachmentSealer.begin(vault, into)
  return orAbandon(sealer, async () => {
    for await (const piece of openFile(vault.vaultId, held.space, held.stored)) {
      await sealer.write(piece)
      await step(piece.length)
    }
    return sealer.finishAs(held)
  })
}
