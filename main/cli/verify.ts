import { checkAttachments } from '../core/attachments/check.ts'
import { collections, ofDebriefs } from '../core/collections.ts'
import type { Space, StoredRecord, UnlockedVault } from '../core/vault/index.ts'
import { type Finding, scrub } from '../core/vault/scrub.ts'
import { unwatched } from '../core/work.ts'
import type { Console } from './console.ts'

/** Things to know after which all that was saved is there. */
const harmless: readonly string[] = ['folder-read-only', 'unfinished-save', 'went-on']

/**
 * Reads everything that the member may read, every revision of it and every photo, and checks each
 * signature; then looks at every byte of the folder, also of what the member may not read. Tells what was
 * found and answers whether all of it is whole.
 */
export async function verify(vault: UnlockedVault, console: Console): Promise<boolean> {
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
  const everyByte = await lookAtEveryByte(vault, console)
  return whole && lost.length === 0 && everyByte
}

async function lookAtEveryByte(vault: UnlockedVault, console: Console): Promise<boolean> {
  const { files, bytes, findings, others } = await scrub(vault)
  for (const { path, state, from } of findings) {
    console.say(`found: ${path} ${stateWords[state]}; ${sourceWords[from ?? 'nowhere']}`)
  }
  for (const { path, what } of others) console.say(`${otherWords[what]}: ${path}`)
  console.say(`every byte: ${files} files looked at, ${bytes} bytes`)
  return findings.every(isHarmless)
}

/** What counts for nothing, such as the end of a save that a crash cut short. */
function isHarmless({ kind, state }: Finding): boolean {
  return state === 'unfinished' || kind === 'ballast' || kind === 'lock'
}

const stateWords: Record<Finding['state'], string> = {
  damaged: 'is damaged',
  missing: 'is missing',
  unread: 'cannot be read from this disk',
  unfinished: 'ends with bytes that count for nothing',
  older: 'is older than its other copy',
}

const sourceWords: Record<NonNullable<Finding['from']> | 'nowhere', string> = {
  'other-copy': 'its other copy is whole',
  memory: 'what it held is whole elsewhere',
  pages: 'pages hold what it held',
  'nothing-needed': 'nothing of it is needed',
  backup: 'a backup holds it',
  nowhere: 'nothing here holds what it held; a backup may',
}

const otherWords = {
  unknown: 'not Hearth’s',
  leftover: 'left by a write that broke off',
  later: 'kept for a later release',
  quarantine: 'set aside already',
} as const

function isWhole(record: StoredRecord): boolean {
  try {
    return record.signature !== 'failed' && record.body !== undefined
  } catch {
    return false
  }
}
