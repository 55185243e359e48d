import type { Zone } from '../../../shared/model/entry.ts'
import { pins } from '../journal/pages.ts'
import { entries, storeEntry } from '../journal/stored-entry.ts'
import type { OpenVault } from '../vault/open-vault.ts'
import type { Staged, Write } from '../vault/types.ts'
import type { Work } from '../work.ts'
import type { ImportedPage } from './reader.ts'

/** Pages go to disk in steps of about this much text, in UTF-16 units. */
const batchLength = 256 * 1024

/**
 * Writes pages so that nobody sees any before all are there. A star becomes a pin, and pins are each
 * member's own: for pages of Ours they are a second transaction, made visible first, because a pin
 * without a page shows nowhere.
 */
export class PageWriter {
  readonly #work: Work
  readonly #pages: Staged
  readonly #pins: Staged
  #batch: Write[] = []
  #pinBatch: Write[] = []
  #length = 0
  #open: Staged[]

  constructor(vault: OpenVault, zone: Zone, work: Work) {
    this.#work = work
    this.#pages = (zone === 'ours' ? vault.ours : vault.mine).stage()
    this.#pins = zone === 'ours' ? vault.mine.stage() : this.#pages
    this.#open = [...new Set([this.#pins, this.#pages])]
  }

  /** `shown` are the records of what the page shows. */
  async add(
    id: string,
    { content, pinned, createdAt, changedAt }: ImportedPage,
    shown: Write[],
  ): Promise<void> {
    const body = storeEntry(content, createdAt, changedAt)
    this.#batch.push(...shown)
    this.#batch.push({ collection: entries, id, operation: 'put', body, basedOn: 0 })
    if (pinned) this.#pinBatch.push({ collection: pins, id, operation: 'put', body: {} })
    this.#length += content.body.length + 256 + shown.length * 1024
    if (this.#length < batchLength) return
    await this.#flush()
    await this.#work.breathe()
  }

  async commit(): Promise<void> {
    await this.#flush()
    for (const staged of [...this.#open]) {
      this.#open = this.#open.filter((open) => open !== staged)
      await staged.commit()
    }
  }

  async abandon(): Promise<void> {
    for (const staged of this.#open.splice(0)) await staged.abandon()
  }

  async #flush(): Promise<void> {
    if (this.#batch.length > 0) await this.#pages.add(this.#batch.splice(0))
    if (this.#pinBatch.length > 0) await this.#pins.add(this.#pinBatch.splice(0))
    this.#length = 0
  }
}
