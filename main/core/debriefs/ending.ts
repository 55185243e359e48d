import type { Day } from '../../../shared/days.ts'
import type { MemberId } from '../../../shared/ids.ts'
import type { Keeping } from '../../../shared/model/debrief.ts'
import type { OpenVault } from '../vault/open-vault.ts'
import type { SignedRecord } from '../vault/types.ts'
import type { ToldDebrief } from './debrief-space.ts'
import { sideOf } from './debrief-space.ts'
import { signWords } from './kept-debriefs.ts'
import { wordsOf } from './own-words.ts'
import type { Handed } from './steps.ts'
import { signPromise } from './stored-agreements.ts'
import { isLayable } from './vouched.ts'

/**
 * What a member gives Ours with their choice, signed while they are here. Somebody else may choose last,
 * days later: then the strictest choice decides which of it is laid there.
 */
export function handedBy(
  vault: OpenVault,
  told: ToldDebrief,
  who: MemberId,
  keeping: Keeping,
  today: Day,
): Handed {
  if (keeping === 'nothing') return { promise: null, titledPromise: null, words: null }
  const promised = told.events.findLast((event) => event.type === 'promised' && event.who === who)
  const promise = promised?.type === 'promised' ? promised.promise : null
  const id = vault.newId(who)
  const sign = (origin: { debrief: string; title: string } | null) =>
    promise && signPromise(vault, who, id, { ...promise, madeOn: today, origin })
  const isAll = keeping === 'everything'
  const key = told.keys.get(who)
  const side = key ? sideOf(vault, told, who, key) : null
  return {
    promise: sign(null),
    titledPromise: isAll ? sign({ debrief: told.id, title: told.about.title }) : null,
    words: isAll ? signWords(vault, wordsOf(told, who, side)) : null,
  }
}

/**
 * Ends a debrief that is over: Ours gets what everybody allowed, and the rest goes with its key. The
 * same again after a crash anywhere.
 */
export async function endIt(vault: OpenVault, told: ToldDebrief): Promise<void> {
  const { state, consents, handed } = told
  if (state.phase !== 'over') return
  const laid = [...handed].flatMap(([who, given]) =>
    laidBy(given, state.kept).filter((record) => isLayable(vault, who, record)),
  )
  await vault.sides.end(told.id, [...consents.values()], laid)
}

function laidBy({ promise, titledPromise, words }: Handed, kept: Keeping): SignedRecord[] {
  if (kept === 'nothing') return []
  const given = kept === 'everything' ? [titledPromise, words] : [promise]
  return given.filter((record) => record !== null)
}
