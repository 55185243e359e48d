import type { DebriefId, MemberId } from '../../../shared/ids.ts'
import { type KeptDebrief, OwnWords } from '../../../shared/model/debrief.ts'
import type { OpenVault } from '../vault/open-vault.ts'
import type { SignedRecord } from '../vault/types.ts'
import { firstRevision } from './steps.ts'

const keptDebriefs = 'kept-debriefs'

/** A member's words for Ours, signed by that member now and laid there once everyone chose so. */
export function signWords(vault: OpenVault, words: OwnWords): SignedRecord {
  return vault.ours.sign({
    collection: keptDebriefs,
    id: idOf(words),
    operation: 'put',
    body: words,
    by: words.who,
  })
}

/**
 * Debriefs that Ours keeps whole, the one that ended last first. A debrief is told by the words of each
 * who took part; what anybody else wrote under their name counts for nothing.
 */
export function keptIn(vault: OpenVault): KeptDebrief[] {
  const found = new Map<DebriefId, KeptDebrief>()
  for (const { id } of vault.ours.list(keptDebriefs)) {
    const record = firstRevision(vault.ours, keptDebriefs, id, whoseIn(id))
    const words = OwnWords.safeParse(record?.body).data
    if (record === null || words === undefined) continue
    if (words.who !== record.author || id !== idOf(words)) continue
    if (!words.about.members.includes(words.who)) continue
    const kept = found.get(words.debrief)
    if (kept === undefined) {
      const { debrief, about } = words
      found.set(debrief, { id: debrief, about, endedAt: record.writtenAt, words: [words] })
    } else if (JSON.stringify(kept.about) === JSON.stringify(words.about)) {
      kept.words.push(words)
      if (record.writtenAt > kept.endedAt) kept.endedAt = record.writtenAt
    }
  }
  const all = [...found.values()]
  for (const { about, words } of all) {
    words.sort((a, b) => about.members.indexOf(a.who) - about.members.indexOf(b.who))
  }
  return all.sort((a, b) => (a.endedAt < b.endedAt ? 1 : -1))
}

/** The member whom the id of such a record names. */
function whoseIn(id: string): MemberId {
  return id.slice(id.indexOf('.') + 1) as MemberId
}

function idOf({ debrief, who }: OwnWords): string {
  return `${debrief}.${who}`
}
