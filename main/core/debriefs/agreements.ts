import { type Day, dayOfDate } from '../../../shared/days.ts'
import { AppError } from '../../../shared/errors.ts'
import type { AgreementId, MemberId } from '../../../shared/ids.ts'
import {
  type Agreement,
  isDue,
  type PromiseToMake,
  type Review,
} from '../../../shared/model/agreement.ts'
import type { DraftFields } from '../../../shared/model/debrief.ts'
import type { Clock } from '../ports.ts'
import type { OpenVault } from '../vault/open-vault.ts'
import { idInNameOf } from '../vault/own-id.ts'
import { Turns } from '../vault/turns.ts'
import { HalfWritten } from './half-written.ts'
import { promiseWrite, replyWrite, reviewWrites, StoredAgreements } from './stored-agreements.ts'

/**
 * The promises in Ours. A promise, and what is said about it on its day, are records of their own, each
 * signed by the one whose words they are; what somebody else wrote in their place counts for nothing.
 */
export class Agreements {
  readonly #vault: OpenVault
  readonly #clock: Clock
  readonly #stored: StoredAgreements
  readonly #drafts: HalfWritten
  readonly #turns = new Turns()

  constructor(vault: OpenVault, clock: Clock) {
    this.#vault = vault
    this.#clock = clock
    this.#stored = new StoredAgreements(vault)
    this.#drafts = new HalfWritten(vault)
  }

  /** All of them, the one to be looked at first in front. */
  list(): Agreement[] {
    return this.#stored.list()
  }

  /** The id for a small thing to promise: of the one that this member is writing, where there is one. */
  prepare(): AgreementId {
    const begun = this.#drafts.agreementsIn(this.#vault.me).find((id) => !this.#stored.has(id))
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
      // The keyboard may have changed hands since the id was made: it names whoever promises.
      const own = this.#stored.has(id) ? id : idInNameOf(this.#vault.vaultId, me, id)
      const there = this.#stored.find(own)
      if (there?.by !== me || there.text !== text) {
        const promise = { text, followUp, madeOn: this.#today(), origin: null }
        await this.#vault.ours.commit([{ ...promiseWrite(me, own, promise), basedOn: 0 }])
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
      const changedInto = next === null ? null : this.#vault.newId(me)
      const writes = reviewWrites(me, { id: agreement.id, how, words }, changedInto)
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
      await this.#vault.ours.commit([replyWrite(me, id, words)])
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
      const agreement = this.#stored.find(id)
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
      const agreement = this.#stored.find(id)
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
            const agreement = this.#stored.find(id)
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
    const agreement = this.#stored.find(id)
    if (agreement === null) throw new AppError('record.not-found')
    return agreement
  }

  #today(): Day {
    return dayOfDate(this.#clock.now())
  }
}

/** Each has one say: whoever promised with their review, everybody else with one word. */
function hasSpoken({ by, review, replies }: Agreement, member: MemberId): boolean {
  return member === by ? review !== null : replies.some((reply) => reply.by === member)
}
