import { z } from 'zod'
import { AttachmentId, JobId, PlaceToken } from '../ids.ts'
import { limits } from '../limits.ts'
import { Attachment, FileName, Location, MediaType, Thumbnail, Turn } from '../model/attachment.ts'
import { Done, type Row } from './row.ts'

const Chunk = z
  .instanceof(Uint8Array)
  .refine(({ length }) => length > 0 && length <= limits.attachments.chunkBytes)
const OneJob = z.strictObject({ job: JobId })
const One = z.strictObject({ id: AttachmentId })

/**
 * Photos and other files. Bytes travel in chunks, so that nobody holds a large file whole. A chunk has
 * to be an array of its own: a view of a larger one would carry all of that along.
 */
export const attachmentRows = {
  /**
   * Begins to take a file in, under a job of the page's making; `add` and `finish` go on with it, and
   * `jobs.cancel` ends it with nothing left behind. `bytes` is what the file will have. `location` says what
   * whoever sends the file did with the place that it told.
   */
  'attachments.begin': {
    at: 'vault',
    needs: 'solo',
    in: z.strictObject({
      job: JobId,
      name: FileName,
      type: MediaType,
      bytes: z.number().int().min(0).max(limits.attachments.bytes),
      location: Location.optional(),
    }),
    out: Done,
    touches: [],
  },
  /** The next piece of the file. Chunks are taken in the order in which they were sent. */
  'attachments.add': {
    at: 'vault',
    needs: 'solo',
    in: z.strictObject({ job: JobId, chunk: Chunk }),
    out: Done,
    touches: [],
  },
  /** The file is complete. The answer comes after it is safe on disk, in Mine, encrypted. */
  'attachments.finish': {
    at: 'vault',
    needs: 'solo',
    in: z.strictObject({ job: JobId, thumbnail: Thumbnail.nullable() }),
    out: Attachment,
    touches: ['attachments'],
  },
  /**
   * Takes in a file that the picker answered with. Its thumbnail can come later. Where it was taken is left
   * out of a photo, unless it is to be kept.
   */
  'attachments.take-file': {
    at: 'vault',
    needs: 'solo',
    in: z.strictObject({ job: JobId, place: PlaceToken, keepsLocation: z.boolean().optional() }),
    out: Attachment,
    touches: ['attachments'],
  },
  /** What this session may read of these; those that it may not, or that are gone, are left out. */
  'attachments.describe': {
    at: 'vault',
    needs: 'open',
    in: z.strictObject({ ids: z.array(AttachmentId).max(limits.attachments.described) }),
    out: z.array(Attachment),
    shows: ['attachments'],
  },
  /**
   * Verifies a file from front to back, and makes ready to give it away under this job. Refused with
   * `attachment.damaged` where one byte is not as it was, and with `attachment.too-large` past what the
   * app shows.
   */
  'attachments.read': {
    at: 'vault',
    needs: 'open',
    in: z.strictObject({ job: JobId, id: AttachmentId }),
    out: Attachment,
    touches: [],
  },
  /** The next piece of a file that is being read; null at its end, and only then may it be shown. */
  'attachments.next': {
    at: 'vault',
    needs: 'open',
    in: OneJob,
    out: Chunk.nullable(),
    touches: [],
  },
  /** The small picture of a photo; null where it has none yet, or is not here. */
  'attachments.thumbnail': {
    at: 'vault',
    needs: 'open',
    in: One,
    out: Thumbnail.shape.picture.nullable(),
    shows: ['attachments'],
  },
  /** Gives a photo that came without one its small picture; only whoever added the photo can. */
  'attachments.save-thumbnail': {
    at: 'vault',
    needs: 'solo',
    in: z.strictObject({ id: AttachmentId, thumbnail: Thumbnail }),
    out: Attachment,
    touches: ['attachments'],
  },
  /**
   * Turns a photo as it is shown, 0 for as it was taken in; only whoever added it can. Its bytes stay. The
   * small picture is a turned one; null takes the one that stood away.
   */
  'attachments.turn': {
    at: 'vault',
    needs: 'solo',
    in: z.strictObject({
      id: AttachmentId,
      turn: z.union([z.literal(0), Turn]),
      thumbnail: Thumbnail.nullable(),
    }),
    out: Attachment,
    touches: ['attachments', 'entries'],
  },
  /** Writes a plain copy of a file where a person chose; not encrypted from then on. */
  'attachments.save-copy': {
    at: 'vault',
    needs: 'open',
    in: z.strictObject({ job: JobId, id: AttachmentId, place: PlaceToken }),
    out: Done,
    touches: [],
  },
} as const satisfies Record<string, Row>
