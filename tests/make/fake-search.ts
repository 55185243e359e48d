import type { Handlers } from '../../shared/contract.ts'
import type { Day } from '../../shared/days.ts'
import { compareRows, type Entry, type EntryRow } from '../../shared/model/entry.ts'
import type { Note } from '../../shared/model/gratitude.ts'
import type { Hit, SearchFilters } from '../../shared/model/search.ts'
import { marksIn, type Term, termsOf } from '../../shared/search/query.ts'

type Names = Extract<keyof Handlers<'vault'>, `search.${string}`>

/** What the fake vault lets whoever is in read. */
export interface FakeSearched {
  pages(): { entry: Entry; row: EntryRow }[]
  notes(): Note[]
}

/** Search in memory: everything is looked through for every question. */
export class FakeSearch {
  /** As while the index is being built. */
  isReading = false
  private readonly searched: FakeSearched

  constructor(searched: FakeSearched) {
    this.searched = searched
  }

  readonly handlers: Pick<Handlers<'vault'>, Names> = {
    'search.query': ({ text, filters, length }) => {
      const terms = termsOf(text)
      const hits = this.everything(terms)
        .filter(({ hit, texts }) => passes(hit, filters) && holdsAll(texts, terms))
        .map(({ hit }) => hit)
        .sort((a, b) => compareRows(spotOf(a), spotOf(b)))
      return {
        hits: hits.slice(0, length),
        hasMore: hits.length > length,
        isReading: this.isReading,
      }
    },
    'search.tags': () => {
      const tags = this.searched.pages().flatMap(({ entry }) => entry.tags)
      return [...new Set(tags)].sort()
    },
    'search.read': ({ id }) => {
      const note = this.searched.notes().find((each) => each.id === id)
      if (note === undefined) return null
      const { from, text, completion } = note
      const more = completion ? [{ who: completion.by, text: completion.text }] : []
      return { title: '', parts: [{ who: from, text }, ...more] }
    },
  }

  private everything(terms: readonly Term[]): { hit: Hit; texts: string[] }[] {
    const marked = (text: string) => ({ text, marks: marksIn(text, terms) })
    const pages = this.searched.pages().map(({ entry, row }) => {
      const { id, day, time, zone, author, title, body, tags, mood } = entry
      const facts = { kind: 'page' as const, id, day, time, zone, author, mood, photo: row.photo }
      const shown = { title: marked(title), excerpt: marked(body), tags: tags.map(marked) }
      return { hit: { ...facts, ...shown }, texts: [title, body, ...tags] }
    })
    const notes = this.searched.notes().map(({ id, from, text, writtenAt }) => ({
      hit: {
        kind: 'note' as const,
        id,
        day: writtenAt.slice(0, 10) as Day,
        time: writtenAt.slice(11, 16),
        zone: 'ours' as const,
        author: from,
        title: marked(''),
        excerpt: marked(text),
        tags: [],
        mood: null,
        photo: null,
      },
      texts: [text],
    }))
    return [...pages, ...notes]
  }
}

function spotOf({ day, time, id }: Hit): Pick<EntryRow, 'day' | 'time' | 'id'> {
  return { day, time, id: id as EntryRow['id'] }
}

function holdsAll(texts: readonly string[], terms: readonly Term[]): boolean {
  return terms.every((term) => texts.some((text) => marksIn(text, [term]).length > 0))
}

function passes(hit: Hit, filters: SearchFilters): boolean {
  const { kind, author, zone, tag, mood, withPhoto, from, to } = filters
  return (
    (kind === null || hit.kind === kind) &&
    (author === null || hit.author === author) &&
    (zone === null || hit.zone === zone) &&
    (tag === null || hit.tags.some(({ text }) => text === tag)) &&
    (mood === null || hit.mood === mood) &&
    (!withPhoto || hit.photo !== null) &&
    (from === null || hit.day >= from) &&
    (to === null || hit.day <= to)
  )
}
