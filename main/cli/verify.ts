import { checkAttachments } from '../core/attachments/check.ts'
import { collections, ofDebriefs } from '../core/collections.ts'
import type { OpenVault, Space, StoredRecord } from '../core/vault/index.ts'
import { unwatched } from '../core/work.ts'
import type { Console } from './console.ts'

/** Things to know after which all that was saved is there. */
const harmless: readonly string[] = ['folder-read-only', 'unfinished-save', 'went-on']

/**
 * Reads everything that the member may read, every revision of it and every photo, and checks each
 * signature. Tells what was found and answers whether all of it is whole.
 */
export async function verify(vault: OpenVault, console: Console): Promise<boolean> {
  let whole = true
  for (const { kind, where, count } of vault.problems) {
    if (!harmless.includes(kind)) whole = false
    console.say(`found: ${kind} (${count}) ${where}`)
  }
  const places: [name: string, space: Space, collections: readonly string[]][] = [
    ['ours', vault.ours, ['members', ...collections.ours]],
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
  const { read, lost } = await checkAttachments(vault, unwatched)
  for (const { id, zone, what } of lost) {
    console.say(`found: ${zone}/attachments ${id}: its ${what} does not verify`)
  }
  if (read > 0) console.say(`photos and other files: ${read} read`)
  return whole && lost.length === 0
}

function isWhole(record: StoredRecord): boolean {
  try {
    return record.signature !== 'failed' && record.body !== undefined
  } catch {
    return false
  }
}
