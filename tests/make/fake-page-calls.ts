import type { Handlers } from '../../shared/contract.ts'
import { AppError } from '../../shared/errors.ts'
import type { EntryId, MemberId } from '../../shared/ids.ts'
import type { Going } from '../../shared/model/bin.ts'
import type { EntryDraft, SavedDraft } from '../../shared/model/draft.ts'
import type { Entry, EntryRow } from '../../shared/model/entry.ts'
import type { DoubtfulWords, PageVersion } from '../../shared/model/history.ts'
import type { FakeRituals } from './fake-rituals.ts'
import type { FakeSearch } from './fake-search.ts'
import { daysOf, onThisDay, passing, placeOf, timelineOf } from './fake-timeline.ts'

type Names = Extract<keyof Handlers<'vault'>, `entries.${string}` | `drafts.${string}`>

/** What of the fake vault these rows need. */
interface Journal {
  readonly me: MemberId | null
  readonly entries: Map<string, Entry>
  readonly drafts: Map<string, { owner: MemberId; draft: SavedDraft }>
  readonly versions: Map<string, PageVersion[]>
  readonly paragraphs: Map<string, EntryId>
  readonly hiddenMemories: Set<string>
  readonly doubtful: DoubtfulWords[]
  readonly bytesAlong: number
  readonly rituals: FakeRituals
  readonly search: FakeSearch
  newId(): string
  mine(): MemberId
  everyone(): MemberId[]
  rows(): EntryRow[]
  rowOf(entry: Entry): EntryRow
  readable(id: string): Entry | null
  mayRead(entry: Entry): boolean
  withAttachments<Found extends Entry | null>(entry: Found): Found
  finish(draft: EntryDraft): Entry
  put(entry: Entry): Entry
  going(id: string, author: MemberId, isShared: boolean, binnedAt: string): Going
  work(job: string, phase: 'copying', total: number): Promise<void>
}

/** The rows `entries.*` and `drafts.*`, served from memory. */
export function pageCalls(vault: Journal): Pick<Handlers<'vault'>, Names> {
  return {
    'entries.timeline': ({ filters }) => ({
      ...timelineOf(passing(vault.rows(), filters)),
      ...(filters ? { isReading: vault.search.isReading } : {}),
    }),
    'entries.slice': ({ from, length, filters }) =>
      passing(vault.rows(), filters).slice(from, from + length),
    'entries.days': ({ month, filters }) => daysOf(passing(vault.rows(), filters), month),
    'entries.place': ({ day, filters }) => placeOf(passing(vault.rows(), filters), day),
    'entries.on-this-day': ({ day }) => onThisDay(vault.rows(), day, vault.hiddenMemories),
    'entries.hide-memory': ({ id, hidden }) => {
      if (hidden) vault.hiddenMemories.add(id)
      else vault.hiddenMemories.delete(id)
      return null
    },
    'entries.read': ({ id }) => vault.withAttachments(vault.readable(id)),
    'drafts.begin': ({ zone, day, time, entry }) => {
      const page = entry ? ownPage(vault, entry) : null
      return page
        ? { id: page.id, basedOn: page.revision, zone: page.zone, content: contentOf(page) }
        : {
            id: vault.newId() as EntryId,
            basedOn: 0,
            zone,
            content: { day, time, title: '', body: '', mood: null, tags: [] },
          }
    },
    'drafts.save': (draft) => {
      const savedAt = new Date().toISOString()
      vault.drafts.set(draft.id, { owner: vault.mine(), draft: { ...draft, savedAt } })
      return { savedAt }
    },
    'drafts.list': () =>
      [...vault.drafts.values()]
        .filter(({ owner }) => owner === vault.me)
        .map(({ draft }) => draft)
        .sort((a, b) => (a.savedAt < b.savedAt ? 1 : -1)),
    'drafts.discard': ({ id }) => {
      if (vault.drafts.get(id)?.owner === vault.me) vault.drafts.delete(id)
      return null
    },
    'drafts.finish': async ({ job, ...draft }) => {
      if (job) await vault.work(job, 'copying', vault.bytesAlong)
      const entry = vault.finish(draft)
      if (entry.zone === 'ours') vault.rituals.pageFinished(entry.id)
      return entry
    },
    'entries.share': async ({ id, revision, job, answer = null }) => {
      const page = ownPage(vault, id)
      if (job) await vault.work(job, 'copying', vault.bytesAlong)
      if (page.revision !== revision) throw new AppError('record.changed-elsewhere')
      return vault.put({
        ...page,
        ...(answer ? { answer } : {}),
        zone: 'ours',
        revision: page.revision + 1,
        readers: vault.everyone(),
      })
    },
    'entries.answer': ({ id, revision, answer }) => {
      const { answer: _, ...page } = ownPage(vault, id)
      if (page.zone !== 'ours') throw new AppError('record.not-now')
      if (page.revision !== revision) throw new AppError('record.changed-elsewhere')
      return vault.put({ ...page, ...(answer ? { answer } : {}), revision: page.revision + 1 })
    },
    'entries.share-paragraph': ({ id, revision, text, answer }) => {
      const page = ownPage(vault, id)
      if (page.zone === 'ours') throw new AppError('record.not-now')
      if (page.revision !== revision) throw new AppError('record.changed-elsewhere')
      const own = vault.newId() as EntryId
      vault.paragraphs.set(own, id)
      const { day, time } = page
      const words = { day, time, title: '', body: text, mood: null, tags: [] }
      const content = { ...words, ...(answer ? { answer } : {}) }
      return vault.finish({ id: own, basedOn: 0, zone: 'ours', content })
    },
    'entries.ladder': ({ id }) => {
      const isMine = vault.entries.get(id)?.author === vault.me
      const from = isMine ? vault.readable(vault.paragraphs.get(id) ?? '') : null
      const parts = [...vault.paragraphs].flatMap(([part, whole]) => {
        const entry = isMine && whole === id ? vault.readable(part) : null
        return entry && !entry.binnedAt
          ? [{ id: entry.id, opening: vault.rowOf(entry).opening }]
          : []
      })
      return { from: from && { id: from.id, day: from.day, title: from.title }, paragraphs: parts }
    },
    'entries.pin': ({ id, pinned }) => {
      vault.put({ ...ownPage(vault, id), pinned })
      return null
    },
    'entries.bin': ({ id }) => {
      vault.put({ ...ownPage(vault, id), binnedAt: new Date().toISOString() })
      return null
    },
    'entries.unbin': ({ id }) => {
      vault.put({ ...ownPage(vault, id), binnedAt: null })
      return null
    },
    'entries.binned': () =>
      [...vault.entries.values()].flatMap((entry) => {
        const { binnedAt, zone, author, id } = entry
        if (!binnedAt || !vault.mayRead(entry)) return []
        const going = vault.going(id, author, zone === 'ours', binnedAt)
        return [{ ...vault.rowOf(entry), binnedAt, going }]
      }),
    'entries.erase': ({ id }) => {
      if (!ownPage(vault, id).binnedAt) throw new AppError('record.not-now')
      vault.entries.delete(id)
      vault.versions.delete(id)
      return null
    },
    'entries.history': ({ id }) => {
      const entry = vault.readable(id)
      return entry && [...(vault.versions.get(id) ?? [])]
    },
    'entries.doubtful': () => vault.doubtful,
  }
}

function ownPage(vault: Journal, id: string): Entry {
  const entry = vault.readable(id)
  if (!entry) throw new AppError('record.not-found')
  if (entry.author !== vault.me) throw new AppError('record.not-yours')
  return entry
}

function contentOf({ day, time, title, body, mood, tags, answer }: Entry): EntryDraft['content'] {
  return { day, time, title, body, mood, tags, ...(answer ? { answer } : {}) }
}
