import { z } from 'zod'
import { Day } from '../../../shared/days.ts'
import { AppError } from '../../../shared/errors.ts'
import { type MemberId, OwnTimeId } from '../../../shared/ids.ts'
import {
  type OwnTime,
  type OwnTimeAnswer,
  OwnTimeReply,
  type OwnTimeToAsk,
} from '../../../shared/model/own-time.ts'
import { byItsAuthor } from '../authorship.ts'
import type { OpenVault } from '../vault/types.ts'

const asks = 'own-times'
const answers = 'own-time-answers'

const StoredAsk = z.object({
  day: Day,
  time: z.string().nullable(),
  howLong: z.string(),
  words: z.string(),
})
const StoredAnswer = z.object({ of: z.number(), reply: OwnTimeReply, words: z.string() })

/**
 * Time that members ask for, for themselves. A request is the record of whoever asks; each of the others
 * answers with a record of their own, which counts for the words that it was given to and for no others.
 */
export class OwnTimes {
  readonly #vault: OpenVault

  constructor(vault: OpenVault) {
    this.#vault = vault
  }

  /** All of it, the earliest day first. */
  list(): OwnTime[] {
    return this.#vault.ours
      .ids(asks)
      .flatMap((id) => this.#find(id) ?? [])
      .sort(earliestFirst)
  }

  /**
   * Asks, or asks anew.
   *
   * @throws AppError `record.not-yours` for somebody else's request; `record.changed-elsewhere`
   */
  async ask({ id, basedOn, day, time, howLong, words }: OwnTimeToAsk): Promise<OwnTime> {
    const by = this.#vault.me
    const there = this.#find(id)
    if (there !== null && there.by !== by) throw new AppError('record.not-yours')
    const body = { day, time, howLong, words }
    await this.#vault.ours.commit([{ collection: asks, id, operation: 'put', basedOn, body, by }])
    return this.#known(id)
  }

  /**
   * Answers; said again, the later answer counts.
   *
   * @throws AppError `record.not-found`; `record.not-yours` for one's own request;
   * `record.changed-elsewhere` where it was asked anew in other words
   */
  async answer({ id, wording, reply, words }: OwnTimeAnswer): Promise<OwnTime> {
    const by = this.#vault.me
    const asked = this.#known(id)
    if (asked.by === by) throw new AppError('record.not-yours')
    if (asked.wording !== wording) throw new AppError('record.changed-elsewhere')
    const body = { of: wording, reply, words }
    await this.#vault.ours.commit([
      { collection: answers, id: answerId(id, by), operation: 'put', body, by },
    ])
    return this.#known(id)
  }

  /** Takes one's own request back. @throws AppError `record.not-found`, `record.not-yours`. */
  async takeBack(id: OwnTimeId): Promise<void> {
    const by = this.#vault.me
    if (this.#known(id).by !== by) throw new AppError('record.not-yours')
    await this.#vault.ours.commit([{ collection: asks, id, operation: 'delete', by }])
  }

  #known(id: string): OwnTime {
    const found = this.#find(id)
    if (found === null) throw new AppError('record.not-found')
    return found
  }

  #find(id: string): OwnTime | null {
    const newest = this.#vault.ours.get(asks, id)
    const record = newest && byItsAuthor(this.#vault.ours, newest)
    if (newest === null || record === null || record.operation !== 'put') return null
    const stored = StoredAsk.safeParse(record.body).data
    const known = OwnTimeId.safeParse(id).data
    if (stored === undefined || known === undefined) return null
    const { author: by, revision: wording } = record
    return {
      ...stored,
      ...{ id: known, by, wording },
      revision: newest.revision,
      answers: this.#answers(known, by, wording),
    }
  }

  /** What somebody said before they left stays said. */
  #answers(id: OwnTimeId, asker: MemberId, wording: number): OwnTime['answers'] {
    return [...this.#vault.members(), ...this.#vault.former()]
      .filter((member) => member.id !== asker)
      .flatMap((member) => {
        const newest = this.#vault.ours.get(answers, answerId(id, member.id))
        const record = newest && byItsAuthor(this.#vault.ours, newest, (who) => who === member.id)
        const said = StoredAnswer.safeParse(record?.body).data
        if (said === undefined || said.of !== wording) return []
        return [{ by: member.id, reply: said.reply, words: said.words }]
      })
  }
}

function answerId(id: OwnTimeId, member: MemberId): string {
  return `${id}.${member}`
}

function earliestFirst(a: OwnTime, b: OwnTime): number {
  const [left, right] = [a, b].map(({ day, time, id }) => `${day} ${time ?? ''} ${id}`)
  return left! < right! ? -1 : 1
}
