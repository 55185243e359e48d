import type { z } from 'zod'
import { AppError, isAppError } from '../../../shared/errors.ts'
import type { Disk } from '../ports.ts'
import { type PaperKind, readPaper, writePaper } from './paper.ts'
import { moveToQuarantine } from './quarantine.ts'
import { folderOf, makeDurableFolder, replaceFile } from './replace-file.ts'

/**
 * A public document kept in two copies, `<path>.a` and `<path>.b`. Each bears a revision; the newest
 * copy that reads well is the document. Both are rewritten at every change, first b, then a.
 */
export interface Twins<Body> {
  body: Body
  /** A copy that is missing, damaged or older than the other. */
  worn: boolean
}

type Copy<Body> =
  | { state: 'good'; body: Body }
  | { state: 'missing' | 'damaged' | 'newer' }
  /** The disk did not give it; `error` says why. */
  | { state: 'unread'; error: AppError }

/**
 * Reads the newest good copy; null when neither copy is there.
 *
 * @throws AppError `vault.newer-format` when any copy is of a later version; `vault.damaged` when no
 * copy reads well but one is there.
 */
export async function readTwins<Body extends { revision: number }>(
  disk: Disk,
  path: string,
  kind: PaperKind,
  schema: z.ZodType<Body>,
): Promise<Twins<Body> | null> {
  const copies = [
    await readCopy(disk, `${path}.a`, kind, schema),
    await readCopy(disk, `${path}.b`, kind, schema),
  ]
  if (copies.some((copy) => copy.state === 'newer')) throw new AppError('vault.newer-format')
  const good = copies.flatMap((copy) => (copy.state === 'good' ? [copy.body] : []))
  const newest = good.sort((a, b) => b.revision - a.revision)[0]
  if (newest === undefined) {
    const unread = copies.find((copy) => copy.state === 'unread')
    if (unread) throw unread.error
    if (copies.every((copy) => copy.state === 'missing')) return null
    throw new AppError('vault.damaged')
  }
  return { body: newest, worn: good.length < 2 || good[1]!.revision !== newest.revision }
}

/**
 * Writes both copies, one after the other, so that one of them is whole at every moment. With the first
 * in place the change is made: when the second cannot be written the change is not refused, and the
 * next opening mends that copy.
 */
export async function writeTwins<Body extends { revision: number }>(
  disk: Disk,
  path: string,
  kind: PaperKind,
  body: Body,
): Promise<void> {
  const bytes = writePaper(kind, body)
  await makeDurableFolder(disk, folderOf(path))
  await replaceCopy(disk, `${path}.b`, kind, bytes)
  await replaceCopy(disk, `${path}.a`, kind, bytes).catch(() => undefined)
}

async function replaceCopy(
  disk: Disk,
  path: string,
  kind: PaperKind,
  bytes: Uint8Array,
): Promise<void> {
  await keepIfUnreadable(disk, path, kind)
  await replaceFile(disk, path, bytes)
}

/** What cannot be read is kept: a damaged copy is moved aside before a good one takes its name. */
async function keepIfUnreadable(disk: Disk, path: string, kind: PaperKind): Promise<void> {
  try {
    const bytes = await disk.read(path)
    if (bytes === null) return
    readPaper(kind, bytes)
  } catch {
    await moveToQuarantine(disk, path)
  }
}

async function readCopy<Body>(
  disk: Disk,
  path: string,
  kind: PaperKind,
  schema: z.ZodType<Body>,
): Promise<Copy<Body>> {
  try {
    const bytes = await disk.read(path)
    if (bytes === null) return { state: 'missing' }
    const body = schema.safeParse(readPaper(kind, bytes))
    return body.success ? { state: 'good', body: body.data } : { state: 'damaged' }
  } catch (error) {
    if (isAppError(error, 'vault.newer-format')) return { state: 'newer' }
    if (isAppError(error, 'vault.damaged')) return { state: 'damaged' }
    if (isAppError(error)) return { state: 'unread', error }
    throw error
  }
}
