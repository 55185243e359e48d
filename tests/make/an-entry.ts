import type { Journal } from '../../main/core/journal/journal.ts'
import type { Day } from '../../shared/days.ts'
import type { EntryDraft } from '../../shared/model/draft.ts'
import type { Entry, EntryContent, Zone } from '../../shared/model/entry.ts'

/** A page about an evening; a test names only what it is about. */
export function aPage(parts: Partial<EntryContent> = {}): EntryContent {
  return {
    day: '2026-11-07' as Day,
    time: '20:41',
    title: 'Rain on the roof',
    body: 'We ate late and said little, and it was **good**.',
    mood: 'settled',
    tags: ['home'],
    ...parts,
  }
}

/** A draft of a new page. */
export function aDraft(
  journal: Journal,
  zone: Zone,
  parts: Partial<EntryContent> = {},
): EntryDraft {
  const content = aPage(parts)
  const draft = journal.begin({ zone, day: content.day, time: content.time, entry: null })
  return { ...draft, content }
}

/** A draft that changes a finished page. */
export function aChange(
  journal: Journal,
  entry: Pick<Entry, 'id' | 'day' | 'zone'>,
  parts: Partial<EntryContent>,
): EntryDraft {
  const { id, day, zone } = entry
  const draft = journal.begin({ zone, day, time: null, entry: id })
  return { ...draft, content: { ...draft.content, ...parts } }
}

/** Writes a page and finishes it. */
export function write(
  journal: Journal,
  zone: Zone,
  parts: Partial<EntryContent> = {},
): Promise<Entry> {
  return journal.finish(aDraft(journal, zone, parts))
}
