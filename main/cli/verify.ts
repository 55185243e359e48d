import type { OpenVault, Space, StoredRecord } from '../core/vault/index.ts'
import type { Console } from './console.ts'

const collections = {
  ours: [
    'members',
    'entries',
    'bin',
    'notes',
    'completions',
    'ends',
    'agreements',
    'agreement-reviews',
    'agreement-replies',
    'kept-debriefs',
  ],
  mine: ['entries', 'bin', 'pins', 'outside-views'],
  drafts: [
    'drafts',
    'note-drafts',
    'completion-drafts',
    'debrief-sides',
    'debrief-turns',
    'debrief-agreements',
    'debrief-words',
    'outside-view-drafts',
  ],
} as const
const ofDebriefs = ['about', 'steps'] as const

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
  const places: [name: string, space: Space, collections: readonly string[]][] = [
    ['ours', vault.ours, collections.ours],
    ['mine', vault.mine, collections.mine],
    ['drafts', vault.drafts, collections.drafts],
    ...vault.sides
      .list()
      .map((side): [string, Space, readonly string[]] => [`debrief ${side.id}`, side, ofDebriefs]),
  ]
  for (const [name, space, inside] of places) {
    for (const collection of inside) {
      const revisions = space.list(collection).flatMap(({ id }) => space.history(collection, id))
      const bad = revisions.filter((record) => !isWhole(record))
      if (bad.length > 0) whole = false
      for (const { id, revision } of bad) {
        console.say(`found: ${name}/${collection} ${id} revision ${revision} does not verify`)
      }
      if (revisions.length > 0)
        console.say(`${name}/${collection}: ${revisions.length} revisions read`)
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
