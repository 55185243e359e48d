import { z } from 'zod'
import { AppError } from '../../../shared/errors.ts'
import { idPattern } from '../../../shared/ids.ts'
import type { Disk } from '../ports.ts'
import { format, paths } from './format.ts'
import { paperKinds } from './paper.ts'
import { readTwins, writeTwins } from './twins.ts'

const Id = z.string().regex(idPattern)

/**
 * The vault's cover, readable while locked. It is a hint: after unlock, members and their labels come
 * from signed records.
 */
const Head = z.object({
  format: z.string(),
  vault: Id,
  /** Rises by one with every change of this document. */
  revision: z.number().int().min(1),
  /** Rises by one with every restore from a backup. */
  incarnation: z.number().int().min(1),
  members: z.array(z.object({ id: Id, label: z.string(), place: z.number().int().min(0) })),
})
export type Head = z.infer<typeof Head>

/**
 * Reads the cover; null when there is none.
 *
 * @throws AppError `vault.newer-format`, `vault.draft-format`, `vault.damaged` (both copies).
 */
export async function readHead(disk: Disk): Promise<{ head: Head; worn: boolean } | null> {
  const twins = await readTwins(disk, paths.head, paperKinds.head, Head)
  if (twins === null) return null
  if (twins.body.format === format.draft) throw new AppError('vault.draft-format')
  if (twins.body.format !== format.name) throw new AppError('vault.newer-format')
  return { head: twins.body, worn: twins.worn }
}

/** Writes the next revision of the cover, both copies. */
export async function writeHead(disk: Disk, head: Head): Promise<void> {
  await writeTwins(disk, paths.head, paperKinds.head, head)
}
