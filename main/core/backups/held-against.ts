import type { HeldAgainst } from '../../../shared/model/backup.ts'
import { byItsAuthor } from '../authorship.ts'
import { Gratitude } from '../gratitude/gratitude.ts'
import { completions, notes } from '../gratitude/wall.ts'
import { Journal } from '../journal/journal.ts'
import { Pages } from '../journal/pages.ts'
import { entries } from '../journal/stored-entry.ts'
import type { Clock } from '../ports.ts'
import type { OpenVault } from '../vault/open-vault.ts'
import type { Space, StoredRecord } from '../vault/types.ts'
import type { Work } from '../work.ts'

/** The pages and notes that a vault shows its member outside the bin, and the ids of those in it. */
interface Shown {
  vault: OpenVault
  /** By collection and id, wherever they lie: the records that hold what is shown. */
  things: Map<string, StoredRecord[]>
  binned: Set<string>
}

/**
 * Holds the journal that is here against a copy of it, both opened by the same member, as the journal and the
 * wall show them: what lies in a bin is counted only where the other shows it.
 *
 * @throws AppError `request.cancelled`
 */
export async function heldAgainst(
  present: OpenVault,
  copy: OpenVault,
  { clock, work }: { clock: Clock; work: Work },
): Promise<HeldAgainst> {
  const here = await shownIn(present, clock, work)
  const there = await shownIn(copy, clock, work)
  const [onlyHere, onlyInCopy] = [beyond(here, there), beyond(there, here)]
  return {
    entries: countOf(here, entries),
    notes: countOf(here, notes),
    onlyHere: onlyHere.size,
    onlyInCopy: onlyInCopy.size,
    inOneBin: inBinOf(there, here, onlyHere).length + inBinOf(here, there, onlyInCopy).length,
    isSame: onlyHere.size + onlyInCopy.size === 0 && showsAll(here, there) && showsAll(there, here),
  }
}

async function shownIn(vault: OpenVault, clock: Clock, work: Work): Promise<Shown> {
  const [journal, wall, pages] = [new Journal(vault, clock), new Gratitude(vault), new Pages(vault)]
  const things = new Map<string, StoredRecord[]>()
  for (const id of journal.ids()) {
    const page = pages.find(id)
    if (page?.binning === null) things.set(nameOf(entries, id), standing(page.space, entries, id))
    await work.breathe()
  }
  for (const { id, completion } of wall.list()) {
    const answer = completion === null ? [] : standing(vault.ours, completions, id, completion.by)
    things.set(nameOf(notes, id), [...standing(vault.ours, notes, id), ...answer])
    await work.breathe()
  }
  const binned = new Set([
    ...journal.binned().map(({ id }) => nameOf(entries, id)),
    ...wall.binned().map(({ id }) => nameOf(notes, id)),
  ])
  return { vault, things, binned }
}

/** The revision whose words are shown: of the record's own author, or of the one who may answer there. */
function standing(space: Space, collection: string, id: string, by?: string): StoredRecord[] {
  const newest = space.get(collection, id)
  const may = (member: string) => by === undefined || member === by
  const counting = newest && byItsAuthor(space, newest, may)
  return counting === null ? [] : [counting]
}

/**
 * What shows words that the other never held. Numbers of revisions would not do: two that parted count on
 * alike, each with words of its own. Nor would the place: what was private may be shared by now.
 */
function beyond(one: Shown, other: Shown): Set<string> {
  const names = [...one.things].filter(([, records]) =>
    records.some((record) => !everHeld(other.vault, record)),
  )
  return new Set(names.map(([name]) => name))
}

function everHeld({ ours, mine }: OpenVault, { collection, id, statement }: StoredRecord): boolean {
  const isIt = (record: StoredRecord | null) =>
    record?.statement === statement && record.signature !== 'failed'
  return [ours, mine].some(
    (space) => isIt(space.get(collection, id)) || space.history(collection, id).some(isIt),
  )
}

/** Of what one shows, what lies in the other's bin: without what is counted already. */
function inBinOf(binning: Shown, showing: Shown, counted: Set<string>): string[] {
  return [...showing.things.keys()].filter((name) => binning.binned.has(name) && !counted.has(name))
}

function showsAll(one: Shown, of: Shown): boolean {
  return [...of.things.keys()].every((name) => one.things.has(name))
}

function countOf({ things }: Shown, collection: string): number {
  return [...things.keys()].filter((name) => name.startsWith(nameOf(collection, ''))).length
}

function nameOf(collection: string, id: string): string {
  return `${collection} ${id}`
}
