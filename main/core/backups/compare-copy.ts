import { AppError } from '../../../shared/errors.ts'
import type { OpenVault, Problem, Space, StoredRecord } from '../vault/types.ts'
import type { Work } from '../work.ts'

const spaces = ['mine', 'ours', 'drafts'] as const
const collections = {
  mine: ['entries', 'bin', 'pins'],
  ours: ['entries', 'bin', 'notes', 'completions'],
  drafts: ['drafts', 'note-drafts', 'completion-drafts'],
} as const

/** What a member could read at one moment, and what was known to be wrong. */
export interface Readable {
  records: { space: (typeof spaces)[number]; record: StoredRecord }[]
  problems: readonly Problem[]
}

/** Takes down what the member who is in can read now. */
export function readableOf(vault: OpenVault): Readable {
  const records = spaces.flatMap((space) =>
    collections[space].flatMap((collection) =>
      vault[space].list(collection).map((record) => ({ space, record })),
    ),
  )
  return { records, problems: vault.problems }
}

/**
 * Makes sure that a copy, opened anew from its bytes, holds every one of these records, or a later
 * revision where somebody went on writing meanwhile, and that nothing more is wrong with it.
 *
 * @throws AppError `backup.verification-failed`.
 */
export async function compareCopy(
  { records, problems }: Readable,
  copy: OpenVault,
  work: Work,
): Promise<void> {
  const known = new Set(problems.map(named))
  if (copy.problems.some((problem) => isLoss(problem) && !known.has(named(problem)))) {
    throw new AppError('backup.verification-failed')
  }
  let done = 0
  for (const { space, record } of records) {
    if (!holds(copy[space], record)) throw new AppError('backup.verification-failed')
    done += 1
    if (done % 200 === 0) await work.breathe()
  }
}

/** Other problems are of the folder, or were never acknowledged. */
function isLoss({ kind }: Problem): boolean {
  return kind === 'damage' || kind === 'forged' || kind === 'forked'
}

function named({ kind, where }: Problem): string {
  return `${kind} ${where}`
}

function holds(space: Space, expected: StoredRecord): boolean {
  const found = space.get(expected.collection, expected.id)
  if (found === null || found.revision < expected.revision) return false
  return found.revision > expected.revision || spelled(found) === spelled(expected)
}

function spelled({ operation, author, writtenAt, transaction, body, signature }: StoredRecord) {
  return JSON.stringify([operation, author, writtenAt, transaction, body, signature])
}
