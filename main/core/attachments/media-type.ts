import { limits } from '../../../shared/limits.ts'
import { FileName, MediaType, shownTypes } from '../../../shared/model/attachment.ts'

/** A file of a kind that Hearth has no name for. */
const anyType = 'application/octet-stream'

/** How many bytes of a file its kind can be told from. */
export const tellingBytes = 32

const byEnding: Record<string, string> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  bmp: 'image/bmp',
  heic: 'image/heic',
  heif: 'image/heif',
  tif: 'image/tiff',
  tiff: 'image/tiff',
  svg: 'image/svg+xml',
  pdf: 'application/pdf',
  txt: 'text/plain',
  md: 'text/markdown',
  zip: 'application/zip',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  aac: 'audio/aac',
  wav: 'audio/wav',
  ogg: 'audio/ogg',
  mp4: 'video/mp4',
  m4v: 'video/mp4',
  mov: 'video/quicktime',
  webm: 'video/webm',
}

/**
 * The kind of a file. A picture is one by its first bytes; everything else goes by what is claimed, or
 * by the ending of its name.
 */
export function typeOf(name: string, start: Uint8Array, claimed?: string): string {
  const picture = pictureType(start)
  if (picture !== null) return picture
  const ending = /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  const isClaimed = claimed !== undefined && claimed !== anyType
  const type = isClaimed ? claimed : (byEnding[ending] ?? anyType)
  // What only calls itself a picture would be shown as a broken one.
  return shownTypes.includes(type) || !MediaType.safeParse(type).success ? anyType : type
}

function pictureType(start: Uint8Array): string | null {
  const text = String.fromCharCode(...start.subarray(0, 16))
  if (text.startsWith('\xff\xd8\xff')) return 'image/jpeg'
  if (text.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png'
  if (/^GIF8[79]a/.test(text)) return 'image/gif'
  if (/^RIFF[\s\S]{4}WEBP/.test(text)) return 'image/webp'
  if (/^[\s\S]{4}ftypavi[fs]/.test(text)) return 'image/avif'
  if (/^[\s\S]{4}ftyp(?:hei[cxms]|hev[cx])/.test(text)) return 'image/heic'
  if (/^BM[\s\S]{4}\0\0\0\0/.test(text)) return 'image/bmp'
  return null
}

/** A name that can be kept and shown, out of whatever a file was called. */
export function keptName(name: string): string {
  const plain = name
    .normalize('NFC')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what goes.
    .replace(/[\u0000-\u001f\u007f/\\]+/g, ' ')
    .trim()
  const room = limits.attachments.nameLength
  const ending = /\.[^.]{1,12}$/.exec(plain)?.[0] ?? ''
  const cut = plain.length <= room ? plain : plain.slice(0, room - ending.length).trimEnd() + ending
  return FileName.safeParse(cut).success ? cut : 'file'
}
