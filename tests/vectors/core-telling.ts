import type { Space } from '../../main/core/vault/index.ts'
import type { ToldRevision } from './telling.ts'

const genuine = { verified: true, failed: false, none: null }

/** All kept revisions of one record, as Hearth's own core tells them. */
export function toldByCore(space: Space, collection: string, id: string): ToldRevision[] {
  return space
    .history(collection, id)
    .map(({ signature, ...record }) => ({ ...record, genuine: genuine[signature] }))
}
