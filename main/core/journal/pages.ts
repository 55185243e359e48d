import { type Day, isDay } from '../../../shared/days.ts'
import type { EntryId, MemberId } from '../../../shared/ids.ts'
import { countWords, type Entry, type EntryRow, type Zone } from '../../../shared/model/entry.ts'
import type { Attachments } from '../attachments/attachments.ts'
import { byItsAuthor } from '../authorship.ts'
import { type Binning, binningOf } from '../bin/binned.ts'
import { bin } from '../vault/bin-seen.ts'
import type { OpenVault } from '../vault/open-vault.ts'
import { HeldRecord } from '../vault/record.ts'
import type { Space, StoredRecord } from '../vault/types.ts'
import { openingOf } from './opening.ts'
import type { Spot } from './outline.ts'
import { contentOf, entries, StoredEntry } from './stored-entry.ts'

export const pins = 'pins'

/** A page, where it lies, and what is noted about it. */
export interface Page {
  id: EntryId
  zone: Zone
  space: Space
  author: MemberId
  stored: StoredEntry
  /** The revision that stands in the space: what a change has to be based on. */
  revision: number
  /** That it lies in the bin, or null. */
  binning: Binning | null
  pinned: boolean
}

/** Finds pages in the two spaces that hold them. Writes nothing. */
export class Pages {
  readonly #vault: OpenVault

  constructor(vault: OpenVault) {
    this.#vault = vault
  }

  /** The space of a zone. */
  space(zone: Zone): Space {
    return zone === 'ours' ? this.#vault.ours : this.#vault.mine
  }

  /**
   * The page with an id, or null when there is none that this member may read and trust.
   *
   * Where the same page lies in Mine and in Ours, a crash came between the two writes of sharing it:
   * the one in Ours is the page, and the one in Mine counts as moved. What somebody else put in Ours
   * under the id of a private page never hides that page from its writer.
   */
  find(id: EntryId): Page | null {
    const shared = this.#vault.ours.get(entries, id)
    const theirs = shared && this.#page('ours', shared)
    if (theirs?.author === this.#vault.me) return theirs
    const own = this.#vault.mine.get(entries, id)
    return (own && this.#page('mine', own)) ?? theirs
  }

  /**
   * Where every page stands in the timeline, binned ones too, each once. Taken from the newest
   * revisions as they are: `find` says whether one can be trusted. A newest revision that names no
   * place, as only another program writes it, does not take away the page that its author left.
   */
  spots(): Spot[] {
    const { ours, mine } = this.#vault
    const shared = ours.list(entries).map((newest) => spotOf(newest) ?? spotLeft(ours, newest))
    const spots = [...mine.list(entries).map(spotOf), ...shared].filter((spot) => spot !== null)
    return [...new Map(spots.map((spot) => [spot.id, spot])).values()]
  }

  /**
   * Pages that somebody put in the bin or took out of it: what another said there last hides what their
   * author said before. `find` says whose word counts.
   */
  saidToBeBinned(): Set<EntryId> {
    const { ours, mine } = this.#vault
    return new Set([...ours.ids(bin), ...mine.ids(bin)] as EntryId[])
  }

  #page(zone: Zone, newest: StoredRecord): Page | null {
    const space = this.space(zone)
    const trusted = byItsAuthor(space, newest)
    if (trusted === null || trusted.operation !== 'put') return null
    const stored = StoredEntry.safeParse(trusted.body)
    if (!stored.success) return null
    const id = newest.id as EntryId
    const { author } = trusted
    return {
      id,
      zone,
      space,
      author,
      stored: stored.data,
      revision: newest.revision,
      binning: binningOf(space, id, author),
      pinned: this.#vault.mine.get(pins, id)?.operation === 'put',
    }
  }
}

/** A page as the journal shows it, whole. */
export function entryOf(page: Page, attachments: Attachments): Entry {
  return {
    ...contentOf(page.stored),
    id: page.id,
    zone: page.zone,
    author: page.author,
    readers: page.space.readers(),
    revision: page.revision,
    writtenAt: page.stored.createdAt,
    changedAt: page.stored.changedAt,
    pinned: page.pinned,
    binnedAt: page.binning?.binnedAt ?? null,
    wordCount: countWords(page.stored.body),
    attachments: attachments.shownBy(page.stored.body, page.zone),
  }
}

/** A page as one row of the timeline. */
export function rowOf(page: Page, attachments: Attachments): EntryRow {
  const { id, zone, author, pinned } = page
  const { day, time, title, body, mood, tags } = page.stored
  const opening = openingOf(body)
  const photo = attachments.photoOf(body, zone)
  return { id, day, time, title, opening, zone, author, mood, tags, pinned, photo }
}

/**
 * How Hearth begins a page: what decides its place comes first, and is taken from there without reading
 * the rest, of all pages together a long text. As with any newest revision, `find` says what is so.
 */
const beginning = /^\{"day":"(\d{4}-\d\d-\d\d)","time":(?:null|"(\d\d:\d\d)"),/

const days = new Map<string, Day>()

/** One text for each day, looked at once, however many pages are of it; null where there is no such day. */
function knownDay(text: string): Day | null {
  const known = days.get(text)
  if (known !== undefined || !isDay(text)) return known ?? null
  days.set(text, text as Day)
  return text as Day
}

function spotOf(record: StoredRecord): Spot | null {
  const began = record instanceof HeldRecord ? beginning.exec(record.jsonUpTo(40)) : null
  const known = began && knownDay(began[1]!)
  if (known !== null) return { id: record.id as EntryId, day: known, time: began![2] ?? null }
  const { day, time } = (record.body ?? {}) as Partial<Record<'day' | 'time', unknown>>
  const isPlaced =
    typeof day === 'string' && isDay(day) && (time === null || typeof time === 'string')
  return isPlaced ? { id: record.id as EntryId, day: day as Day, time } : null
}

function spotLeft(space: Space, newest: StoredRecord): Spot | null {
  const left = byItsAuthor(space, newest)
  return left && spotOf(left)
}
