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
