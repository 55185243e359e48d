import type { Day } from '../../shared/days.ts'
import type { EntryId } from '../../shared/ids.ts'
import type { Entry } from '../../shared/model/entry.ts'
import type { FakeVault } from './fake-vault.ts'

/** Puts a finished page into the vault; the first member's own and private where nothing else is said. */
export function putPage(vault: FakeVault, parts: Partial<Entry>): Entry {
  const author = parts.author ?? vault.people[0]!.id
  const zone = parts.zone ?? 'mine'
  const at = '2026-11-07T08:30:00.000Z'
  const entry: Entry = {
    id: vault.newId() as EntryId,
    day: '2026-11-07' as Day,
    time: null,
    title: 'Two mugs',
    body: '',
    mood: null,
    tags: [],
    zone,
    author,
    readers: zone === 'ours' ? vault.people.map(({ id }) => id) : [author],
    revision: 1,
    writtenAt: at,
    changedAt: at,
    pinned: false,
    binnedAt: null,
    wordCount: 4,
    attachments: [],
    ...parts,
  }
  vault.entries.set(entry.id, entry)
  return entry
}
