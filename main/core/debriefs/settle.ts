import type { MemberId } from '../../../shared/ids.ts'
import type { DebriefBook } from './debrief-book.ts'
import type { ToldDebrief } from './debrief-space.ts'
import { endIt } from './ending.ts'
import { wordsOf } from './own-words.ts'
import { release } from './reveal.ts'
import { tidySide } from './sides.ts'

/**
 * Does what waited for those who came in: gives keys where everyone said ready, ends what is over, and
 * brings in line what a crash left between two writes.
 *
 * @returns what went wrong, each where it stopped that one debrief; all others are settled all the same
 */
export async function settle(book: DebriefBook): Promise<unknown[]> {
  if (!book.vault.writable) return []
  const failures: unknown[] = []
  const attempt = async (act: () => Promise<void>) => {
    try {
      await act()
    } catch (error) {
      failures.push(error)
    }
  }
  await attempt(async () => {
    for (const told of book.all()) await attempt(() => settleOne(book, told))
  })
  for (const member of book.vault.present) await attempt(() => keepOrphans(book, member))
  return failures
}

/** A debrief that is over goes, after everyone who is here has their own words. */
export async function finishIt(book: DebriefBook, told: ToldDebrief): Promise<void> {
  if (told.state.phase !== 'over') return
  const here = book.here(told)
  for (const who of here) await book.keepWords(told, who)
  await endIt(book.vault, told)
  for (const who of here) {
    await book.drafts.removeSide(who, told.id)
    await book.drafts.removeTurns(who, told.id)
  }
}

async function settleOne(book: DebriefBook, before: ToldDebrief): Promise<void> {
  const told = await release(book, before)
  if (told.state.phase === 'over') return finishIt(book, told)
  for (const who of book.here(told)) {
    await tidySide(book, told, who)
    await keepMissingWords(book, told, who)
  }
}

/** Words that are kept already may be ahead by one that a crash kept from being said: they stay. */
async function keepMissingWords(
  book: DebriefBook,
  told: ToldDebrief,
  who: MemberId,
): Promise<void> {
  const kept = book.words.find(who, told.id)
  const { side, said } = wordsOf(told, who, book.sealedSide(told, who))
  const isMissingSide = side !== null && kept?.side == null
  const isMissingSaid = said.length > (kept?.said.length ?? 0)
  if (isMissingSide || isMissingSaid) await book.keepWords(told, who)
}

/**
 * Somebody else ended a debrief while this member was away: a side they had begun is theirs, and kept
 * with their own words; what they were about to answer goes with what it answered. Together, a debrief
 * that not everyone here holds the key of looks the same as one that ended, so this waits until the
 * member is alone.
 */
async function keepOrphans(book: DebriefBook, member: MemberId): Promise<void> {
  if (book.vault.present.length > 1) return
  for (const { debrief, about, side } of book.drafts.sides(member)) {
    if (book.vault.sides.find(debrief) !== null) continue
    const kept = book.words.find(member, debrief)
    const words = kept ?? { debrief, about, who: member, side: null, said: [] }
    if (words.side === null) await book.words.keep({ ...words, side })
    await book.drafts.removeSide(member, debrief)
  }
  for (const debrief of new Set(book.drafts.turnsIn(member))) {
    if (book.vault.sides.find(debrief) === null) await book.drafts.removeTurns(member, debrief)
  }
}
