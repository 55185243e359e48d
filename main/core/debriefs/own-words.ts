import type { DebriefId, MemberId } from '../../../shared/ids.ts'
import { type DebriefEvent, OwnWords, type Side, StageAct } from '../../../shared/model/debrief.ts'
import type { OpenVault } from '../vault/open-vault.ts'
import type { ToldDebrief } from './debrief-space.ts'

const ownWords = 'debrief-words'

/**
 * What a member said in their debriefs, kept where only they can read it, whatever Ours keeps. Words
 * come here before they go anywhere else, so that no end of a debrief, however it came, takes them.
 */
export class OwnWordsShelf {
  readonly #vault: OpenVault

  constructor(vault: OpenVault) {
    this.#vault = vault
  }

  /** What this member, who is here, said in one debrief; null where nothing is kept. */
  find(member: MemberId, debrief: DebriefId): OwnWords | null {
    const record = this.#vault.draftsOf(member).get(ownWords, debrief)
    if (record === null || record.operation !== 'put') return null
    return readWords(record.body, debrief)
  }

  /** Everything this member, who is here, keeps, with the ISO instant of its last change. */
  list(member: MemberId): { words: OwnWords; changedAt: string }[] {
    return this.#vault
      .draftsOf(member)
      .list(ownWords)
      .map((record) => ({
        words: readWords(record.body, record.id as DebriefId),
        changedAt: record.writtenAt,
      }))
      .filter((kept): kept is { words: OwnWords; changedAt: string } => kept.words !== null)
  }

  /** Keeps words; nothing is written where the same are kept already. */
  async keep(words: OwnWords): Promise<void> {
    const there = this.find(words.who, words.debrief)
    if (there !== null && JSON.stringify(there) === JSON.stringify(words)) return
    await this.#vault
      .draftsOf(words.who)
      .commit([
        { collection: ownWords, id: words.debrief, operation: 'put', body: words, by: words.who },
      ])
  }

  /** Takes what a member said in one debrief away. Nothing happens where there is none. */
  async forget(member: MemberId, debrief: DebriefId): Promise<void> {
    const drafts = this.#vault.draftsOf(member)
    const record = drafts.get(ownWords, debrief)
    if (record === null || record.operation !== 'put') return
    await drafts.commit([{ collection: ownWords, id: debrief, operation: 'delete', by: member }])
  }
}

/** One member's words as a debrief tells them, with `more` that is about to be said. */
export function wordsOf(
  { id, about, events }: Pick<ToldDebrief, 'id' | 'about' | 'events'>,
  who: MemberId,
  side: Side | null,
  more: DebriefEvent[] = [],
): OwnWords {
  const said = [...events, ...more].filter((event) => event.who === who && hasWords(event))
  return { debrief: id, about, who, side, said }
}

/** Events that say something in a member's own words or answer another's; the others only move on. */
function hasWords({ who: _, ...said }: DebriefEvent): boolean {
  return StageAct.safeParse(said).success
}

function readWords(body: unknown, debrief: DebriefId): OwnWords | null {
  const words = OwnWords.safeParse(body).data
  return words?.debrief === debrief ? words : null
}
