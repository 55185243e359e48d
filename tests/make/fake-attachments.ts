import type { Handlers } from '../../shared/contract.ts'
import { AppError } from '../../shared/errors.ts'
import type { AttachmentId, JobId, MemberId } from '../../shared/ids.ts'
import { limits } from '../../shared/limits.ts'
import { findPlace } from '../../shared/location/find-place.ts'
import { bytesAsFile, patched } from '../../shared/location/patch.ts'
import {
  type Attachment,
  attachmentsIn,
  isPicture,
  type Location,
  type Thumbnail,
} from '../../shared/model/attachment.ts'
import type { Zone } from '../../shared/model/entry.ts'
import { aPicture } from './a-picture.ts'
import type { FakeSeats } from './fake-seats.ts'
import { joined } from './joined.ts'

type Names = Extract<keyof Handlers<'vault'>, `attachments.${string}`>

/** One file that the fake vault holds. */
export interface FakeFile {
  owner: MemberId
  /** Where it was sealed. A page that goes to Ours takes it along. */
  zones: Set<Zone>
  about: Attachment
  bytes: Uint8Array
  picture: Uint8Array | null
  /** Reading it is refused, as of a file that does not verify. */
  isDamaged: boolean
}

interface Taking {
  name: string
  type: string
  bytes: number
  location?: Location | undefined
  chunks: Uint8Array[]
}

/** Photos and other files in memory. A private one is there for its owner alone. */
export class FakeAttachments {
  readonly all = new Map<AttachmentId, FakeFile>()
  /** What lies behind the places that the picker hands out. */
  readonly files = new Map<string, { name: string; type: string; bytes: Uint8Array }>()
  /** What was written by `attachments.save-copy`, by place. */
  readonly copies = new Map<string, Uint8Array>()
  private readonly taking = new Map<JobId, Taking>()
  private readonly giving = new Map<JobId, Uint8Array<ArrayBuffer>[]>()
  private readonly seats: FakeSeats
  private readonly work: (job: JobId, total: number) => Promise<void>

  constructor(seats: FakeSeats, work: (job: JobId, total: number) => Promise<void>) {
    this.seats = seats
    this.work = work
  }

  /** Puts a photo there, without the ceremony of taking it in; generated where no bytes are given. */
  withPhoto(
    owner: MemberId,
    zone: Zone,
    parts: Partial<Attachment> & { file?: Uint8Array; picture?: Uint8Array | null } = {},
  ): Attachment {
    const { file, picture, ...about } = parts
    const seed = this.all.size + 1
    const [width, height] = [about.width ?? 960, about.height ?? 640]
    const bytes = file ?? aPicture(width, height, seed)
    const small = picture === undefined ? aPicture(240, 160, seed) : picture
    const made: Attachment = {
      id: this.seats.newId() as AttachmentId,
      name: `IMG_${String(4100 + seed)}.png`,
      type: 'image/png',
      bytes: bytes.length,
      width,
      height,
      ...about,
      hasThumbnail: small !== null,
    }
    this.keep(made, owner, zone, bytes, small)
    return made
  }

  /** What a page shows, in its order. */
  shownBy(markdown: string, zone: Zone): Attachment[] {
    return attachmentsIn(markdown).flatMap((id) => {
      const file = this.find(id)
      const isThere = file !== null && (zone === 'mine' || file.zones.has('ours'))
      return isThere ? [file.about] : []
    })
  }

  /** The first picture on a page. */
  photoOf(markdown: string, zone: Zone): AttachmentId | null {
    return this.shownBy(markdown, zone).find(isPicture)?.id ?? null
  }

  /** Those that a page of Ours shows go to Ours with it. */
  takeAlong(markdown: string, zone: Zone): void {
    if (zone !== 'ours') return
    for (const id of attachmentsIn(markdown)) this.find(id)?.zones.add('ours')
  }

  /** Drops what is being taken in under a job. */
  cancel(job: JobId): void {
    this.taking.delete(job)
    this.giving.delete(job)
  }

  readonly handlers: Pick<Handlers<'vault'>, Names> = {
    'attachments.begin': ({ job, ...file }) => {
      if (this.taking.has(job)) throw new AppError('request.invalid')
      this.taking.set(job, { ...file, chunks: [] })
      return null
    },
    'attachments.add': ({ job, chunk }) => {
      const taking = this.taking.get(job)
      if (!taking) throw new AppError('request.cancelled')
      taking.chunks.push(chunk)
      return null
    },
    'attachments.finish': ({ job, thumbnail }) => {
      const taking = this.taking.get(job)
      if (!taking) throw new AppError('request.cancelled')
      this.taking.delete(job)
      const bytes = joined(taking.chunks)
      if (bytes.length !== taking.bytes) throw new AppError('request.invalid')
      return this.take(taking.name, taking.type, bytes, thumbnail, taking.location)
    },
    'attachments.take-file': async ({ job, place, keepsLocation = false }) => {
      const file = this.files.get(place)
      if (!file) throw new AppError('file.not-found')
      await this.work(job, 20)
      const { hasPlace, patches } = await findPlace(bytesAsFile(file.bytes))
      const bytes = keepsLocation ? file.bytes : patched(file.bytes, 0, patches)
      const location = !hasPlace ? undefined : keepsLocation ? 'kept' : 'left-out'
      return this.take(file.name, file.type, bytes, null, location)
    },
    'attachments.describe': ({ ids }) => ids.flatMap((id) => this.find(id)?.about ?? []),
    'attachments.read': ({ job, id }) => {
      const file = this.need(id)
      if (file.isDamaged) throw new AppError('attachment.damaged')
      if (file.bytes.length > limits.attachments.shownBytes) {
        throw new AppError('attachment.too-large')
      }
      const chunks: Uint8Array<ArrayBuffer>[] = []
      const step = limits.attachments.chunkBytes
      for (let at = 0; at < file.bytes.length; at += step) {
        chunks.push(file.bytes.slice(at, at + step))
      }
      this.giving.set(job, chunks)
      return file.about
    },
    'attachments.next': ({ job }) => {
      const chunks = this.giving.get(job)
      if (!chunks) throw new AppError('request.invalid')
      const next = chunks.shift() ?? null
      if (next === null) this.giving.delete(job)
      return next
    },
    'attachments.thumbnail': ({ id }) => this.find(id)?.picture?.slice() ?? null,
    'attachments.save-thumbnail': ({ id, thumbnail }) => {
      const file = this.need(id)
      if (file.owner !== this.seats.me()) throw new AppError('record.not-yours')
      const { width, height, picture } = thumbnail
      file.about = { ...file.about, width, height, hasThumbnail: true }
      file.picture = picture
      return file.about
    },
    'attachments.turn': ({ id, turn, thumbnail }) => {
      const file = this.need(id)
      if (file.owner !== this.seats.me()) throw new AppError('record.not-yours')
      const { turn: _, ...rest } = file.about
      file.about = { ...rest, hasThumbnail: thumbnail !== null, ...(turn === 0 ? {} : { turn }) }
      file.picture = thumbnail?.picture ?? null
      return file.about
    },
    'attachments.save-copy': async ({ job, id, place }) => {
      const file = this.need(id)
      if (file.isDamaged) throw new AppError('attachment.damaged')
      await this.work(job, 20)
      this.copies.set(place, file.bytes)
      return null
    },
  }

  private take(
    name: string,
    type: string,
    bytes: Uint8Array,
    thumbnail: Thumbnail | null,
    location?: Location,
  ): Attachment {
    const made: Attachment = {
      id: this.seats.newId() as AttachmentId,
      name,
      type,
      bytes: bytes.length,
      width: thumbnail?.width ?? null,
      height: thumbnail?.height ?? null,
      hasThumbnail: thumbnail !== null,
      ...(location === undefined ? {} : { location }),
    }
    this.keep(made, this.seats.me(), 'mine', bytes, thumbnail?.picture ?? null)
    return made
  }

  private keep(
    about: Attachment,
    owner: MemberId,
    zone: Zone,
    bytes: Uint8Array,
    picture: Uint8Array | null,
  ): void {
    const zones = new Set([zone])
    this.all.set(about.id, { owner, zones, about, bytes, picture, isDamaged: false })
  }

  /** Null for what is not there, and for what whoever is here may not see. */
  private find(id: AttachmentId): FakeFile | null {
    const file = this.all.get(id)
    if (!file) return null
    const isAlone = this.seats.here().length === 1
    const isMine = isAlone && file.owner === this.seats.me()
    return isMine || file.zones.has('ours') ? file : null
  }

  private need(id: AttachmentId): FakeFile {
    const file = this.find(id)
    if (!file) throw new AppError('record.not-found')
    return file
  }
}
