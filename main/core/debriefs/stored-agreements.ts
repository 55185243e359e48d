import { z } from 'zod'
import { Day } from '../../../shared/days.ts'
import { AgreementId, DebriefId, type MemberId } from '../../../shared/ids.ts'
import { type Agreement, HowItWent, type Review } from '../../../shared/model/agreement.ts'
import type { OpenVault } from '../vault/open-vault.ts'
import type { SignedRecord, StoredRecord, Write } from '../vault/types.ts'
import { ownerOf } from '../vault/whose.ts'
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

export function promiseWrite(by: MemberId, id: string, { origin, ...promise }: NewPromise): Write {
  const body = { ...promise, debrief: origin?.debrief ?? null, title: origin?.title ?? null }
  return { collection: agreements, id, operation: 'put', body, by }
}

/** A review, in one write with what else says that the promise was let go. */
export function reviewWrites(
  by: MemberId,
  { id, how, words }: Pick<Review, 'id' | 'how' | 'words'>,
  changedInto: string | null,
): Write[] {
  const about = { id, operation: 'put', by } as const
  const said = { how: how === 'let-go' ? 'not-this-time' : how, words, changedInto }
  const review = { ...about, collection: reviews, body: said }
  return how === 'let-go' ? [review, { ...about, collection: letGo, body: {} }] : [review]
}

export function replyWrite(by: MemberId, id: AgreementId, words: string): Write {
  return { collection: replies, id: replyId(id, by), operation: 'put', body: { words }, by }
}

/**
 * The promises as their records in Ours tell them: of each only the first words of the member whose they
 * are. What somebody else wrote in their place counts for nothing.
 */
export class StoredAgreements {
  readonly #vault: OpenVault

  constructor(vault: OpenVault) {
    this.#vault = vault
  }

  /** All of them, the one to be looked at first in front. */
  list(): Agreement[] {
    return this.#vault.ours
      .list(agreements)
      .map(({ id }) => this.find(id))
      .filter((agreement) => agreement !== null)
      .sort(byDay)
  }

  /** True where anybody wrote anything under this id. */
  has(id: string): boolean {
    return this.#vault.ours.get(agreements, id) !== null
  }

  /** Null where there is none. */
  find(id: string): Agreement | null {
    const record = this.#promise(id)
    const stored = StoredPromise.safeParse(record?.body).data
    if (record === null || stored === undefined || !AgreementId.safeParse(id).success) return null
    const agreement: Agreement = {
      ...stored,
      id: id as AgreementId,
      by: record.author,
      review: this.#review(record.author, id),
      replies: [],
      ...(this.#isReworded(record) ? { isReworded: true } : {}),
    }
    return agreement.review === null
      ? agreement
      : { ...agreement, replies: this.#replies(agreement) }
  }

  /** The first words of the member whose promise it is. */
  #promise(id: string): StoredRecord | null {
    const { ours } = this.#vault
    const isGenuine = ({ signature }: StoredRecord) => signature === 'verified'
    const owner = ownerOf(ours.history(agreements, id), isGenuine)
    return owner && firstRevision(ours, agreements, id, owner)
  }

  /** True where whoever promised signed first words of it in more than one way. */
  #isReworded({ author, statement, id }: StoredRecord): boolean {
    return this.#vault.ours
      .history(agreements, id)
      .some(
        (one) =>
          one.author === author &&
          one.signature === 'verified' &&
          one.revision === 1 &&
          one.statement !== statement,
      )
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
}

function replyId(id: string, member: MemberId): string {
  return `${id}.${member}`
}

function byDay(a: Agreement, b: Agreement): number {
  if (a.followUp !== b.followUp) return a.followUp < b.followUp ? -1 : 1
  return a.id < b.id ? -1 : 1
}
