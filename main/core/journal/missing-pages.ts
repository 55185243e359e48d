import { type Day, dayOfDate, isDay } from '../../../shared/days.ts'
import type { EntryId } from '../../../shared/ids.ts'
import type { DamagedPart, MissingPage } from '../../../shared/model/damage.ts'
import type { VaultSpace } from '../vault/space.ts'
import type { StoredRecord } from '../vault/types.ts'
import type { UnlockedVault } from '../vault/unlocked-vault.ts'
import { entries, StoredEntry } from './stored-entry.ts'

const parts = {
  private: 'mine',
  shared: 'ours',
  drafts: 'drafts',
  side: 'debriefs',
  keyring: 'keys',
} as const satisfies Record<string, DamagedPart['part']>

/** What is missing in each part that is damaged, as far as what is left of it tells. */
export function missingParts(vault: UnlockedVault): DamagedPart[] {
  const found: DamagedPart[] = []
  for (const space of vault.spaces()) {
    const isHurt = vault.problems.some(
      ({ kind, where }) => kind === 'damage' && where.includes(space.id),
    )
    if (!isHurt) continue
    const pages = pagesOf(vault, space)
    const others = space.losses.records.filter(({ collection }) => collection !== entries).length
    const part = parts[space.kind]
    const saves = Math.max(0, space.losses.frames - pages.length)
    const same = found.find((one) => one.part === part)
    if (same === undefined) found.push({ part, pages, saves, others })
    else Object.assign(same, { saves: same.saves + saves, others: same.others + others })
  }
  return found
}

function pagesOf(vault: UnlockedVault, space: VaultSpace): MissingPage[] {
  if (space.kind !== 'private' && space.kind !== 'shared') return []
  const zone = space.kind === 'private' ? 'mine' : 'ours'
  const known = new Map<string, MissingPage>()
  const note = (id: string, missing: MissingPage['missing']) => {
    const told = toldBy(vault, space, id)
    if (!known.has(id)) known.set(id, { id: id as EntryId, zone, ...told, missing })
  }
  for (const { collection, id, revision } of space.losses.records) {
    if (collection !== entries) continue
    const left = space.history(entries, id).map((one) => one.revision)
    const isNewest = left.every((one) => one < revision)
    note(id, left.length === 0 ? 'page' : isNewest ? 'newest' : 'earlier')
  }
  for (const id of space.ids(entries)) if (hasHole(space.history(entries, id))) note(id, 'earlier')
  for (const id of pointedAt(vault, space)) {
    if (space.history(entries, id).length === 0) note(id, 'page')
  }
  return [...known.values()].sort((a, b) => ((a.day ?? '') < (b.day ?? '') ? 1 : -1))
}

/** Numbers that no kept version bears. What was erased is gone on purpose. */
function hasHole(versions: readonly StoredRecord[]): boolean {
  if (versions.some(({ operation }) => operation === 'erase')) return false
  const numbers = new Set(versions.map(({ revision }) => revision))
  return numbers.size < Math.max(0, ...numbers)
}

/** Pages that something else speaks of: bin, marks, drafts, and the lists of what lay together. */
function pointedAt(vault: UnlockedVault, space: VaultSpace): string[] {
  const zone = space.kind === 'private' ? 'mine' : 'ours'
  const runs = space.losses.runs.flatMap((from) => {
    const [collection, id] = from.split('/')
    return collection === entries && id ? [id] : []
  })
  const drafts = vault.drafts.list('drafts').flatMap(({ id, body }) => {
    const changes = (body as { changes?: unknown } | null)?.changes
    return changes === zone ? [id] : []
  })
  const marks = zone === 'mine' ? [...space.ids('pins'), ...space.ids('bin')] : space.ids('bin')
  const isElsewhere = (id: string) =>
    vault.ours.history(entries, id).length > 0 || vault.mine.history(entries, id).length > 0
  return [...runs, ...drafts, ...marks].filter((id) => !isElsewhere(id))
}

/** What any version that reads says of a page, or its draft, or the id itself. */
function toldBy(
  vault: UnlockedVault,
  space: VaultSpace,
  id: string,
): Pick<MissingPage, 'day' | 'title'> {
  const versions = [...space.history(entries, id), ...vault.mine.history(entries, id)]
  for (const { body } of versions.toReversed()) {
    const stored = StoredEntry.safeParse(body)
    if (stored.success) return { day: stored.data.day, title: stored.data.title }
  }
  const draft = vault.drafts.get('drafts', id)?.body as
    | { content?: { day?: string; title?: string } }
    | null
    | undefined
  if (typeof draft?.content?.day === 'string' && isDay(draft.content.day)) {
    return { day: draft.content.day as Day, title: draft.content.title ?? null }
  }
  return { day: dayOfId(id), title: null }
}

/** The day on which an id was made; null for one that was not made from the clock, as of an import. */
export function dayOfId(id: string): Day | null {
  const number = [...id].reduce((sum, digit) => sum * 32n + BigInt(Number.parseInt(digit, 32)), 0n)
  const time = Number(number >> 82n)
  const [earliest, latest] = [Date.UTC(2020, 0, 1), Date.UTC(2100, 0, 1)]
  return time >= earliest && time < latest ? dayOfDate(new Date(time)) : null
}
