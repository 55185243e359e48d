import { daysLike } from '../../../shared/calendar.ts'
import type { Day } from '../../../shared/days.ts'
import type { EntryId } from '../../../shared/ids.ts'
import { limits } from '../../../shared/limits.ts'
import type { EntryRow } from '../../../shared/model/entry.ts'
import type { OpenVault } from '../vault/open-vault.ts'
import type { Rows } from './rows.ts'

/** Private collection: pages that do not come up on their day, under the id of each. */
export const memories = 'hidden-memories'

/** Pages of this day in earlier years, the newest first, without those that the member has hidden. */
export function memoriesOf(vault: OpenVault, rows: Rows, day: Day): EntryRow[] {
  const span = rows.span()
  const found: EntryRow[] = []
  if (span === null) return found
  const oldest = Number(span.oldestDay.slice(0, 4))
  for (let year = Number(day.slice(0, 4)) - 1; year >= oldest; year -= 1) {
    for (const like of daysLike(day, year).reverse()) {
      found.push(...rows.rowsOf(like).filter(({ id }) => !isHidden(vault, id)))
    }
    if (found.length >= limits.memories) break
  }
  return found.slice(0, limits.memories)
}

/** Hides a page from its day, or brings it back; writes nothing where that is so already. */
export async function hideMemory(vault: OpenVault, id: EntryId, hidden: boolean): Promise<void> {
  if (isHidden(vault, id) === hidden) return
  const operation = hidden ? 'put' : 'delete'
  await vault.mine.commit([{ collection: memories, id, operation, body: {} }])
}

function isHidden({ mine }: OpenVault, id: EntryId): boolean {
  return mine.get(memories, id)?.operation === 'put'
}
