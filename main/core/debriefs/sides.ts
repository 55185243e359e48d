import { AppError } from '../../../shared/errors.ts'
import type { DebriefId, MemberId } from '../../../shared/ids.ts'
import { type DebriefEvent, emptySide, type Side } from '../../../shared/model/debrief.ts'
import type { DebriefBook } from './debrief-book.ts'
import type { ToldDebrief } from './debrief-space.ts'
import { wordsOf } from './own-words.ts'
import { newSideKey, sealSide } from './seal-side.ts'
import { dropSideKey, keepSideKey } from './side-keys.ts'

/** The side this member is writing; empty where they have not begun, or have sealed it. */
export function readSideDraft(book: DebriefBook, me: MemberId, id: DebriefId): Side {
  const told = book.get(id)
  return told.seals.has(me) ? emptySide : (book.drafts.side(me, id) ?? emptySide)
}

/**
 * Saves the side being written; answers with the ISO instant once it is safe on disk. A time-out does
 * not stop it: nobody else learns of it.
 *
 * @throws AppError `record.not-found`; `debrief.not-now` once another wording is sealed
 */
export async function saveSideDraft(
  book: DebriefBook,
  me: MemberId,
  id: DebriefId,
  side: Side,
): Promise<string> {
  const told = book.get(id)
  if (told.seals.has(me)) {
    // The last autosave may come after the seal, with the words that were sealed.
    if (!isSame(book.sealedSide(told, me), side)) throw new AppError('debrief.not-now')
    return book.now().toISOString()
  }
  if (told.state.phase !== 'sides') throw new AppError('debrief.not-now')
  if (isSame(emptySide, side)) {
    await book.drafts.removeSide(me, id)
    return book.now().toISOString()
  }
  return book.drafts.saveSide(me, id, told.about, side)
}

/**
 * Seals a side: a copy of the words for their author, a key that has sealed nothing else, the seal for
 * everyone, and the draft goes. After a crash between any two of them the draft is there until the seal
 * is; a key without a seal has sealed nothing that is on disk, and the next one takes its place.
 *
 * @throws AppError `record.not-found`, `debrief.paused`, `debrief.not-now`; `request.invalid` where
 * it does not say what happened
 */
export async function seal(
  book: DebriefBook,
  me: MemberId,
  id: DebriefId,
  side: Side,
): Promise<void> {
  const told = book.get(id)
  if (side.happened.trim() === '') throw new AppError('request.invalid')
  if (told.seals.has(me)) {
    if (!isSame(book.sealedSide(told, me), side)) throw new AppError('debrief.not-now')
    return book.drafts.removeSide(me, id)
  }
  const event: DebriefEvent = { type: 'sealed', who: me }
  book.after(told, [{ event }])
  await book.words.keep(wordsOf(told, me, side))
  const key = newSideKey()
  await keepSideKey(book.vault, me, id, key)
  const place = { vault: book.vault.vaultId, space: id, author: me }
  await book.write(told, [{ event, seal: sealSide(key, place, side) }])
  await book.drafts.removeSide(me, id)
}

/**
 * Takes a sealed side back. Its words are a draft again before the step says so, and its key goes after:
 * whatever stops this between, the words are there, and once withdrawn nothing opens the old seal.
 *
 * @throws AppError `record.not-found`; `debrief.not-now` where there is none, or it is to open
 */
export async function withdraw(book: DebriefBook, me: MemberId, id: DebriefId): Promise<void> {
  const told = book.get(id)
  const event: DebriefEvent = { type: 'withdrew', who: me }
  book.after(told, [{ event }])
  const side = book.sealedSide(told, me) ?? book.words.find(me, id)?.side
  if (side) await book.drafts.saveSide(me, id, told.about, side)
  await book.write(told, [{ event }])
  await afterWithdrawal(book, me, id)
}

/** What goes once a side is taken back; after a crash, at its author's next coming. */
async function afterWithdrawal(book: DebriefBook, me: MemberId, id: DebriefId): Promise<void> {
  await dropSideKey(book.vault, me, id)
  await book.words.forget(me, id)
}

/** Brings a member's key and draft in line with their seal, where a crash came between. */
export async function tidySide(book: DebriefBook, told: ToldDebrief, me: MemberId): Promise<void> {
  if (told.seals.has(me)) await book.drafts.removeSide(me, told.id)
  else if (told.state.phase === 'sides') await dropSideKey(book.vault, me, told.id)
}

function isSame(one: Side | null, other: Side): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
