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

/** What several write apart and open in one act: two views of a day, a check-in. */
export const RoundId = id<'RoundId'>()
export type RoundId = z.infer<typeof RoundId>

export const AgreementId = id<'AgreementId'>()
export type AgreementId = z.infer<typeof AgreementId>

/** Something that members keep coming back to. */
export const RitualId = id<'RitualId'>()
export type RitualId = z.infer<typeof RitualId>

export const AttachmentId = id<'AttachmentId'>()
export type AttachmentId = z.infer<typeof AttachmentId>

export const TemplateId = id<'TemplateId'>()
export type TemplateId = z.infer<typeof TemplateId>

export const ChapterId = id<'ChapterId'>()
export type ChapterId = z.infer<typeof ChapterId>

export const DreamId = id<'DreamId'>()
export type DreamId = z.infer<typeof DreamId>

/** An idea that somebody here put in the jar. */
export const IdeaId = id<'IdeaId'>()
export type IdeaId = z.infer<typeof IdeaId>

/** Asked-for time for oneself. */
export const OwnTimeId = id<'OwnTimeId'>()
export type OwnTimeId = z.infer<typeof OwnTimeId>

export const JobId = id<'JobId'>()
export type JobId = z.infer<typeof JobId>

/** Stands for a file or folder that a person chose. The path behind it never reaches the page. */
export const PlaceToken = id<'PlaceToken'>()
export type PlaceToken = z.infer<typeof PlaceToken>
