import { z } from 'zod'
import { AppError } from '../../../shared/errors.ts'
import { IdeaId } from '../../../shared/ids.ts'
import { byItsAuthor } from '../authorship.ts'
import type { OpenVault } from '../vault/open-vault.ts'
import type { StoredRecord } from '../vault/types.ts'

const ideas = 'ideas'

const StoredIdea = z.object({ text: z.string() })

/** An idea that somebody here put in the jar. */
export interface PutIn {
  id: IdeaId
  text: string
  isMine: boolean
  /** When it was put in (ISO instant). */
  at: string
}

/** Ideas that members put in, for everybody to see. Only its author takes one out again. */
export class Ideas {
  readonly #vault: OpenVault

  constructor(vault: OpenVault) {
    this.#vault = vault
  }

  /** In the order in which they were put in. */
  list(): PutIn[] {
    return this.#vault.ours.list(ideas).flatMap((record) => this.#idea(record) ?? [])
  }

  find(id: string): PutIn | null {
    const record = this.#vault.ours.get(ideas, id)
    return record && this.#idea(record)
  }

  async putIn(text: string): Promise<IdeaId> {
    const id = this.#vault.newId() as IdeaId
    const write = { collection: ideas, id, operation: 'put', basedOn: 0 } as const
    await this.#vault.ours.commit([{ ...write, body: { text } }])
    return id
  }

  /** @throws AppError `record.not-found`, `record.not-yours` */
  async takeOut(id: IdeaId): Promise<void> {
    const idea = this.find(id)
    if (idea === null) throw new AppError('record.not-found')
    if (!idea.isMine) throw new AppError('record.not-yours')
    await this.#vault.ours.commit([{ collection: ideas, id, operation: 'delete' }])
  }

  #idea(newest: StoredRecord): PutIn | null {
    const record = byItsAuthor(this.#vault.ours, newest)
    if (record?.operation !== 'put') return null
    const id = IdeaId.safeParse(record.id).data
    const stored = StoredIdea.safeParse(record.body).data
    if (!id || !stored) return null
    return { id, text: stored.text, isMine: record.author === this.#vault.me, at: record.writtenAt }
  }
}
