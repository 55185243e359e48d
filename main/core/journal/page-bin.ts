import type { MemberId } from '../../../shared/ids.ts'
import type { InBin } from '../../../shared/model/bin.ts'
import type { EntryRow } from '../../../shared/model/entry.ts'
import {
  type BinnedThing,
  binWrite,
  insistOnBinned,
  lastPutFirst,
  unbinWrite,
} from '../bin/binned.ts'
import { due } from '../bin/due.ts'
import { eraseWhatStands } from '../bin/erase-what-stands.ts'
import { inBinOf } from '../bin/going.ts'
import { bin } from '../vault/bin-seen.ts'
import { memories } from './memories.ts'
import type { PageParts } from './page-parts.ts'
import { type Page, pins, rowOf } from './pages.ts'
import { paragraphs } from './paragraphs.ts'
import { entries } from './stored-entry.ts'

/** The bin of the journal: what lies in it, and the ways in, out, and away for good. */
export class PageBin {
  readonly #parts: PageParts

  constructor(parts: PageParts) {
    this.#parts = parts
  }

  /** The rows in the bin, the one put there last first. */
  list(): (EntryRow & InBin)[] {
    const { vault, attachments } = this.#parts
    return this.#inside()
      .map(({ page, thing }) => ({ ...rowOf(page, attachments), ...inBinOf(vault, thing) }))
      .sort(lastPutFirst)
  }

  /** Pages in the bin that this member put there. */
  of(member: MemberId): BinnedThing[] {
    return this.#inside()
      .map(({ thing }) => thing)
      .filter(({ author }) => author === member)
  }

  /** Puts a page there; nothing happens where it is already. `now` is an instant. */
  async put({ id, space, binning }: Page, now: string): Promise<void> {
    if (binning !== null) return
    await space.commit([binWrite(id, now)])
    this.#parts.rows.changed(id)
  }

  /** Takes a page out; nothing happens where it is out already. */
  async takeOut({ id, space, binning }: Page): Promise<void> {
    if (binning === null) return
    await space.commit([unbinWrite(id)])
    this.#parts.rows.changed(id)
  }

  /**
   * Takes a page in the bin away for good, with every earlier version of it and any draft.
   *
   * @param as the revision that put it in the bin, where it was that one that was looked at
   * @throws AppError `record.not-now` for a page that is not in the bin, or was put there anew
   */
  async erase({ id, zone, space, binning }: Page, as?: number): Promise<void> {
    const { vault, drafts, rows } = this.#parts
    insistOnBinned(binning, as)
    try {
      await drafts.remove(id)
      // The page itself goes last of all that was hers alone: broken off, it is done again.
      if (zone === 'ours') await eraseWhatStands(vault.mine, [entries], id)
      await eraseWhatStands(space, [entries, bin], id)
      await eraseWhatStands(vault.mine, [pins, due, paragraphs, memories], id)
    } finally {
      rows.changed(id)
    }
  }

  #inside(): { page: Page; thing: BinnedThing }[] {
    const { rows, pages } = this.#parts
    return rows.inBin().flatMap((id) => {
      const page = pages.find(id)
      if (page?.binning == null) return []
      const { space, author, binning, stored } = page
      const thing = { id, space, author, ...binning, changedAt: stored.changedAt }
      return [{ page, thing }]
    })
  }
}
