import type { EntryContent } from '../../../shared/model/entry.ts'
import type { PageVersion } from '../../../shared/model/history.ts'
import { besideOf } from '../vault/beside.ts'
import type { OpenVault } from '../vault/open-vault.ts'
import type { StoredRecord } from '../vault/types.ts'
import type { Page } from './pages.ts'
import { contentOf, entries, StoredEntry } from './stored-entry.ts'

/**
 * Every version of a page that is kept, oldest first: those from before it was shared, which its
 * writer alone can read, and then those where it lies. What does not count stays in sight.
 */
export function historyOf(vault: OpenVault, { id, space, author, zone }: Page): PageVersion[] {
  const isShared = zone === 'ours'
  const earlier = isShared && author === vault.me ? vault.mine.history(entries, id) : []
  const all = space.history(entries, id)
  const counting = new Set(
    all.filter((record) => record.signature !== 'failed' && record.author === author),
  )
  const beside = new Set([...besideOf(earlier), ...besideOf([...counting])])
  return [
    ...earlier.flatMap((record) => versionOf(record, 'mine', true, beside.has(record))),
    ...all.flatMap((record) => versionOf(record, zone, counting.has(record), beside.has(record))),
  ]
}

/** What the author's own tombstones say is plain from where the page lies; others' are shown. */
function versionOf(
  record: StoredRecord,
  zone: PageVersion['zone'],
  counts: boolean,
  isBeside: boolean,
): PageVersion[] {
  if (counts && record.operation !== 'put') return []
  const { revision, author, writtenAt, signature } = record
  return [
    { zone, revision, author, writtenAt, signature, counts, isBeside, content: wordsOf(record) },
  ]
}

/** What a record says of a page, whoever wrote it; null where it does not read. */
export function wordsOf(record: StoredRecord): EntryContent | null {
  const stored = record.operation === 'put' ? StoredEntry.safeParse(record.body) : null
  return stored?.success ? contentOf(stored.data) : null
}
