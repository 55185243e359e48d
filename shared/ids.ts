import { z } from 'zod'

/**
 * Names inside the vault and on disk: 16 bytes in lower-case base32hex (RFC 4648 section 7, no
 * padding), 26 characters. That alphabet sorts as its bytes do, and ids of new records begin with
 * their time, so records that were written together lie together.
 *
 * The last character has two bits to spare, which are zero: so no two names stand for the same bytes.
 */
export const idPattern = /^[0-9a-v]{25}[048cgkos]$/

/** The id that names these 16 bytes. */
export function idOfBytes(bytes: Uint8Array): string {
  const number = bytes.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n)
  return (number << 2n).toString(32).padStart(26, '0')
}

const id = <Brand extends string>() =>
  z.string().regex(idPattern).brand<Brand>() as unknown as z.ZodType<
    string & z.$brand<Brand>,
    string & z.$brand<Brand>
  >

export const MemberId = id<'MemberId'>()
export type MemberId = z.infer<typeof MemberId>

export const EntryId = id<'EntryId'>()
export type EntryId = z.infer<typeof EntryId>

export const NoteId = id<'NoteId'>()
export type NoteId = z.infer<typeof NoteId>

export const ResponseId = id<'ResponseId'>()
export type ResponseId = z.infer<typeof ResponseId>

/** A debrief bears the id of the space it lies in. */
export const DebriefId = id<'DebriefId'>()
export type DebriefId = z.infer<typeof DebriefId>

export const AgreementId = id<'AgreementId'>()
export type AgreementId = z.infer<typeof AgreementId>

export const AttachmentId = id<'AttachmentId'>()
export type AttachmentId = z.infer<typeof AttachmentId>

export const TemplateId = id<'TemplateId'>()
export type TemplateId = z.infer<typeof TemplateId>

export const JobId = id<'JobId'>()
export type JobId = z.infer<typeof JobId>

/** Stands for a file or folder that a person chose. The path behind it never reaches the page. */
export const PlaceToken = id<'PlaceToken'>()
export type PlaceToken = z.infer<typeof PlaceToken>
