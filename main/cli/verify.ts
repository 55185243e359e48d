import type { OpenVault, StoredRecord } from '../core/vault/index.ts'
import type { Console } from './console.ts'

const collections = {
  ours: ['members', 'entries', 'bin', 'notes', 'completions'],
  mine: ['entries', 'bin', 'pins'],
  drafts: ['drafts', 'note-drafts'],
} as const

/**
 * Reads everything that the member may read, every revision of it, and checks each signature. Tells
 * what was found and answers whether all of it is whole.
 */
export function verify(vault: OpenVault, console: Console): boolean {
  let whole = true
  for (const { kind, where, count } of vault.problems) {
    if (kind !== 'folder-read-only' && kind !== 'unfinished-save') whole = false
    console.say(`found: ${kind} (${count}) ${where}`)
  }
  for (const space of ['ours', 'mine', 'drafts'] as const) {
    for (const collection of collections[space]) {
      const revisions = vault[space]
        .list(collection)
        .flatMap(({ id }) => vault[space].history(collection, id))
      const bad = revisions.filter((record) => !isWhole(record))
      if (bad.length > 0) whole = false
      for (const { id, revision } of bad) {
        console.say(`found: ${space}/${collection} ${id} revision ${revision} does not verify`)
      }
      if (revisions.length > 0) {
        console.say(`${space}/${collection}: ${revisions.length} revisions read`)
      }
    }
  }
  return whole
}

function isWhole(record: StoredRecord): boolean {
  try {
    return record.signature !== 'failed' && record.body !== undefined
  } catch {
    return false
  }
}
