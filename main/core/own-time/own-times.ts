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
import type { OpenVault } from '../vault/open-vault.ts'
import { idInNameOf } from '../vault/own-id.ts'
import type { StoredRecord } from '../vault/types.ts'

const asks = 'own-times'
const answers = 'own-time-answers'

const StoredAsk = z.object({
  day: Day,
  time: z.string().nullable(),
  howLong: z.string(),
  words: z.string(),
})
const StoredAnswer = z.object({
  of: z.number(),
  /** Digest of the wording that it answers; earlier releases wrote its number alone. */
  to: z.string().optional(),
  reply: OwnTimeReply,
  words: z.string(),
})

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
   * Asks, or asks anew. The same asked for twice stands once, and an answer to it stays one: after a crash a form
   * does not know whether it was sent, nor under which id.
   *
   * @throws AppError `record.not-yours` for somebody else's request; `record.changed-elsewhere`
   */
  async ask({ id, basedOn, day, time, howLong, words }: OwnTimeToAsk): Promise<OwnTime> {
    const by = this.#vault.me
    const there = this.#find(id)
    if (there !== null && there.by !== by) throw new AppError('record.not-yours')
    // The keyboard may have changed hands since the id was made: it names whoever asks.
    const isBegun = this.#vault.ours.get(asks, id) !== null
    const own = isBegun ? id : (idInNameOf(this.#vault.vaultId, by, id) as OwnTimeId)
    const body = { day, time, howLong, words }
    const said = this.#said(by, isBegun ? own : null, body)
    if (said !== null) return said
    const write = { collection: asks, id: own, operation: 'put', basedOn, body, by } as const
    await this.#vault.ours.commit([write])
    return this.#known(own)
  }

  /**
   * Answers; said again, the later answer counts. The same said again stands once. What the same member answered
   * before has to stand.
   *
   * @throws AppError `record.not-found`; `record.not-yours` for one's own request;
   * `record.changed-elsewhere` where it was asked anew in other words
   */
  async answer(
    { id, wording, reply, words }: OwnTimeAnswer,
    by: MemberId = this.#vault.me,
  ): Promise<OwnTime> {
    const asked = this.#known(id)
    if (asked.by === by) throw new AppError('record.not-yours')
    if (asked.wording !== wording) throw new AppError('record.changed-elsewhere')
    const before = asked.answers.find((one) => one.by === by)
    if (before?.reply === reply && before.words === words) return asked
    const to = this.#wordingOf(id)?.statement
    const body = { of: wording, ...(to === undefined ? {} : { to }), reply, words }
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

  /** What stands of this member's in the very same words: under this id, or under any where there is none yet. */
  #said(by: MemberId, id: string | null, body: z.infer<typeof StoredAsk>): OwnTime | null {
    const own = (id === null ? this.list() : [this.#known(id)]).filter((one) => one.by === by)
    return own.find((one) => isSame(one, body)) ?? null
  }

  #known(id: string): OwnTime {
    const found = this.#find(id)
    if (found === null) throw new AppError('record.not-found')
    return found
  }

  #find(id: string): OwnTime | null {
    const newest = this.#vault.ours.get(asks, id)
    const record = this.#wordingOf(id)
    if (newest === null || record === null) return null
    const stored = StoredAsk.safeParse(record.body).data
    const known = OwnTimeId.safeParse(id).data
    if (stored === undefined || known === undefined) return null
    const { author: by, revision: wording } = record
    return {
      ...stored,
      ...{ id: known, by, wording },
      revision: newest.revision,
      answers: this.#answers(known, record),
    }
  }

  /** The words that stand, of whoever asks. */
  #wordingOf(id: string): StoredRecord | null {
    const newest = this.#vault.ours.get(asks, id)
    const record = newest && byItsAuthor(this.#vault.ours, newest)
    return record?.operation === 'put' ? record : null
  }

  /** What somebody said before they left stays said. An answer to other words is none to these. */
  #answers(id: OwnTimeId, { author, revision, statement }: StoredRecord): OwnTime['answers'] {
    return [...this.#vault.members(), ...this.#vault.former()]
      .filter((member) => member.id !== author)
      .flatMap((member) => {
        const newest = this.#vault.ours.get(answers, answerId(id, member.id))
        const record = newest && byItsAuthor(this.#vault.ours, newest, (who) => who === member.id)
        const said = StoredAnswer.safeParse(record?.body).data
        if (said?.of !== revision || (said.to ?? statement) !== statement) return []
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

function isSame(one: OwnTime, other: z.infer<typeof StoredAsk>): boolean {
  return (['day', 'time', 'howLong', 'words'] as const).every((part) => one[part] === other[part])
}
