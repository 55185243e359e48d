import { AppError } from '../../../shared/errors.ts'
import type { Disk } from '../ports.ts'
import { writeHead } from './head.ts'
import { findHead } from './status.ts'

/**
 * Marks a restored folder as a new incarnation of its vault. The first member to save in it signs for
 * that, and everyone sees it.
 *
 * @throws AppError `vault.not-found`, `vault.damaged`, `vault.newer-format`
 */
export async function restampHead(disk: Disk): Promise<void> {
  const found = await findHead(disk)
  if (found === null) throw new AppError('vault.not-found')
  const { head } = found
  await writeHead(disk, {
    ...head,
    revision: head.revision + 1,
    incarnation: head.incarnation + 1,
  })
}
