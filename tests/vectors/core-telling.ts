import type { Space } from '../../main/core/vault/index.ts'
import type { ToldRevision } from './telling.ts'

const genuine = { verified: true, failed: false, none: null }

/** All kept revisions of one record, as Hearth's own core tells them. */
export function toldByCore(space: Space, collection: string, id: string): ToldRevision[] {
  return space.history(collection, id).map((record) => {
    const { revision, operation, author, writtenAt, transaction, body, signature } = record
    const told = { revision, operation, author, writtenAt, transaction, body }
    return { collection: record.collection, id: record.id, ...told, genuine: genuine[signature] }
  })
}

const collections = [
  ...['spaces', 'pins', 'ways-in', 'about', 'incarnations', 'members', 'entries', 'bin', 'backups'],
  ...['drafts', 'note-drafts', 'completion-drafts', 'notes', 'completions', 'outside-views'],
  ...['bin-seen', 'bin-due', 'attachments', 'former-roots', 'new-keys', 'departures', 'vouched'],
  ...['sides', 'ends', 'steps', 'other-copies', 'witness', 'agreements', 'agreement-reviews'],
  ...['agreement-replies', 'kept-debriefs', 'debrief-words', 'debrief-sides', 'debrief-turns'],
  ...['debrief-agreements', 'outside-view-drafts', 'sheet-asking', 'joinings'],
]

/** Every record that a space keeps anything of, by collection and id. */
export function recordsOf(space: Space): [collection: string, id: string][] {
  return collections.flatMap((collection) =>
    space
      .ids(collection)
      .sort()
      .map((id): [string, string] => [collection, id]),
  )
}
