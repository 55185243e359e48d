import { AppError } from '../../../shared/errors.ts'
import type { DebriefId, MemberId } from '../../../shared/ids.ts'
import { isBound } from '../../../shared/model/debrief-states.ts'
import type { DebriefBook } from './debrief-book.ts'
import type { ToldDebrief } from './debrief-space.ts'
import { isKeyOf, spellKey } from './seal-side.ts'
import { sideKeyOf } from './side-keys.ts'
import type { Step } from './steps.ts'

/**
 * Opens all sides: everyone's key in one frame, each signed by its author. All of them or none.
 *
 * @throws AppError `record.not-found`, `debrief.not-all-here`, `debrief.paused`, `debrief.not-now`
 * before all are sealed; `vault.damaged` where an author's keyring has lost the key
 */
export async function openTogether(book: DebriefBook, id: DebriefId): Promise<void> {
  const told = book.get(id)
  if (!book.areAllHere(told)) throw new AppError('debrief.not-all-here')
  const { about, state } = told
  const shut = state.phase === 'sides' ? about.members.filter((who) => !told.keys.has(who)) : []
  if (shut.length === 0) throw new AppError('debrief.not-now')
  book.after(
    told,
    shut.map((who) => ({ event: { type: 'opened', who } })),
  )
  await book.write(
    told,
    shut.map((who) => openingOf(book, told, who)),
  )
}

/**
 * Says ready. The last one to say so gives their own key with it, in the same frame; whoever else is
 * here gives theirs too. From there on nobody withdraws.
 *
 * @throws AppError `record.not-found`, `debrief.paused`, `debrief.not-now`, `vault.damaged`
 */
export async function sayReady(book: DebriefBook, me: MemberId, id: DebriefId): Promise<void> {
  const told = book.get(id)
  const ready: Step = { event: { type: 'ready', who: me } }
  const isLast = isBound(told.about, book.after(told, [ready]))
  const others = isLast ? book.here(told).filter((who) => who !== me) : []
  const openings = isLast ? [me, ...others].map((who) => openingOf(book, told, who)) : []
  await book.write(told, [ready, ...openings])
}

/**
 * Gives the keys of those who are here, where everybody has said ready. Only once the one who said so
 * last has given theirs: a program that keeps that back gets nobody else's for it.
 */
export async function release(book: DebriefBook, told: ToldDebrief): Promise<ToldDebrief> {
  const { about, state, keys } = told
  const last = state.phase === 'sides' ? state.ready.at(-1) : undefined
  if (last === undefined || !isBound(about, state) || book.isPaused(told)) return told
  const here = book.here(told)
  if (!keys.has(last) && !here.includes(last)) return told
  const shut = here.filter((who) => !keys.has(who))
  if (shut.length === 0) return told
  return book.write(
    told,
    shut.map((who) => openingOf(book, told, who)),
  )
}

function openingOf(book: DebriefBook, told: ToldDebrief, who: MemberId): Step {
  const key = sideKeyOf(book.vault, who, told.id)
  const held = told.seals.get(who)
  if (key === null || held === undefined || !isKeyOf(key, held)) throw new AppError('vault.damaged')
  return { event: { type: 'opened', who }, key: spellKey(key) }
}
