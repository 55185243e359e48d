import { z } from 'zod'
import { Day, dayOfDate } from '../../../shared/days.ts'
import { AppError } from '../../../shared/errors.ts'
import { AgreementId, DebriefId, type MemberId } from '../../../shared/ids.ts'
import {
  type Agreement,
  HowItWent,
  isDue,
  type PromiseToMake,
  type Review,
} from '../../../shared/model/agreement.ts'
import type { DraftFields } from '../../../shared/model/debrief.ts'
import type { Clock } from '../ports.ts'
import { Turns } from '../vault/turns.ts'
import type { OpenVault, SignedRecord, Write } from '../vault/types.ts'
import { HalfWritten } from './half-written.ts'
import { firstRevision } from './steps.ts'

const agreements = 'agreements'
const reviews = 'agreement-reviews'
const replies = 'agreement-replies'
/** Beside a review: the promise was let go. Whoever does not know this reads 'not this time'. */
const letGo = 'agreements-let-go'

const StoredPromise = z.strictObject({
  text: z.string(),
  followUp: Day,
  madeOn: Day,
  debrief: DebriefId.nullable(),
  title: z.string().nullable(),
})
const StoredReview = z.strictObject({
  how: HowItWent.exclude(['let-go']),
  words: z.string(),
  changedInto: AgreementId.nullable(),
})
const StoredLetGo = z.strictObject({})
const StoredReply = z.strictObject({ words: z.string() })

/** A promise as it is laid in Ours; `origin` is the debrief where Ours keeps that whole. */
export interface NewPromise {
  text: string
  followUp: Day
  madeOn: Day
  origin: { debrief: string; title: string } | null
}

/** A promise for Ours, signed now by the one who promised, to be laid there at the end of its debrief. */
export function signPromise(
  vault: OpenVault,
  by: MemberId,
  id: string,
  promise: NewPromise,
): SignedRecord {
  return vault.ours.sign(promiseWrite(by, id, promise))
}

/**
 * The promises in Ours. A promise, and what is said about it on its day, are records of their own, each
 * signed by the one whose words they are; what somebody else wrote in their place counts for nothing.
 */
export class Agreements {
  readonly #vault: OpenVault
  readonly #clock: Clock
  readonly #drafts: HalfWritten
  readonly #turns = new Turns()

  constructor(vault: OpenVault, clock: Clock) {
    this.#vault = vault
    this.#clock = clock
    this.#drafts = new HalfWritten(vault)
  }

  /** All of them, the one to be looked at first in front. */
  list(): Agreement[] {
    return this.#vault.ours
      .list(agreements)
      .map(({ id }) => this.#find(id))
      .filter((agreement) => agreement !== null)
      .sort(byDay)
  }

  /** The id for a small thing to promise: of the one that this member is writing, where there is one. */
  prepare(): AgreementId {
    const { me, ours } = this.#vault
    const begun = this.#drafts.agreementsIn(me).find((id) => ours.get(agreements, id) === null)
    return begun ?? (this.#vault.newId() as AgreementId)
  }

  /**
   * Promises something small. The same one promised again stands once.
   *
   * @throws AppError `record.changed-elsewhere` where something else stands under this id
   */
  promise({ id, text, followUp }: PromiseToMake): Promise<void> {
    const { me } = this.#vault
    return this.#turns.take(async () => {
      const there = this.#find(id)
      if (there?.by !== me || there.text !== text) {
        const promise = { text, followUp, madeOn: this.#today(), origin: null }
        await this.#vault.ours.commit([{ ...promiseWrite(me, id, promise), basedOn: 0 }])
      }
      await this.#drafts.removeAboutAgreements(me, [id])
    })
  }

  /**
   * Says how it went, once, on its day or later; that it is let go, at any time. 'Change' makes another promise of it, in the same write.
   *
   * @throws AppError `record.not-found`, `record.not-yours` for whoever did not promise it,
   * `record.not-now` before its day and a second time.
   */
  review(review: Review): Promise<void> {
    const { me } = this.#vault
    return this.#turns.take(async () => {
      const agreement = this.#known(review.id)
      if (agreement.by !== me) throw new AppError('record.not-yours')
      const { how, words, next } = review
      const mayNow = how === 'let-go' ? agreement.review === null : isDue(agreement, this.#today())
      if (!mayNow) throw new AppError('record.not-now')
      const changedInto = next === null ? null : this.#vault.newId()
      const writes: Write[] = [
        {
          collection: reviews,
          id: agreement.id,
          operation: 'put',
          body: { how: how === 'let-go' ? 'not-this-time' : how, words, changedInto },
          by: me,
        },
      ]
      if (how === 'let-go') {
        writes.push({ collection: letGo, id: agreement.id, operation: 'put', body: {}, by: me })
      }
      if (next !== null && changedInto !== null) {
        const { debrief, title } = agreement
        const origin = debrief !== null && title !== null ? { debrief, title } : null
        const promise = { ...next, madeOn: this.#today(), origin }
        writes.push({ ...promiseWrite(me, changedInto, promise), basedOn: 0 })
      }
      await this.#vault.ours.commit(writes)
      await this.#drafts.removeAboutAgreements(me, [agreement.id])
    })
  }

  /**
   * A word by another member, once each, after the one who promised has spoken.
   *
   * @throws AppError `record.not-found`, `record.not-yours` for one's own promise, `record.not-now`
   * before its review and a second time.
   */
  reply(id: AgreementId, words: string): Promise<void> {
    const { me } = this.#vault
    return this.#turns.take(async () => {
      const agreement = this.#known(id)
      if (agreement.by === me) throw new AppError('record.not-yours')
      const hasReplied = agreement.replies.some(({ by }) => by === me)
      if (agreement.review === null || hasReplied) throw new AppError('record.not-now')
      await this.#vault.ours.commit([
        { collection: replies, id: replyId(id, me), operation: 'put', body: { words }, by: me },
      ])
      await this.#drafts.removeAboutAgreements(me, [id])
    })
  }

  /**
   * What the member at the keyboard is about to say about one, or to promise; no fields where they have written nothing
   * yet, or have said it. It comes after every save that was asked for before.
   */
  draft(id: AgreementId): Promise<DraftFields> {
    const { me } = this.#vault
    return this.#turns.take(async () => {
      const agreement = this.#find(id)
      const isSaid = agreement !== null && hasSpoken(agreement, me)
      return isSaid ? {} : this.#drafts.aboutAgreement(me, id)
    })
  }

  /**
   * Saves it where only `who` can read it; fields that are all empty take it away.
   *
   * @throws AppError `record.not-now` once `who` has said it; `session.not-here`
   */
  saveDraft(id: AgreementId, who: MemberId, fields: DraftFields): Promise<void> {
    return this.#turns.take(async () => {
      const agreement = this.#find(id)
      const isEmpty = Object.values(fields).every((text) => text === '')
      const isSaid = agreement !== null && hasSpoken(agreement, who)
      if (!isEmpty && isSaid) throw new AppError('record.not-now')
      await this.#drafts.saveAboutAgreement(who, id, fields)
    })
  }

  /**
   * Takes away what stayed a draft because a crash came after the words were said.
   *
   * @returns what went wrong, for each member who is here; it never throws
   */
  settle(): Promise<unknown[]> {
    return this.#turns.take(async () => {
      if (!this.#vault.writable) return []
      const outcomes = await Promise.allSettled(
        this.#vault.present.map(async (member) => {
          const said = this.#drafts.agreementsIn(member).filter((id) => {
            const agreement = this.#find(id)
            if (agreement === null) return false
            // Its words were a draft until they were promised.
            const isPromised = 'promise' in this.#drafts.aboutAgreement(member, id)
            return isPromised || hasSpoken(agreement, member)
          })
          await this.#drafts.removeAboutAgreements(member, said)
        }),
      )
      return outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
    })
  }

  #known(id: string): Agreement {
    const agreement = this.#find(id)
    if (agreement === null) throw new AppError('record.not-found')
    return agreement
  }

  #find(id: string): Agreement | null {
    const record = firstRevision(this.#vault.ours, agreements, id)
    const stored = StoredPromise.safeParse(record?.body).data
    if (record === null || stored === undefined || !AgreementId.safeParse(id).success) return null
    const agreement: Agreement = {
      ...stored,
      id: id as AgreementId,
      by: record.author,
      review: this.#review(record.author, id),
      replies: [],
    }
    return agreement.review === null
      ? agreement
      : { ...agreement, replies: this.#replies(agreement) }
  }

  #review(by: MemberId, id: string): Agreement['review'] {
    const said = this.#firstBy(by, reviews, id, StoredReview)
    if (said?.how !== 'not-this-time') return said
    const isLetGo = this.#firstBy(by, letGo, id, StoredLetGo) !== null
    return isLetGo ? { ...said, how: 'let-go' } : said
  }

  #replies({ id, by }: Agreement): Agreement['replies'] {
    // What somebody said before they left stays said.
    return [...this.#vault.members(), ...this.#vault.former()]
      .filter((member) => member.id !== by)
      .flatMap((member) => {
        const said = this.#firstBy(member.id, replies, replyId(id, member.id), StoredReply)
        return said === null ? [] : [{ by: member.id, words: said.words }]
      })
  }

  /** What this member said there first: each has one say, and nobody has it for them. */
  #firstBy<Said>(
    author: MemberId,
    collection: string,
    id: string,
    schema: z.ZodType<Said>,
  ): Said | null {
    const said = this.#vault.ours
      .history(collection, id)
      .find(
        (record) =>
          record.author === author &&
          record.operation === 'put' &&
          record.signature === 'verified' &&
          schema.safeParse(record.body).success,
      )
    return said ? schema.parse(said.body) : null
  }

  #today(): Day {
    return dayOfDate(this.#clock.now())
  }
}

function promiseWrite(by: MemberId, id: string, { origin, ...promise }: NewPromise) {
  const body = { ...promise, debrief: origin?.debrief ?? null, title: origin?.title ?? null }
  return { collection: agreements, id, operation: 'put' as const, body, by }
}

/** Each has one say: whoever promised with their review, everybody else with one word. */
function hasSpoken({ by, review, replies }: Agreement, member: MemberId): boolean {
  return member === by ? review !== null : replies.some((reply) => reply.by === member)
}

function replyId(id: string, member: MemberId): string {
  return `${id}.${member}`
}

function byDay(a: Agreement, b: Agreement): number {
  if (a.followUp !== b.followUp) return a.followUp < b.followUp ? -1 : 1
  return a.id < b.id ? -1 : 1
}
