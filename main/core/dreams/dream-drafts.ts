import type { DreamId } from '../../../shared/ids.ts'
import { type Dream, DreamDraft, type DreamDraftLine } from '../../../shared/model/dream.ts'
import type { OpenVault } from '../vault/open-vault.ts'

const drafts = 'dream-drafts'

/** Dreams that the member who is in is writing, each under the id that it has or will have. */
export class DreamDrafts {
  readonly #vault: OpenVault

  constructor(vault: OpenVault) {
    this.#vault = vault
  }

  find(id: string): DreamDraft | null {
    const record = this.#vault.drafts.get(drafts, id)
    if (record === null || record.operation !== 'put') return null
    const stored = DreamDraft.safeParse({ ...(record.body as object), id }).data
    return stored ?? null
  }

  /** All of them, the last begun first. */
  list(): DreamDraftLine[] {
    return this.#vault.drafts
      .list(drafts)
      .flatMap(({ id }) => this.find(id) ?? [])
      .map(({ id, basedOn, title }) => ({ id, basedOn, title }))
      .reverse()
  }

  /** Answers with an ISO instant once it is safe. */
  async save({ id, ...body }: DreamDraft): Promise<string> {
    const [record] = await this.#vault.drafts.commit([
      { collection: drafts, id, operation: 'put', body },
    ])
    return record!.writtenAt
  }

  async remove(id: DreamId): Promise<void> {
    if (this.#vault.drafts.get(drafts, id)?.operation !== 'put') return
    await this.#vault.drafts.commit([{ collection: drafts, id, operation: 'delete' }])
  }

  /** A change that is being written goes on from what its owner has just noted on the page itself. */
  async follow(before: Dream, after: Dream): Promise<void> {
    const draft = this.find(after.id)
    if (draft === null || draft.basedOn !== before.revision) return
    await this.save(following(draft, after))
  }
}

/** The same change, of the dream as it stands: with the days that its owner has noted at its steps. */
export function following(draft: DreamDraft, dream: Dream): DreamDraft {
  const steps = draft.steps.map((step) => {
    const noted = dream.steps.find(({ text }) => text === step.text.trim())
    return noted ? { ...step, doneOn: noted.doneOn } : step
  })
  return { ...draft, basedOn: dream.revision, steps }
}
