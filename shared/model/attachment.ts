import { z } from 'zod'
import { AttachmentId } from '../ids.ts'
import { limits } from '../limits.ts'

/** The name a file had where it came from: no path, nothing that steers a screen. */
export const FileName = z
  .string()
  .min(1)
  .max(limits.attachments.nameLength)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is kept out.
  .regex(/^[^\u0000-\u001f\u007f/\\]+$/)

/** A media type such as `image/jpeg`, in lower case and without parameters. */
export const MediaType = z
  .string()
  .max(120)
  .regex(/^[a-z0-9][a-z0-9!#$&^_.+-]*\/[a-z0-9][a-z0-9!#$&^_.+-]*$/)

/** How far a photo is turned clockwise from how it was taken in, in degrees. Its bytes stay as they are. */
export const Turn = z.literal([90, 180, 270])
export type Turn = z.infer<typeof Turn>

/**
 * What became of the place that a photo told when it was added. Nothing is said of photos that told none,
 * and of those that nobody looked into: what an import brings stays as it was.
 */
export const Location = z.enum(['left-out', 'kept'])
export type Location = z.infer<typeof Location>

const Side = z.number().int().min(1).max(100_000)

/** A photo or another file that belongs to a page, as the page may know it: never its key. */
export const Attachment = z.strictObject({
  id: AttachmentId,
  name: FileName,
  type: MediaType,
  /** Length of the file as it was given, in bytes. */
  bytes: z.number().int().min(0).max(limits.attachments.bytes),
  /** Pixels, for photos whose size is known. */
  width: Side.nullable(),
  height: Side.nullable(),
  hasThumbnail: z.boolean(),
  /** Left out where the photo stands as it was taken in. */
  turn: Turn.optional(),
  location: Location.optional(),
})
export type Attachment = z.infer<typeof Attachment>

/**
 * A small picture of a photo, as JPEG, WebP or PNG, turned as the photo is shown; the measures, in pixels,
 * are the photo's own, not turned.
 */
export const Thumbnail = z.strictObject({
  width: Side,
  height: Side,
  picture: z
    .instanceof(Uint8Array)
    .refine(({ length }) => length > 0 && length <= limits.attachments.thumbnailBytes),
})
export type Thumbnail = z.infer<typeof Thumbnail>

/** Pictures that the app itself can show. */
export const shownTypes: readonly string[] = [
  'image/jpeg',
  'image/png',
  'image/gif',
  'image/webp',
  'image/avif',
  'image/bmp',
]

/** True for a photo or another picture that can be shown in the app. */
export function isPicture({ type }: Pick<Attachment, 'type'>): boolean {
  return shownTypes.includes(type)
}

const line =
  /^ {0,3}!\[((?:[^\\[\]\r\n\u2028\u2029]|\\.|\[(?:[^\\[\]\r\n\u2028\u2029]|\\.)*\])*)\]\(hearth:([0-9a-v]{25}[048cgkos])\)[ \t]*\r?$/gm

/** One place where a page shows an attachment: what is written under it, as Markdown, and which. */
export interface Shown {
  caption: string
  id: AttachmentId
}

/**
 * What a page shows, in its order: every line of its own that is `![caption](hearth:<id>)`. One that
 * stands there twice is named twice.
 */
export function shownIn(markdown: string): Shown[] {
  if (!markdown.includes('](hearth:')) return []
  return [...markdown.matchAll(line)].map(([, caption, id]) => ({
    caption: caption!,
    id: id as AttachmentId,
  }))
}

/** The same Markdown without the lines that show something, and without the gaps that they leave. */
export function withoutShown(markdown: string): string {
  if (shownIn(markdown).length === 0) return markdown.trim()
  const words = markdown.replace(line, '').replace(/\n{3,}/g, '\n\n')
  return words.trim()
}

/** The ids of what a page shows, each once, in the order of the page. */
export function attachmentsIn(markdown: string): AttachmentId[] {
  return [...new Set(shownIn(markdown).map(({ id }) => id))]
}

/** The line that shows an attachment. Signs in the caption that mean something are escaped. */
export function lineFor(id: AttachmentId, caption = ''): string {
  const words = caption.replace(/\s+/g, ' ').trim()
  return `![${words.replace(/[\\[\]*_`<!]/g, '\\$&')}](hearth:${id})`
}
