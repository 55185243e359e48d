import { AppError } from '../../../shared/errors.ts'
import type { OpenVault, Space, StoredRecord } from '../vault/types.ts'
import type { Work } from '../work.ts'

const spaces = ['mine', 'ours', 'drafts'] as const
const collections = {
  mine: ['entries', 'bin', 'pins'],
  ours: ['entries', 'bin', 'notes', 'completions'],
  drafts: ['drafts', 'note-drafts'],
} as const

/** What a member could read at one moment. */
export type Records = { space: (typeof spaces)[number]; record: StoredRecord }[]

/** Takes down what the member who is in can read now. */
export function recordsOf(vault: OpenVault): Records {
  return spaces.flatMap((space) =>
    collections[space].flatMap((collection) =>
      vault[space].list(collection).map((record) => ({ space, record })),
    ),
  )
}

/**
 * Makes sure that a copy, opened anew from its bytes, holds every one of these records, or a later
 * revision where somebody went on writing meanwhile.
 *
 * @throws AppError `backup.verification-failed`.
 */
export async function compareCopy(records: Records, copy: OpenVault, work: Work): Promise<void> {
  let done = 0
  for (const { space, record } of records) {
    if (!holds(copy[space], record)) throw new AppError('backup.verification-failed')
    done += 1
    if (done % 200 === 0) await work.breathe()
  }
}

function holds(space: Space, expected: StoredRecord): boolean {
  const found = space.get(expected.collection, expected.id)
  if (found === null || found.revision < expected.revision) return false
  return found.revision > expected.revision || spelled(found) === spelled(expected)
}

function spelled({ operation, author, writtenAt, transaction, body, signature }: StoredRecord) {
  return JSON.stringify([operation, author, writtenAt, transaction, body, signature])
}
