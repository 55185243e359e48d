import { z } from 'zod'

/**
 * Names inside the vault and on disk: 16 bytes in lower-case base32 (RFC 4648, no padding), 26
 * characters. Ids of new records begin with their time, so that ids in order are records in order.
 */
export const idPattern = /^[a-z2-7]{26}$/

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

export const JobId = id<'JobId'>()
export type JobId = z.infer<typeof JobId>

/** Stands for a file or folder that a person chose. The path behind it never reaches the page. */
export const PlaceToken = id<'PlaceToken'>()
export type PlaceToken = z.infer<typeof PlaceToken>
