import type { EntryId, MemberId } from '../../../shared/ids.ts'
import { limits } from '../../../shared/limits.ts'
import type { Entry } from '../../../shared/model/entry.ts'
import type { ExportReport } from '../../../shared/model/export.ts'
import type { Contents } from '../contents.ts'
import type { Journal } from '../journal/journal.ts'
import type { Clock } from '../ports.ts'
import type { OpenVault } from '../vault/open-vault.ts'
import type { Work } from '../work.ts'

/** Everything that a readable copy is taken from, as the member who is in sees it. */
export type ReadableSource = Contents

export interface HowToWrite {
  clock: Clock
  work: Work
  /** Leaves out photos and other files that do not verify, and counts them. */
  withoutDamaged: boolean
}

/** What was written, counted. */
export type Counts = Omit<ExportReport, 'name' | 'cutShort'>

/** The names of members, and of those who left; the id for somebody that nothing is known of. */
export function namesIn(vault: OpenVault): (id: MemberId) => string {
  const people = [...vault.members(), ...vault.former()]
  const names = new Map(people.map(({ id, label }) => [id, label]))
  return (id) => names.get(id) ?? id
}

/** Every page that may be read, newest first, those in the bin last. Pages are read one by one. */
export function pageIds(journal: Journal): EntryId[] {
  const { count } = journal.timeline()
  const ids: EntryId[] = []
  for (let from = 0; from < count; from += limits.sliceLength) {
    ids.push(...journal.slice(from, limits.sliceLength).map(({ id }) => id))
  }
  // Reading rows may move some: one that comes twice is written once.
  return [...new Set([...ids, ...journal.binned().map(({ id }) => id)])]
}

/** Reads pages one by one, telling how far it is. Those that went away meanwhile are passed over. */
export async function* pagesOf(
  journal: Journal,
  ids: readonly EntryId[],
  { work, done: before, total }: { work: Work; done: number; total: number },
): AsyncGenerator<Entry> {
  for (const [done, id] of ids.entries()) {
    work.at('writing', before + done, total)
    await work.breathe()
    const entry = journal.read(id)
    if (entry !== null) yield entry
  }
}

/** Every ritual with what was said about its days. */
export function ritualsOf({ rituals }: ReadableSource) {
  return rituals.list().map((ritual) => ({ ...ritual, days: rituals.days.all(ritual.id) }))
}

/** Debriefs that Ours keeps whole, and the own words of the member who is in from all others. */
export function debriefsOf({ debriefs }: ReadableSource) {
  const kept = debriefs.kept()
  const wholeHere = new Set(kept.map(({ id }) => id))
  const own = debriefs.ownWords().filter(({ debrief }) => !wholeHere.has(debrief))
  return { kept, own }
}
